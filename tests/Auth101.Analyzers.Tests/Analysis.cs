using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Auth101.Compilations;
using Auth101.SourceGen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth101.Analyzers.Tests;

/// <summary>
/// Runs the analyzers as a build does: after the generator, on the compilation that holds its output. Generator and analyzers must agree in
/// every test: code and no error, or an error and no code.
/// </summary>
internal static class Analysis
{
    /// <summary>Every analyzer there is.</summary>
    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(EntityMappingAnalyzer).Assembly.GetTypes()
            .Where(static type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Expects one diagnostic where the source has <c>[|…|]</c>, and no other that is more than advice.</summary>
    public static Task Reports(string id, string message, string markedSource) => Reports(id, message, markedSource, static source => TestCompilation.Create(source));

    /// <summary>Expects one diagnostic in a compilation of a kind of its own.</summary>
    public static async Task Reports(string id, string message, string markedSource, Func<string, CSharpCompilation> compile)
    {
        var (source, text, start) = ReadMark(markedSource);

        var diagnostic = Assert.Single(await Run(compile(source)), diagnostic => diagnostic.Id == id || diagnostic.Severity >= DiagnosticSeverity.Warning);

        Assert.Equal((id, message), (diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        Assert.Equal((text, start), (TextOf(diagnostic), diagnostic.Location.SourceSpan.Start));
        Assert.Equal(diagnostic.DefaultSeverity, diagnostic.Severity);
        Assert.False(diagnostic.IsSuppressed);
    }

    /// <summary>Expects code, and nothing that is more than advice.</summary>
    public static async Task Accepts(string source) =>
        Assert.DoesNotContain(await Run(source), static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    /// <summary>Expects that a rule has nothing to say.</summary>
    public static Task Accepts(string id, string source) => Accepts(id, TestCompilation.Create(source));

    /// <summary>Expects that a rule has nothing to say about a compilation.</summary>
    public static async Task Accepts(string id, CSharpCompilation compilation) =>
        Assert.DoesNotContain(await Run(compilation), diagnostic => diagnostic.Id == id);

    /// <summary>Expects that <c>#pragma warning disable</c> silences the diagnostic where the source has <c>[|…|]</c>, and that an error still means no code.</summary>
    public static async Task Suppresses(string id, string markedSource)
    {
        var diagnostics = await Run($"#pragma warning disable {id}\n{ReadMark(markedSource).Source}");

        Assert.True(Assert.Single(diagnostics, diagnostic => diagnostic.Id == id).IsSuppressed);
    }

    /// <summary>All that the analyzers report, in the order of the source.</summary>
    public static Task<IReadOnlyList<Diagnostic>> Run(string source) => Run(TestCompilation.Create(source));

    /// <summary>All that the analyzers report about a compilation, in the order of its files.</summary>
    public static Task<IReadOnlyList<Diagnostic>> Run(CSharpCompilation compilation) => Run(compilation, ByAnalyzers);

    /// <summary>All that the analyzers and the compiler report about a compilation and its generated code, in the order of its files.</summary>
    public static Task<IReadOnlyList<Diagnostic>> RunWithCompiler(CSharpCompilation compilation) =>
        Run(compilation, static analyzed => analyzed.GetAllDiagnosticsAsync(TestContext.Current.CancellationToken));

    /// <summary>What the analyzers report about a compilation that holds the generated code already.</summary>
    public static Task<IReadOnlyList<Diagnostic>> Analyze(Compilation compilation) => Report(compilation, ByAnalyzers);

    private static Task<ImmutableArray<Diagnostic>> ByAnalyzers(CompilationWithAnalyzers analyzed) =>
        analyzed.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyList<Diagnostic>> Run(
        CSharpCompilation compilation, Func<CompilationWithAnalyzers, Task<ImmutableArray<Diagnostic>>> diagnose)
    {
        var (output, hasCode) = Generate(compilation);
        var diagnostics = await Report(output, diagnose);

        var isMapped = compilation.SyntaxTrees.Any(static tree => tree.ToString().Contains("[Auth101", StringComparison.Ordinal));
        Assert.Equal(isMapped && !diagnostics.Any(KeepsCodeAway), hasCode);
        return diagnostics;
    }

    private static async Task<IReadOnlyList<Diagnostic>> Report(
        Compilation compilation, Func<CompilationWithAnalyzers, Task<ImmutableArray<Diagnostic>>> diagnose)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            static (exception, analyzer, _) => Assert.Fail($"{analyzer}: {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        var diagnostics = await diagnose(compilation.WithAnalyzers(Analyzers, options));
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
        return
        [
            .. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Runs the generator. What it writes for a broken mapping is no code.</summary>
    public static (CSharpCompilation Output, bool HasCode) Generate(CSharpCompilation compilation)
    {
        var parseOptions = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        var result = CSharpGeneratorDriver.Create([new Auth101Generator().AsSourceGenerator()], parseOptions: parseOptions)
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .GetRunResult();
        return (compilation.AddSyntaxTrees(result.GeneratedTrees), result.GeneratedTrees.Any(static tree => !tree.FilePath.EndsWith(".Broken.g.cs", StringComparison.Ordinal)));
    }

    /// <summary>The source text that a diagnostic points at.</summary>
    public static string TextOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);

    /// <summary>An error in a mapping. Misuse of a user class is not its mapping's fault, and what the compiler finds is no rule of ours.</summary>
    private static bool KeepsCodeAway(Diagnostic diagnostic) =>
        diagnostic.DefaultSeverity == DiagnosticSeverity.Error && diagnostic.Descriptor.Category is not ("Auth101.Usage" or "Compiler");

    private static (string Source, string Text, int Start) ReadMark(string markedSource)
    {
        var start = markedSource.IndexOf("[|", StringComparison.Ordinal);
        var end = markedSource.IndexOf("|]", StringComparison.Ordinal);
        var text = markedSource[(start + 2)..end];
        return (markedSource[..start] + text + markedSource[(end + 2)..], text, start);
    }
}
