namespace Auth101.Bodies;

/// <summary>Who signs up or in.</summary>
/// <param name="Name">The email address or the user name.</param>
/// <param name="Password">The password.</param>
/// <param name="RememberMe">Whether the cookie of the session outlives the browser.</param>
internal readonly record struct Credentials(string Name, string Password, bool RememberMe)
{
    /// <summary>Names the type only, so that no password reaches a log by way of string formatting.</summary>
    public override string ToString() => nameof(Credentials);
}
