using Auth101.CodeAnalysis.Model;
using Auth101.Compilations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Auth101.SourceGen.Tests.Compilations;

/// <summary>
/// A run of the generator. Whatever a test is about, the run must have thrown and reported nothing, a second run on an equal compilation
/// must have found every step cached, and the program must compile without a warning in generated code.
/// </summary>
internal sealed class Generation
{
    private readonly GeneratorDriver _driver;
    private readonly GeneratorRunResult _result;

    private Generation(GeneratorDriver driver, CSharpCompilation compilation)
    {
        _driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        _result = _driver.GetRunResult().Results.Single();
        Output = compilation.AddSyntaxTrees(_result.GeneratedSources.Select(static file => file.SyntaxTree));
        Files = _result.GeneratedSources.ToDictionary(static file => file.HintName, static file => file.SourceText.ToString());
        Assert.Null(_result.Exception);
        Assert.Empty(_result.Diagnostics);
    }

    /// <summary>The generated files by their names.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>The compilation with the generated files.</summary>
    public CSharpCompilation Output { get; }

    /// <summary>The models that the files were written from.</summary>
    public IReadOnlyList<StoreModel> Stores => [.. OutputsOf(TrackingNames.Stores).Select(static output => (StoreModel)output.Value)];

    /// <summary>The only model.</summary>
    public StoreModel Store => Assert.Single(Stores);

    public static Generation Of(params string[] sources) => Of(TestCompilation.Create(sources));

    public static Generation Of(CSharpCompilation compilation)
    {
        var generation = Start(compilation);
        generation.AssertCompiles();
        return generation;
    }

    /// <summary>The model of a valid mapping with nothing special but these properties.</summary>
    public static StoreModel StoreOf(string properties, string arguments = "") =>
        Of($"namespace Shop; [Auth101User{arguments}] public partial class AppUser {{ {properties} }}").Store;

    /// <summary>Runs on sources that do not compile because nothing is generated for them.</summary>
    public static Generation OfBroken(params string[] sources) => OfBroken(TestCompilation.Create(sources));

    public static Generation OfBroken(CSharpCompilation compilation) => Start(compilation);

    /// <summary>Runs again after an edit.</summary>
    public Generation After(CSharpCompilation edited)
    {
        var generation = new Generation(_driver, edited);
        generation.AssertCompiles();
        return generation;
    }

    /// <summary>Runs again after an edit that leaves what does not compile.</summary>
    public Generation AfterBroken(CSharpCompilation edited) => new(_driver, edited);

    /// <summary>What became of the outputs of a step.</summary>
    public IEnumerable<IncrementalStepRunReason> ReasonsOf(string step) => OutputsOf(step).Select(static output => output.Reason);

    /// <summary>What became of the generated files.</summary>
    public IEnumerable<IncrementalStepRunReason> ReasonsOfFiles() =>
        _result.TrackedOutputSteps.SelectMany(static steps => steps.Value).SelectMany(static step => step.Outputs).Select(static output => output.Reason);

    /// <summary>All values that passed through the named steps.</summary>
    public IEnumerable<object> Values() => TrackingNames.All.SelectMany(OutputsOf).Select(static output => output.Value);

    public void AssertEveryStepIsReused()
    {
        foreach (var step in TrackingNames.All)
        {
            Assert.All(ReasonsOf(step), reason => Assert.True(IsReuse(reason), $"{step} is {reason}"));
        }

        Assert.All(ReasonsOfFiles(), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static Generation Start(CSharpCompilation compilation)
    {
        // Documentation comments of generated code are checked; what the test declares itself need not have any.
        var driver = CSharpGeneratorDriver.Create(
            [new Auth101Generator().AsSourceGenerator()],
            parseOptions: TestCompilation.ParseOptions.WithDocumentationMode(DocumentationMode.Diagnose),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        var first = new Generation(driver, compilation);
        new Generation(first._driver, compilation.Clone()).AssertEveryStepIsReused();
        return first;
    }

    private static bool IsReuse(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private IEnumerable<(object Value, IncrementalStepRunReason Reason)> OutputsOf(string step) =>
        _result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(static run => run.Outputs) : [];

    private void AssertCompiles() => Assert.Empty(Output.GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
            || (diagnostic.Severity == DiagnosticSeverity.Warning && Files.Keys.Any(name => diagnostic.Location.SourceTree?.FilePath.EndsWith(name, StringComparison.Ordinal) == true))));
}
