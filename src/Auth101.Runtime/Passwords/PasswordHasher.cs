using Microsoft.Extensions.Logging;

namespace Auth101.Passwords;

/// <summary>Hashes and verifies passwords on threads of its own, behind a bounded queue.</summary>
internal sealed class PasswordHasher
{
    public PasswordHasher(AuthOptions options, ILogger logger)
    {
        _ = (options, logger);
    }

    /// <summary>Hashes at the current cost.</summary>
    /// <returns>A PHC string; <see langword="null"/> if the queue is full.</returns>
    public ValueTask<string?> TryHashAsync(string password, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Verifies a password. Without a hash it does the same work and fails.</summary>
    public ValueTask<PasswordVerification> VerifyAsync(string password, string? hash, CancellationToken cancellationToken) => throw new NotSupportedException();
}
