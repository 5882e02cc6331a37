using System.Diagnostics;
using System.Globalization;
using Auth101.Benchmarks.Engines;
using Auth101.Benchmarks.Variants;
using Auth101.Stores;

namespace Auth101.Benchmarks;

/// <summary>
/// All variants in one process, round by round. On a machine that does other things too the ratios can be trusted, since a slow moment
/// hits every variant; BenchmarkDotNet measures one variant after the other.
/// </summary>
internal static class Comparison
{
    private const int Reads = 100;
    private const int Writes = 30;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    public static async Task RunAsync(Engine engine, int rounds)
    {
        var workload = new Workload();
        var calls = new Calls(workload);
        await engine.CreateDatabaseAsync(workload).ConfigureAwait(false);
        List<(string Name, IStoreVariant Store)> variants =
        [
            ("hand-written", engine.OpenHandWritten()),
            ("generated", engine.OpenGenerated()),
            ("Dapper", engine.OpenDapper()),
        ];
        if (engine.OpenEntityFramework() is { } entityFramework)
        {
            variants.Add((StoreBenchmarks.EntityFramework, entityFramework));
        }

        NewUser<BenchUser>[] newUsers = [];
        Console.WriteLine();
        Console.WriteLine($"| {engine.Name}: us, x hand-written, B | {string.Join(" | ", variants.Select(static variant => variant.Name))} |");
        Console.WriteLine($"|---|{string.Concat(variants.Select(static _ => "---|"))}");
        await CompareAsync(Calls.Find, Reads, calls.FindAsync).ConfigureAwait(false);
        await CompareAsync(Calls.Session, Reads, calls.CheckSessionAsync).ConfigureAwait(false);
        await CompareAsync(Calls.SignUp, Writes, (variant, _) => Calls.SignUpAsync(variant, newUsers)).ConfigureAwait(false);
        await CompareAsync(Calls.Rotate, Writes, calls.RotateAsync).ConfigureAwait(false);
        foreach (var (_, store) in variants)
        {
            await store.DisposeAsync().ConfigureAwait(false);
        }

        async Task CompareAsync(string operation, int count, Func<IStoreVariant, int, Task> call)
        {
            var times = variants.Select(_ => new double[rounds]).ToArray();
            var bytes = new long[variants.Count];
            var start = Stopwatch.GetTimestamp();
            for (var round = 0; round < rounds;)
            {
                // The just-in-time compiler takes its time until it knows what is hot.
                var isWarm = round > 0 || Stopwatch.GetElapsedTime(start) > WarmUp;
                for (var turn = 0; turn < variants.Count; turn++)
                {
                    // Nobody always comes after the same one.
                    var variant = (turn + round) % variants.Count;
                    newUsers = [.. Enumerable.Range(0, count).Select(_ => workload.NewSignUp())];
                    var allocated = GC.GetTotalAllocatedBytes(precise: true);
                    var asked = Stopwatch.GetTimestamp();
                    await call(variants[variant].Store, count).ConfigureAwait(false);
                    times[variant][round] = Stopwatch.GetElapsedTime(asked).TotalMicroseconds / count;
                    bytes[variant] += isWarm ? GC.GetTotalAllocatedBytes(precise: true) - allocated : 0;
                }

                round += isWarm ? 1 : 0;
            }

            var cells = times.Select((time, variant) => string.Create(
                CultureInfo.InvariantCulture,
                $"{Median(time):0.#} / {Median(time.Zip(times[0], static (its, floor) => its / floor)):0.00} / {bytes[variant] / rounds / count:N0}"));
            Console.WriteLine($"| {operation} | {string.Join(" | ", cells)} |");
        }
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
