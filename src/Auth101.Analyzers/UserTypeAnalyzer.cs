using System.Collections.Immutable;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth101.Analyzers;

/// <summary>
/// Reports a type without <c>[Auth101User]</c> where a user class is asked for. The compiler's own error names an interface that nobody writes.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UserTypeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.NotAUser];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.GenericName);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var argument = UserTypeArgument.Read((GenericNameSyntax)context.Node, context.SemanticModel, context.CancellationToken);
        if (argument is { Type: INamedTypeSymbol, IsUser: false })
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.NotAUser,
                argument.Location,
                argument.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                argument.Member));
        }
    }
}
