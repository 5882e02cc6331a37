using Auth101.Passwords;
using Microsoft.Extensions.Logging.Abstractions;

namespace Auth101.Tool.Users;

/// <summary>A password that somebody gets, hashed as the facade does it with the settings that it has by itself.</summary>
internal static class NewPassword
{
    /// <summary>Checks and hashes a password.</summary>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<string> HashAsync(string password, CancellationToken cancellationToken)
    {
        var options = new AuthOptions();
        if (PasswordPolicy.CheckNew(password, options.MinimumPasswordLength) is { } refused)
        {
            throw new ToolException(refused.Message);
        }

        return await new PasswordHasher(options, NullLogger.Instance).TryHashAsync(password, HashingClient.Anonymous, cancellationToken)
            ?? throw new ToolException("The password was not hashed.");
    }
}
