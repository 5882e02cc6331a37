using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Auth101.Authentication;

/// <summary>Lets the handler do without the user class.</summary>
internal sealed class BearerTokenOptions : AuthenticationSchemeOptions
{
    /// <summary>Validates an access token without asking the database.</summary>
    public Func<string, AuthResult<AccessToken>> ValidateToken { get; set; } = null!;

    /// <summary>The name of the session's cookie, which no request with a token may have; <see langword="null"/> where there is none.</summary>
    public string? CookieName { get; set; }

    /// <summary>Loads the user of a valid token and adds the claims that come from it; <see langword="null"/> for no such claims.</summary>
    public Func<HttpContext, AccessToken, ClaimsIdentity, ValueTask<AuthError?>>? AddUserClaims { get; set; }
}
