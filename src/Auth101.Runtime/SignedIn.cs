using Auth101.Tokens;

namespace Auth101;

/// <summary>What sign-up, sign-in and refresh give: the user and a fresh pair of tokens.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
/// <param name="User">The user.</param>
/// <param name="AccessToken">A JWT for the Authorization header.</param>
/// <param name="RefreshToken">A JWT that is good for one refresh.</param>
/// <param name="ExpiresIn">How long the access token lives.</param>
public sealed record SignedIn<TUser>(TUser User, string AccessToken, string RefreshToken, TimeSpan ExpiresIn)
    where TUser : class
{
    /// <summary>The claims of the refresh token.</summary>
    internal TokenClaims? Claims { get; init; }

    /// <summary>Names the type only, so that tokens do not reach a log by way of string formatting.</summary>
    public override string ToString() => nameof(SignedIn<>);
}
