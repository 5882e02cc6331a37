using System.Collections.Concurrent;
using System.Collections.Immutable;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth101.Analyzers;

/// <summary>
/// Compares the user classes that a program registers with those that it asks for. It sees one project only, so it errs on the side of silence.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RegistrationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [DiagnosticDescriptors.MapWithoutAdd, DiagnosticDescriptors.OtherUserRegistered];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(static start =>
        {
            var arguments = new ConcurrentBag<UserTypeArgument>();
            start.RegisterSyntaxNodeAction(
                node =>
                {
                    if (UserTypeArgument.Read((GenericNameSyntax)node.Node, node.SemanticModel, node.CancellationToken) is { } argument)
                    {
                        arguments.Add(argument);
                    }
                },
                SyntaxKind.GenericName);
            start.RegisterCompilationEndAction(end => Report(end, arguments));
        });
    }

    private static void Report(CompilationAnalysisContext context, ConcurrentBag<UserTypeArgument> arguments)
    {
        // A registration with a type parameter can be one of any class.
        var registered = arguments
            .Where(static argument => argument is { IsRegistration: true } and ({ Type: not INamedTypeSymbol } or { IsUser: true }))
            .Select(static argument => argument.Type)
            .ToList();
        if (registered.Any(static type => type is not INamedTypeSymbol))
        {
            return;
        }

        var isProgram = context.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
        foreach (var argument in arguments.Where(argument =>
            argument is { Type: INamedTypeSymbol, IsUser: true } && !registered.Contains(argument.Type, SymbolEqualityComparer.Default)))
        {
            if (argument.IsEndpoint && isProgram)
            {
                context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.MapWithoutAdd, argument.Location, argument.Type.Name));
            }
            else if (argument.IsRequest && registered.Count > 0)
            {
                var others = string.Join("', '", registered.Select(static type => type.Name).Distinct().OrderBy(static name => name, StringComparer.Ordinal));
                context.ReportDiagnostic(Diagnostic.Create(
                    DiagnosticDescriptors.OtherUserRegistered, argument.Location, argument.Member, argument.Type.Name, others));
            }
        }
    }
}
