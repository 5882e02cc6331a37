using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Auth101.Authentication;

/// <summary>Lets the handler do without the user class.</summary>
internal sealed class CookieSchemeOptions : AuthenticationSchemeOptions
{
    /// <summary>Validates a cookie without asking the database.</summary>
    public Func<string, AuthResult<SessionCookie>> ValidateCookie { get; set; } = null!;

    /// <summary>Loads the user of a valid cookie, keeps it as a feature of the request, and replaces the cookie if it is time.</summary>
    public Func<HttpContext, SessionCookie, ValueTask<AuthError?>> CheckAsync { get; set; } = null!;
}
