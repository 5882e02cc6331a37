using Auth101.Hashes;
using System.Security.Cryptography;
using Auth101.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Auth101.Passwords;

/// <summary>Hashes and verifies passwords on threads of its own, behind a bounded queue.</summary>
/// <remarks><see cref="PasswordPolicy"/> has checked the passwords before.</remarks>
internal sealed class PasswordHasher
{
    private static readonly TimeSpan ThreadIdleTime = TimeSpan.FromSeconds(30);

    private readonly Argon2Algorithm _argon2;
    private readonly HashingQueue _queue;
    private readonly int _memoryKiB;
    private readonly int _iterations;
    private readonly int _costLimit;
    private readonly IPasswordHashFormat[] _formats;

    public PasswordHasher(AuthOptions options, ILogger logger)
        : this(options, logger, Argon2Algorithm.Fastest)
    {
    }

    internal PasswordHasher(AuthOptions options, ILogger logger, Argon2Algorithm argon2)
    {
        _argon2 = argon2;
        _memoryKiB = options.PasswordMemoryKiB;
        _iterations = options.PasswordIterations;
        _costLimit = options.StoredPasswordCostLimit;
        _formats = [.. options.PasswordHashes, PasswordHashFormats.Bcrypt, PasswordHashFormats.Identity];
        _queue = new HashingQueue(new HashingLimits
        {
            // One hash per processor: more at once raise memory and waiting time, not throughput.
            Threads = Environment.ProcessorCount,
            Waiting = options.PasswordQueueLimit,
            WaitingPerClient = options.PasswordQueueLimitPerClient ?? Math.Max(1, options.PasswordQueueLimit / 2),
            Memory = _costLimit,
            IdleTime = ThreadIdleTime,
        });
        Log.Implementation(logger, argon2.Name, _memoryKiB, _iterations);
    }

    /// <summary>The most that a stored hash may cost, in hashes of the current cost.</summary>
    public int StoredCostLimit => _costLimit;

    private PasswordHashCost CurrentCost => PasswordHashCost.OfArgon2(_memoryKiB, _iterations);

    /// <summary>Hashes at the current cost.</summary>
    /// <returns>A PHC string; <see langword="null"/> if the queue is full.</returns>
    public async ValueTask<string?> TryHashAsync(string password, HashingClient client, CancellationToken cancellationToken)
    {
        var forms = new PasswordForms(password);
        var hashing = _queue.TryRun(() => Hash(forms.Normalized), HashingDemand.One, client, cancellationToken);
        return hashing is null ? null : await hashing.ConfigureAwait(false);
    }

    /// <summary>
    /// Verifies a password. Without a usable hash it does the work of one hash at the current cost, for each form of the password, and fails.
    /// </summary>
    public async ValueTask<PasswordVerification> VerifyAsync(string password, string? hash, HashingClient client, CancellationToken cancellationToken)
    {
        var forms = new PasswordForms(password);
        var verifying = hash is null ? TryFail(PasswordVerification.Failed)
            : Parse(hash) is not { } stored ? TryFail(PasswordVerification.Unusable)
            : IsTooCostly(stored.Cost) ? TryFail(PasswordVerification.TooCostly)
            : _queue.TryRun(() => Verify(forms, stored), DemandOf(stored, forms.Count), client, cancellationToken);
        return verifying is null ? PasswordVerification.Busy : await verifying.ConfigureAwait(false);

        Task<PasswordVerification>? TryFail(PasswordVerification outcome) =>
            _queue.TryRun(() => FailAtCurrentCost(forms, outcome), new HashingDemand(forms.Count, 1), client, cancellationToken);
    }

    /// <summary>
    /// What we write is ours. Else a format of the application comes before ours, which may take its hashes for theirs: bcrypt does, where another system
    /// adds a pepper.
    /// </summary>
    private StoredPasswordHash? Parse(string text)
    {
        if (PhcString.TryParse(text, out var argon2))
        {
            return argon2.ToStored(_argon2, IsCurrent(argon2));
        }

        foreach (var format in _formats)
        {
            if (TryParse(format, text) is { } stored)
            {
                return stored;
            }
        }

        return null;
    }

    /// <summary>A format of the application that throws must not tell by a broken sign-in whose hash it is.</summary>
    private static StoredPasswordHash? TryParse(IPasswordHashFormat format, string text)
    {
        try
        {
            return format.Parse(text);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }

    private bool IsTooCostly(PasswordHashCost cost) => cost.Work > CurrentCost.Work * _costLimit || cost.MemoryKiB > (long)_memoryKiB * _costLimit;

    /// <summary>What a failure takes, which takes most: the stored hash and, if it is outdated, one of ours, for each form of the password.</summary>
    private HashingDemand DemandOf(StoredPasswordHash stored, int forms)
    {
        var one = HashingDemand.Of(stored.Cost, CurrentCost);
        return one with { Places = forms * (stored.IsCurrent ? one.Places : one.Places + 1) };
    }

    private PasswordVerification Verify(PasswordForms password, StoredPasswordHash stored)
    {
        for (var i = 0; i < password.Count; i++)
        {
            if (stored.Matches(password[i]))
            {
                return stored.IsCurrent && i == 0 ? PasswordVerification.Verified : PasswordVerification.VerifiedOutdated;
            }
        }

        return stored.IsCurrent ? PasswordVerification.Failed : FailAtCurrentCost(password, PasswordVerification.Failed);
    }

    /// <summary>
    /// Does the work of one hash for each form of the password and fails. Without it, a hash that is cheaper than ours would tell that its user exists; with
    /// it, a sign-in with an outdated hash takes the same time whether it succeeds, and is hashed anew, or fails. The forms depend on nothing but the input.
    /// </summary>
    private PasswordVerification FailAtCurrentCost(PasswordForms password, PasswordVerification outcome)
    {
        for (var i = 0; i < password.Count; i++)
        {
            Hash(password[i]);
        }

        return outcome;
    }

    private string Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(Argon2Algorithm.SaltBytes);
        var tag = PasswordBytes.With(password, bytes => _argon2.Hash(bytes, salt, _memoryKiB, _iterations));
        return PhcString.FormatArgon2id(_memoryKiB, _iterations, salt, tag);
    }

    private bool IsCurrent(PhcString hash) =>
        hash is { Variant: Argon2Variant.Argon2id, Parallelism: 1, Salt.Length: Argon2Algorithm.SaltBytes, Tag.Length: Argon2Algorithm.TagBytes }
        && hash.MemoryKiB == _memoryKiB
        && hash.Iterations == _iterations;
}
