using System.Collections.Immutable;
using Auth101.Compilations;
using Auth101.SourceGen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Auth101.Benchmarks.Compiling;

/// <summary>One way to compile a program: by the compiler alone, with the generator, or with the analyzers as well. It keeps what an editor keeps between edits.</summary>
internal sealed class CompilerVariant
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private Dictionary<string, SyntaxTree> _trees;
    private CSharpCompilation _program;
    private GeneratorDriver? _driver;

    /// <param name="name">A name for people.</param>
    /// <param name="program">The program, as parsed.</param>
    /// <param name="hasGenerator">Whether the generator takes part.</param>
    /// <param name="analyzers">The analyzers that take part.</param>
    public CompilerVariant(string name, CSharpCompilation program, bool hasGenerator, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        Name = name;
        _program = program;
        _analyzers = analyzers;
        _trees = program.SyntaxTrees.ToDictionary(static tree => tree.FilePath);
        _driver = hasGenerator ? CreateDriver() : null;
        Generate(_program);
    }

    public string Name { get; }

    /// <summary>What the generator has written. As long as it has no reason to write again, these are the same objects.</summary>
    public ImmutableArray<SourceText> Generated => _driver is null
        ? []
        : [.. _driver.GetRunResult().Results.Single().GeneratedSources.Select(static source => source.SourceText)];

    /// <summary>Compiles a program with nothing left from an earlier time, up to the diagnostics.</summary>
    public Task<ImmutableArray<Diagnostic>> BuildAsync(CSharpCompilation program) => DiagnoseAsync(Generate(Renew(program)));

    /// <summary>Replaces a file and looks at every file again.</summary>
    public Task<ImmutableArray<Diagnostic>> EditAsync(SyntaxTree edited) => DiagnoseAsync(Generate(Replace(edited)));

    /// <summary>Replaces a file and looks at that file again, as an editor does first.</summary>
    public async Task EditFileAsync(SyntaxTree edited)
    {
        var output = Generate(Replace(edited));
        var model = output.GetSemanticModel(edited);
        _ = model.GetDiagnostics();
        if (!_analyzers.IsEmpty)
        {
            var analysis = Analyze(output, logTime: false);
            await analysis.GetAnalyzerSyntaxDiagnosticsAsync(edited, CancellationToken.None).ConfigureAwait(false);
            await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>What the parts of a build take.</summary>
    public Task<IEnumerable<(string Part, TimeSpan Time)>> MeasureBuildAsync(CSharpCompilation program) => MeasureAsync(Renew(program));

    /// <summary>What the parts of an edit take.</summary>
    public Task<IEnumerable<(string Part, TimeSpan Time)>> MeasureEditAsync(SyntaxTree edited) => MeasureAsync(Replace(edited));

    private async Task<IEnumerable<(string Part, TimeSpan Time)>> MeasureAsync(CSharpCompilation program)
    {
        var output = Generate(program);
        var generator = _driver!.GetTimingInfo().GeneratorTimes.Single();
        var result = await Analyze(output, logTime: true).GetAnalysisResultAsync(CancellationToken.None).ConfigureAwait(false);
        return
        [
            (generator.Generator.GetGeneratorType().Name, generator.ElapsedTime),
            .. _analyzers.Select(analyzer => (analyzer.GetType().Name, result.AnalyzerTelemetryInfo[analyzer].ExecutionTime)),
        ];
    }

    /// <summary>Forgets all earlier programs.</summary>
    private CSharpCompilation Renew(CSharpCompilation program)
    {
        _program = program;
        _trees = program.SyntaxTrees.ToDictionary(static tree => tree.FilePath);
        _driver = _driver is null ? null : CreateDriver();
        return program;
    }

    private CSharpCompilation Replace(SyntaxTree edited)
    {
        _program = _program.ReplaceSyntaxTree(_trees[edited.FilePath], edited);
        _trees[edited.FilePath] = edited;
        return _program;
    }

    private static CSharpGeneratorDriver CreateDriver() =>
        CSharpGeneratorDriver.Create([new Auth101Generator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions);

    private Compilation Generate(CSharpCompilation program)
    {
        if (_driver is null)
        {
            return program;
        }

        _driver = _driver.RunGeneratorsAndUpdateCompilation(program, out var output, out _);
        return output;
    }

    private async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Compilation output) => _analyzers.IsEmpty
        ? output.GetDiagnostics()
        : await Analyze(output, logTime: false).GetAllDiagnosticsAsync(CancellationToken.None).ConfigureAwait(false);

    private CompilationWithAnalyzers Analyze(Compilation output, bool logTime) => output.WithAnalyzers(
        _analyzers,
        new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: logTime));
}
