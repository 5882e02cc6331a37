using Auth101.Passwords;
using Microsoft.Extensions.Logging.Abstractions;

namespace Auth101.Tool.Users;

/// <summary>A password that somebody gets, hashed as the facade does it with the settings that it has by itself.</summary>
internal static class NewPassword
{
    /// <summary>Checks and hashes a password.</summary>
    /// <param name="password">The password.</param>
    /// <param name="minimumLength">The shortest that is accepted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<string> HashAsync(string password, int minimumLength, CancellationToken cancellationToken)
    {
        if (PasswordPolicy.CheckNew(password, minimumLength) is { } refused)
        {
            throw new ToolException(refused.Message);
        }

        return await new PasswordHasher(new AuthOptions(), NullLogger.Instance).TryHashAsync(password, HashingClient.Anonymous, cancellationToken)
            ?? throw new ToolException("The password was not hashed.");
    }
}
