namespace Auth101;

/// <summary>
/// What a user takes along: what the tables hold, but for hashes and tokens. <see cref="Auth101Model{TUser}.WriteExport"/> writes of the user what
/// a user may see.
/// </summary>
/// <typeparam name="TUser">The user class.</typeparam>
/// <param name="User">The user.</param>
/// <param name="Accounts">The ways in which the user signs in.</param>
/// <param name="Sessions">The sessions, those that have expired included.</param>
/// <param name="Verifications">The proofs that wait to be given, those that have expired included.</param>
public sealed record UserExport<TUser>(
    TUser User, IReadOnlyList<UserAccount> Accounts, IReadOnlyList<UserSession> Sessions, IReadOnlyList<UserVerification> Verifications)
    where TUser : class;
