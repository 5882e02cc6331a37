using Auth101.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Auth101.Hosting;

/// <summary>
/// Deletes expired sessions and verifications now and then, in batches. Any number of nodes may do so at once: each deletes what it finds, and their
/// times are random, so that nodes that start together do not come together.
/// </summary>
internal sealed partial class PurgeService<TUser>(Auth101<TUser> auth, TimeSpan interval, TimeProvider timeProvider, ILogger logger) : BackgroundService
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>The first time comes anywhere within the interval, so that processes that live shorter do their share on average.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = interval * Random.Shared.NextDouble();
        while (true)
        {
            await Task.Delay(wait, timeProvider, stoppingToken);
            await PurgeAsync(stoppingToken);
            wait = interval * (0.9 + (Random.Shared.NextDouble() * 0.2));
        }
    }

    private async Task PurgeAsync(CancellationToken stoppingToken)
    {
        try
        {
            var total = 0;
            int deleted;
            do
            {
                deleted = await auth.PurgeExpiredAsync(cancellationToken: stoppingToken);
                total += deleted;
            }
            while (deleted > 0);

            Purged(logger, total);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            // The next time may be better; nothing but space depends on it.
            PurgeFailed(logger, exception);
        }
    }

    [LoggerMessage(LogEvents.Purged, LogLevel.Debug, "{Count} expired sessions and verifications were deleted.")]
    private static partial void Purged(ILogger logger, int count);

    [LoggerMessage(LogEvents.PurgeFailed, LogLevel.Warning, "Expired sessions and verifications could not be deleted; this is tried again later.")]
    private static partial void PurgeFailed(ILogger logger, Exception exception);
}
