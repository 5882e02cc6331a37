using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth101.Benchmarks.Compiling;

/// <summary>
/// Asks to see what the analyzers of Auth101 see and does nothing with it: the price of having analyzers at all, which a project pays for
/// those that come with the SDK.
/// </summary>
#pragma warning disable RS1036, RS1041 // No compiler loads it from this assembly.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IdleAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1036, RS1041
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("IDLE", "Never reported", "Never reported", "Benchmark", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(static _ => { }, SymbolKind.NamedType);
        context.RegisterSyntaxNodeAction(static _ => { }, SyntaxKind.Attribute, SyntaxKind.GenericName);
        context.RegisterOperationAction(static _ => { }, OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
    }
}
