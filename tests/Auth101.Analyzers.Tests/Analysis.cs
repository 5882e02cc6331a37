using System.Globalization;
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
    /// <summary>Expects one error where the source has <c>[|…|]</c>.</summary>
    public static async Task Reports(string id, string message, string markedSource)
    {
        var (source, text, start) = ReadMark(markedSource);

        var diagnostic = Assert.Single(await Run(source));

        Assert.Equal((id, message), (diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        Assert.Equal((text, start), (diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length), diagnostic.Location.SourceSpan.Start));
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.False(diagnostic.IsSuppressed);
    }

    /// <summary>Expects code and no error.</summary>
    public static async Task Accepts(string source) => Assert.Empty(await Run(source));

    /// <summary>Expects that <c>#pragma warning disable</c> silences the error where the source has <c>[|…|]</c>, and that there still is no code.</summary>
    public static async Task Suppresses(string id, string markedSource)
    {
        var diagnostic = Assert.Single(await Run($"#pragma warning disable {id}\n{ReadMark(markedSource).Source}"));

        Assert.Equal((id, true), (diagnostic.Id, diagnostic.IsSuppressed));
    }

    /// <summary>All that the analyzers report, in the order of the source.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Run(string source)
    {
        var (output, hasCode) = Generate(TestCompilation.Create(source));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var diagnostics = await output
            .WithAnalyzers([new EntityMappingAnalyzer(), new EntityLinkAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(diagnostics.IsEmpty, hasCode);
        return [.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static (CSharpCompilation Output, bool HasCode) Generate(CSharpCompilation compilation)
    {
        var result = CSharpGeneratorDriver.Create([new Auth101Generator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions)
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .GetRunResult();
        return (compilation.AddSyntaxTrees(result.GeneratedTrees), !result.GeneratedTrees.IsEmpty);
    }

    private static (string Source, string Text, int Start) ReadMark(string markedSource)
    {
        var start = markedSource.IndexOf("[|", StringComparison.Ordinal);
        var end = markedSource.IndexOf("|]", StringComparison.Ordinal);
        var text = markedSource[(start + 2)..end];
        return (markedSource[..start] + text + markedSource[(end + 2)..], text, start);
    }
}
