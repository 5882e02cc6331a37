namespace Auth101.Flows;

/// <summary>What a user signs in with besides the password.</summary>
/// <param name="Text">The email address in canonical form, or the user name.</param>
/// <param name="IsUserName">Which of the two it is.</param>
internal readonly record struct Login(string Text, bool IsUserName)
{
    /// <summary>The answer to a sign-in that fails.</summary>
    public AuthError Refusal => IsUserName ? AuthErrors.InvalidUserNameCredentials : AuthErrors.InvalidCredentials;

    /// <summary>Names the type only, so that nobody's address reaches a log by way of string formatting.</summary>
    public override string ToString() => nameof(Login);
}
