namespace Auth101;

/// <summary>All that the tables hold of a user, but for hashes and tokens. <see cref="Auth101Model{TUser}.WriteColumns"/> writes the user.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
/// <param name="User">The user.</param>
/// <param name="Accounts">The ways in which the user signs in.</param>
/// <param name="Sessions">The sessions, those that have expired included.</param>
/// <param name="Verifications">The proofs that wait to be given, those that have expired included.</param>
public sealed record UserExport<TUser>(
    TUser User, IReadOnlyList<UserAccount> Accounts, IReadOnlyList<UserSession> Sessions, IReadOnlyList<UserVerification> Verifications)
    where TUser : class;
