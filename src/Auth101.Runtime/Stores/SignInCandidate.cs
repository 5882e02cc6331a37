namespace Auth101.Stores;

/// <summary>A user who may be signing in.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
/// <param name="User">The user, active or not.</param>
/// <param name="PasswordHash">The hash of the credential account; <see langword="null"/> if the user has no password.</param>
public sealed record SignInCandidate<TUser>(TUser User, string? PasswordHash)
    where TUser : class;

/// <summary>A password hash to replace because its parameters are outdated.</summary>
/// <param name="OldHash">The hash that was verified; another one, written meanwhile, is left alone.</param>
/// <param name="NewHash">The hash to write.</param>
public sealed record PasswordRehash(string OldHash, string NewHash);
