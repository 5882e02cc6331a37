namespace Auth101;

/// <summary>
/// Says which passwords users may choose, at sign-up, when they change or reset theirs, and when an administrator gives them one. Rules are those of
/// <see cref="AuthOptions.PasswordRules"/>, and all services of this type, which are asked for each user class; the first that refuses is answered with.
/// Passwords that users have already are never asked about. Used by many threads at once.
/// </summary>
/// <remarks>
/// The length is checked before (<see cref="AuthOptions.MinimumPasswordLength"/>). A rule does not tell who is registered: it is asked the same of an address
/// whether or not somebody has it. What it throws goes through, to the caller of the facade.
/// </remarks>
public interface IPasswordRule
{
    /// <summary>Checks a password.</summary>
    /// <param name="proposed">The password, and whose it shall be.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// <see langword="null"/> if it may be used; else what is wrong, as a sentence that the client gets as message of
    /// <see cref="AuthErrorCode.ValidationError"/>. It must not hold the password.
    /// </returns>
    ValueTask<string?> CheckAsync(ProposedPassword proposed, CancellationToken cancellationToken);
}
