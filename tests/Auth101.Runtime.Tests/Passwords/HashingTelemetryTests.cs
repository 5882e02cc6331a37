using System.Diagnostics.Metrics;
using Auth101.Passwords;

namespace Auth101.Runtime.Tests.Passwords;

/// <summary>The instruments belong to the process, so nothing else may hash meanwhile.</summary>
[Collection(nameof(HashingTelemetryTests))]
[CollectionDefinition(nameof(HashingTelemetryTests), DisableParallelization = true)]
public sealed class HashingTelemetryTests : IDisposable
{
    // A measurement comes on the thread that did the work.
    [ThreadStatic]
    private static bool _isMine;

    private readonly MeterListener _meters;
    private readonly ManualResetEventSlim _gate = new();
    private int _durations;
    private int _pending;

    public HashingTelemetryTests()
    {
        _meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Auth101" && instrument.Name.StartsWith("auth101.password_hash", StringComparison.Ordinal))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _meters.SetMeasurementEventCallback<double>((instrument, seconds, _, _) =>
        {
            if (_isMine)
            {
                Assert.Equal("auth101.password_hash.duration", instrument.Name);
                Assert.InRange(seconds, 0, 3600);
                Interlocked.Increment(ref _durations);
            }
        });
        _meters.SetMeasurementEventCallback<int>((_, count, _, _) => _pending = count);
        _meters.Start();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _meters.Dispose();
        _gate.Set();
        _gate.Dispose();
    }

    [Fact]
    public async Task What_waits_and_what_runs_is_pending_until_it_is_done_or_given_up()
    {
        var queue = HashingQueueCalls.NewQueue(threadLimit: 1, queueLimit: 2, TimeSpan.FromSeconds(30));
        var before = PendingBefore();
        var running = queue.TryRun(Work, Token)!;
        var waiting = queue.TryRun(Work, Token)!;
        using var cancellation = new CancellationTokenSource();
        var givenUp = queue.TryRun(Work, cancellation.Token)!;
        Assert.Null(queue.TryRun(Work, Token));
        Assert.Equal(before + 3, Pending());

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        Assert.Equal(before + 2, Pending());

        _gate.Set();
        await Task.WhenAll(running, waiting);
        Assert.Equal((before, 2), (Pending(), _durations));
    }

    [Fact]
    public async Task Work_that_fails_is_no_longer_pending()
    {
        var queue = HashingQueueCalls.NewQueue(threadLimit: 1, queueLimit: 1, TimeSpan.FromSeconds(30));
        var before = PendingBefore();

        await Assert.ThrowsAsync<NotSupportedException>(() => queue.TryRun<int>(static () => throw new NotSupportedException(), Token)!);

        Assert.Equal((before, 0), (Pending(), _durations));
    }

    /// <summary>What is pending when tests before this one have left nothing that still runs, such as a hash whose caller has given up.</summary>
    private int PendingBefore()
    {
        SpinWait.SpinUntil(() => Pending() == 0, TimeSpan.FromSeconds(10));
        return Pending();
    }

    private int Pending()
    {
        _meters.RecordObservableInstruments();
        return _pending;
    }

    private int Work()
    {
        _isMine = true;
        _gate.Wait(Token);
        return 0;
    }
}
