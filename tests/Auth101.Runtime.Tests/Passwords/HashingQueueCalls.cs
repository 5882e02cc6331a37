using Auth101.Passwords;

namespace Auth101.Runtime.Tests.Passwords;

/// <summary>The queue for tests that are not about clients and costs: one client without an address, whose work takes one place.</summary>
internal static class HashingQueueCalls
{
    public static HashingQueue NewQueue(int threadLimit, int queueLimit, TimeSpan idleTime) => new(new HashingLimits
    {
        Threads = threadLimit,
        Waiting = queueLimit,
        WaitingPerClient = 1,
        Memory = 1,
        IdleTime = idleTime,
    });

    public static Task<T>? TryRun<T>(this HashingQueue queue, Func<T> work, CancellationToken cancellationToken) =>
        queue.TryRun(work, HashingDemand.One, HashingClient.Anonymous, cancellationToken);

    public static ValueTask<string?> TryHashAsync(this PasswordHasher hasher, string password, CancellationToken cancellationToken) =>
        hasher.TryHashAsync(password, HashingClient.Anonymous, cancellationToken);

    public static ValueTask<PasswordVerification> VerifyAsync(this PasswordHasher hasher, string password, string? hash, CancellationToken cancellationToken) =>
        hasher.VerifyAsync(password, hash, HashingClient.Anonymous, cancellationToken);
}
