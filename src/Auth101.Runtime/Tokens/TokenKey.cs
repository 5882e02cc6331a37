using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Auth101.Tokens;

/// <summary>The key of a secret, with the library objects that are made once for the life of the facade. Safe for concurrent use.</summary>
internal sealed class TokenKey
{
    /// <summary>The one algorithm that tokens are signed with and that is accepted.</summary>
    public const string Algorithm = SecurityAlgorithms.HmacSha256;

    /// <summary>Longer text is not even parsed. Ours are below 600 characters with UUIDs as ids.</summary>
    public const int MaximumTokenLength = 4096;

    public TokenKey(string secret)
    {
        var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret));
        Handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = MaximumTokenLength };
        Signing = new SigningCredentials(key, Algorithm);
        Validation = new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidAlgorithms = [Algorithm],
            RequireSignedTokens = true,
            ValidateIssuer = false,
            ValidateAudience = false,

            // TokenReader checks the times: from the clock that the application chose, and only in the form that we write them.
            ValidateLifetime = false,
            RequireExpirationTime = false,
        };
    }

    public JsonWebTokenHandler Handler { get; }

    public SigningCredentials Signing { get; }

    public TokenValidationParameters Validation { get; }
}
