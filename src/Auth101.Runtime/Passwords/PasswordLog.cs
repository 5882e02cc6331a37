using Microsoft.Extensions.Logging;

namespace Auth101.Passwords;

/// <summary>What the password code logs. Neither passwords nor hashes are ever part of it.</summary>
internal static partial class PasswordLog
{
    [LoggerMessage(101, LogLevel.Information, "Passwords are hashed with Argon2id by {Implementation}, m={MemoryKiB} KiB, t={Iterations}, p=1.")]
    public static partial void Implementation(ILogger logger, string implementation, int memoryKiB, int iterations);
}
