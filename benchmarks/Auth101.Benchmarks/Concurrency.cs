using System.Diagnostics;
using System.Globalization;
using Auth101.Benchmarks.Engines;
using Auth101.Benchmarks.Variants;
using Auth101.Stores;

namespace Auth101.Benchmarks;

/// <summary>Rotations by many callers at once on one SQLite file: how many a second, and how long the unlucky wait.</summary>
internal static class Concurrency
{
    private const int Rounds = 5;

    private static readonly int[] CallerCounts = [1, 8, 64];

    public static async Task RunAsync(TimeSpan roundTime)
    {
        var workload = new Workload();
        await using var engine = new SqliteEngine();
        await engine.CreateDatabaseAsync(workload).ConfigureAwait(false);
        await using var generated = engine.OpenGenerated();
        await using var handWritten = engine.OpenHandWritten();
        using var writer = new SemaphoreSlim(1);
        (string Name, Rotate Rotate)[] variants =
        [
            ("generated store (group commit)", generated.RotateSessionAsync),
            ("a connection for each call", rotation => ValueTask.FromResult(SqlitePerCall.Rotate(engine.ConnectionString, rotation))),
            ("one writer under a SemaphoreSlim", async rotation =>
            {
                await writer.WaitAsync().ConfigureAwait(false);
                try
                {
                    return await handWritten.RotateSessionAsync(rotation).ConfigureAwait(false);
                }
                finally
                {
                    writer.Release();
                }
            }),
        ];
        var rounds = variants.ToDictionary(static variant => variant.Name, static _ => CallerCounts.ToDictionary(static callers => callers, static _ => new List<Round>()));

        // Round by round over all variants, so that a slow moment of the machine hits each. The first one warms up.
        for (var number = 0; number <= Rounds; number++)
        {
            foreach (var callers in CallerCounts)
            {
                foreach (var (name, rotate) in variants)
                {
                    var round = await MeasureAsync(rotate, workload, callers, roundTime).ConfigureAwait(false);
                    if (number > 0)
                    {
                        rounds[name][callers].Add(round);
                    }
                }
            }
        }

        Console.WriteLine($"| rotations/s, p99, worst wait | {string.Join(" | ", CallerCounts.Select(Callers))} |");
        Console.WriteLine($"|---|{string.Concat(CallerCounts.Select(static _ => "---|"))}");
        foreach (var (name, _) in variants)
        {
            Console.WriteLine($"| {name} | {string.Join(" | ", CallerCounts.Select(callers => Cell(rounds[name][callers])))} |");
        }
    }

    private static async Task<Round> MeasureAsync(Rotate rotate, Workload workload, int callers, TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        var end = start + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var waits = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => CallAsync(caller)))).ConfigureAwait(false);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var sorted = waits.SelectMany(static wait => wait).Order().ToArray();
        return new Round(sorted.Length / seconds, sorted[(int)(sorted.Length * 0.99)], sorted[^1]);

        async Task<List<TimeSpan>> CallAsync(int caller)
        {
            var mine = new List<TimeSpan>();

            // Each caller has sessions of its own.
            for (var session = caller; Stopwatch.GetTimestamp() < end; session = session + callers < workload.Rows.Count ? session + callers : caller)
            {
                // A request waits for a thread of the pool first, and that belongs to its wait.
                var asked = Stopwatch.GetTimestamp();
                await Task.Yield();
                var rotated = await rotate(workload.RotationOf(session)).ConfigureAwait(false);
                if (rotated.Outcome != SessionRotationOutcome.Rotated)
                {
                    throw new InvalidOperationException("A session was not rotated.");
                }

                mine.Add(Stopwatch.GetElapsedTime(asked));
            }

            return mine;
        }
    }

    private static string Callers(int count) => count == 1 ? "1 caller" : string.Create(CultureInfo.InvariantCulture, $"{count} callers");

    private static string Cell(List<Round> rounds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Median(rounds.Select(static round => round.PerSecond)):N0}, {Milliseconds(Median(rounds.Select(static round => round.P99.TotalMilliseconds)))}, {Milliseconds(rounds.Max(static round => round.Worst.TotalMilliseconds))}");

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static string Milliseconds(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##} ms");

    private delegate ValueTask<SessionRotation<BenchUser>> Rotate(RotateSession rotation);

    private sealed record Round(double PerSecond, TimeSpan P99, TimeSpan Worst);
}
