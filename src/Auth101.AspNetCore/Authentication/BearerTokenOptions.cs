using Microsoft.AspNetCore.Authentication;

namespace Auth101.Authentication;

/// <summary>Lets the handler do without the user class.</summary>
internal sealed class BearerTokenOptions : AuthenticationSchemeOptions
{
    /// <summary>Validates an access token without asking the database.</summary>
    public Func<string, AuthResult<AccessToken>> ValidateToken { get; set; } = null!;
}
