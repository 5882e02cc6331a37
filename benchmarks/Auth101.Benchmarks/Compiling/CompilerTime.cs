using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Auth101.Analyzers;
using Auth101.Compilations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth101.Benchmarks.Compiling;

/// <summary>
/// What the generator and the analyzers add to a build and to an edit; all variants in one process, round by round, as in <see cref="Comparison"/>.
/// The time is that of the processor, on all cores: on a busy machine it scatters less, and the compiler does little but compute.
/// </summary>
internal sealed class CompilerTime
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(EntityMappingAnalyzer).Assembly.GetExportedTypes()
            .Where(static type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private readonly CSharpCompilation _empty;
    private readonly SyntaxTree[] _trees;
    private readonly (string Path, string Text)[] _unrelated;
    private readonly CompilerVariant[] _variants;
    private readonly CompilerVariant _everything;
    private int _edits;

    private CompilerTime()
    {
        // With one driver, as an application has.
        _empty = TestCompilation.Create().RemoveReferences(TestCompilation.AllDrivers).AddReferences(TestCompilation.Drivers["Sqlite"]);
        var files = SampleSolution.Files.ToList();
        _trees = [.. files.Select(static file => TestCompilation.Parse(file.Text, file.Path))];
        _unrelated = [.. files.Where(static file => file.Path.StartsWith("Area", StringComparison.Ordinal))];
        _everything = new CompilerVariant("generator and analyzers", CreateProgram(), hasGenerator: true, Analyzers);
        _variants =
        [
            new CompilerVariant("compiler alone", CreateProgram(), hasGenerator: false, []),
            new CompilerVariant("generator", CreateProgram(), hasGenerator: true, []),
            new CompilerVariant("generator, idle analyzer", CreateProgram(), hasGenerator: true, [new IdleAnalyzer()]),
            _everything,
        ];
    }

    public static async Task RunAsync(int rounds)
    {
        var time = new CompilerTime();
        await time.CheckAsync().ConfigureAwait(false);
        Console.WriteLine();
        Console.WriteLine($"| {SampleSolution.Classes} classes: ms of processor time, x compiler alone | {string.Join(" | ", time._variants.Select(static variant => variant.Name))} |");
        Console.WriteLine($"|---|{string.Concat(time._variants.Select(static _ => "---|"))}");
        await time.CompareAsync("build", rounds, () => variant => variant.BuildAsync(time.CreateProgram())).ConfigureAwait(false);
        await time.CompareAsync("edit, every file looked at", rounds, () =>
        {
            var (path, text) = time.NextEdit();
            return variant => variant.EditAsync(TestCompilation.Parse(text, path));
        }).ConfigureAwait(false);
        await time.CompareAsync("edit, that file looked at", rounds, () =>
        {
            var (path, text) = time.NextEdit();
            return variant => variant.EditFileAsync(TestCompilation.Parse(text, path));
        }).ConfigureAwait(false);
        await time.ShowPartsAsync(rounds).ConfigureAwait(false);
    }

    /// <summary>Makes sure that what is measured is right: no complaint, and an edit after which the generator has nothing to do.</summary>
    private async Task CheckAsync()
    {
        var diagnostics = await _everything.BuildAsync(CreateProgram()).ConfigureAwait(false);
        if (diagnostics.FirstOrDefault(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning || diagnostic.Id.StartsWith("AUTH", StringComparison.Ordinal)) is { } unexpected)
        {
            throw new InvalidOperationException(unexpected.ToString());
        }

        var generated = _everything.Generated;
        var (path, text) = NextEdit();
        await _everything.EditAsync(TestCompilation.Parse(text, path)).ConfigureAwait(false);
        if (generated.IsEmpty || !generated.SequenceEqual(_everything.Generated))
        {
            throw new InvalidOperationException("The edit was not unrelated.");
        }
    }

    private async Task CompareAsync(string operation, int rounds, Func<Func<CompilerVariant, Task>> prepare)
    {
        var times = _variants.Select(_ => new double[rounds]).ToArray();
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round < rounds;)
        {
            var isWarm = round > 0 || Stopwatch.GetElapsedTime(start) > WarmUp;
            var call = prepare();
            for (var turn = 0; turn < _variants.Length; turn++)
            {
                // Nobody always comes after the same one, or cleans up behind it.
                var variant = (turn + round) % _variants.Length;
                GC.Collect();
                var before = Environment.CpuUsage.TotalTime;
                await call(_variants[variant]).ConfigureAwait(false);
                times[variant][round] = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            }

            round += isWarm ? 1 : 0;
        }

        var cells = times.Select(time => string.Create(
            CultureInfo.InvariantCulture,
            $"{Comparison.Median(time):0.0} / {Comparison.Median(time.Zip(times[0], static (its, floor) => its / floor)):0.00}"));
        Console.WriteLine($"| {operation} | {string.Join(" | ", cells)} |");
    }

    /// <summary>Shows how long the generator and each analyzer took. Who asks the compiler first pays for what it then remembers for the others.</summary>
    private async Task ShowPartsAsync(int rounds)
    {
        var builds = new Dictionary<string, List<double>>();
        var edits = new Dictionary<string, List<double>>();
        for (var round = 0; round < rounds; round++)
        {
            await AddAsync(builds, () => _everything.MeasureBuildAsync(CreateProgram())).ConfigureAwait(false);
            var (path, text) = NextEdit();
            await AddAsync(edits, () => _everything.MeasureEditAsync(TestCompilation.Parse(text, path))).ConfigureAwait(false);
        }

        Console.WriteLine();
        Console.WriteLine("| ms of its own | build | edit, every file looked at |");
        Console.WriteLine("|---|---|---|");
        foreach (var part in builds.Keys)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {part} | {Comparison.Median(builds[part]):0.00} | {Comparison.Median(edits[part]):0.00} |"));
        }

        static async Task AddAsync(Dictionary<string, List<double>> times, Func<Task<IEnumerable<(string Part, TimeSpan Time)>>> measure)
        {
            GC.Collect();
            foreach (var (part, time) in await measure().ConfigureAwait(false))
            {
                if (!times.TryGetValue(part, out var all))
                {
                    times.Add(part, all = []);
                }

                all.Add(time.TotalMilliseconds);
            }
        }
    }

    private CSharpCompilation CreateProgram() => _empty.AddSyntaxTrees(_trees);

    /// <summary>Another member in a file that knows nothing of Auth101.</summary>
    private (string Path, string Text) NextEdit()
    {
        _edits++;
        var (path, text) = _unrelated[_edits * 7 % _unrelated.Length];
        var end = text.LastIndexOf('}');
        return (path, string.Create(CultureInfo.InvariantCulture, $"{text[..end]}    public static string Edit{_edits}() => Guid.NewGuid().ToString();\n}}\n"));
    }
}
