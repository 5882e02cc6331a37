using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Auth101.Passwords;

/// <summary>Hashes and verifies passwords on threads of its own, behind a bounded queue.</summary>
/// <remarks>Passwords are taken as they are, as UTF-8; <see cref="PasswordPolicy"/> has checked them before.</remarks>
internal sealed class PasswordHasher
{
    private static readonly TimeSpan ThreadIdleTime = TimeSpan.FromSeconds(30);
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ILogger _logger;
    private readonly Argon2Algorithm _argon2;
    private readonly HashingQueue _queue;
    private readonly int _memoryKiB;
    private readonly int _iterations;

    public PasswordHasher(AuthOptions options, ILogger logger)
        : this(options, logger, Argon2Algorithm.Fastest)
    {
    }

    internal PasswordHasher(AuthOptions options, ILogger logger, Argon2Algorithm argon2)
    {
        _logger = logger;
        _argon2 = argon2;
        _memoryKiB = options.PasswordMemoryKiB;
        _iterations = options.PasswordIterations;

        // One hash per processor: more at once raise memory and waiting time, not throughput.
        _queue = new HashingQueue(Environment.ProcessorCount, options.PasswordQueueLimit, ThreadIdleTime);
        PasswordLog.Implementation(logger, argon2.Name, _memoryKiB, _iterations);
    }

    /// <summary>Hashes at the current cost.</summary>
    /// <returns>A PHC string; <see langword="null"/> if the queue is full.</returns>
    public async ValueTask<string?> TryHashAsync(string password, CancellationToken cancellationToken)
    {
        var hashing = _queue.TryRun(() => Hash(password), cancellationToken);
        return hashing is null ? null : await hashing.ConfigureAwait(false);
    }

    /// <summary>Verifies a password. Without a usable hash it does the work of one hash at the current cost and fails.</summary>
    public async ValueTask<PasswordVerification> VerifyAsync(string password, string? hash, CancellationToken cancellationToken)
    {
        var verifying = _queue.TryRun(PrepareVerification(password, hash), cancellationToken);
        return verifying is null ? PasswordVerification.Busy : await verifying.ConfigureAwait(false);
    }

    private Func<PasswordVerification> PrepareVerification(string password, string? hash)
    {
        if (hash is not null)
        {
            if (PhcString.TryParse(hash, out var argon2Hash))
            {
                return () => Verify(password, argon2Hash);
            }

            if (BcryptHash.TryParse(hash, out var bcryptHash))
            {
                return () => bcryptHash.Matches(password) ? PasswordVerification.VerifiedOutdated : FailedAtCurrentCost(password);
            }

            if (IdentityHash.TryParse(hash, out var identityHash))
            {
                return () => Matches(identityHash, password) ? PasswordVerification.VerifiedOutdated : FailedAtCurrentCost(password);
            }

            PasswordLog.UnusableHash(_logger);
        }

        return () => FailedAtCurrentCost(password);
    }

    /// <summary>
    /// Does the work of one hash and fails. Without it, a hash that is cheaper than ours would tell that its user exists; with it, a sign-in
    /// with an outdated hash takes the same time whether it succeeds, and is hashed anew, or fails.
    /// </summary>
    private PasswordVerification FailedAtCurrentCost(string password)
    {
        Hash(password);
        return PasswordVerification.Failed;
    }

    private string Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(Argon2Algorithm.SaltBytes);
        var bytes = StrictUtf8.GetBytes(password);
        try
        {
            var tag = _argon2.Hash(bytes, salt, _memoryKiB, _iterations);
            return PhcString.FormatArgon2id(_memoryKiB, _iterations, salt, tag);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private PasswordVerification Verify(string password, PhcString hash)
    {
        var bytes = StrictUtf8.GetBytes(password);
        try
        {
            return (_argon2.Verify(bytes, hash), IsCurrent(hash)) switch
            {
                (true, true) => PasswordVerification.Verified,
                (true, false) => PasswordVerification.VerifiedOutdated,
                (false, true) => PasswordVerification.Failed,
                (false, false) => FailedAtCurrentCost(password),
            };
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private static bool Matches(IdentityHash hash, string password)
    {
        var bytes = StrictUtf8.GetBytes(password);
        try
        {
            return hash.Matches(bytes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private bool IsCurrent(PhcString hash) =>
        hash is { Variant: Argon2Variant.Argon2id, Parallelism: 1, Salt.Length: Argon2Algorithm.SaltBytes, Tag.Length: Argon2Algorithm.TagBytes }
        && hash.MemoryKiB == _memoryKiB
        && hash.Iterations == _iterations;
}
