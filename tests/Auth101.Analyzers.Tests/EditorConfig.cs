using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Auth101.Analyzers.Tests;

/// <summary>An .editorconfig, read by the compiler's own reader.</summary>
internal static class EditorConfig
{
    private const string Folder = "/src/";

    /// <summary>The compilation in a folder with an .editorconfig that holds a line for all C# files.</summary>
    public static Compilation WithEditorConfig(this CSharpCompilation compilation, string line)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithFilePath(Folder + tree.FilePath));
        }

        var set = AnalyzerConfigSet.Create<IReadOnlyList<AnalyzerConfig>>([AnalyzerConfig.Parse($"root = true\n[*.cs]\n{line}\n", Folder + ".editorconfig")]);
        return compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new Severities(set)));
    }

    private sealed class Severities(AnalyzerConfigSet set) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
            tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) ? GeneratedKind.MarkedGenerated : GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, [NotNullWhen(true)] out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
