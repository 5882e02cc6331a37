using System.Collections.Immutable;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Auth101.Analyzers;

/// <summary>Reports a secret that is a constant of the program, also as what is taken where the configuration holds none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretInCodeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.SecretInCode];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        // A syntax action with a look at the name first: an operation action would have the compiler make operations of every body.
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.SimpleAssignmentExpression, SyntaxKind.CoalesceAssignmentExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var left = ((AssignmentExpressionSyntax)context.Node).Left;
        var name = left is MemberAccessExpressionSyntax access ? access.Name : left as SimpleNameSyntax;
        if (name?.Identifier.ValueText is "Secret" or "SigningKey"
            && context.SemanticModel.GetOperation(context.Node, context.CancellationToken) is IAssignmentOperation assignment
            && assignment.Target is IPropertyReferenceOperation { Property.ContainingType: var type }
            && type is { Name: "AuthOptions", ContainingNamespace: { Name: "Auth101", ContainingNamespace.IsGlobalNamespace: true } })
        {
            foreach (var constant in ConstantsOf(assignment.Value))
            {
                context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.SecretInCode, constant.Syntax.GetLocation()));
            }
        }
    }

    /// <summary>The texts of the program that a value can be. Of variables it knows what locals and fields begin with, as far as they stand in the same file.</summary>
    private static IEnumerable<IOperation> ConstantsOf(IOperation? value) => value switch
    {
        null => [],
        { ConstantValue: { HasValue: true, Value: string { Length: > 0 } } } => [value],
        ILocalReferenceOperation { Local: var local } => ConstantsOf(InitialValueOf(local, value)),
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } => ConstantsOf(InitialValueOf(field, value)),
        IConversionOperation conversion => ConstantsOf(conversion.Operand),
        IParenthesizedOperation parentheses => ConstantsOf(parentheses.Operand),
        ICoalesceOperation coalesce => ConstantsOf(coalesce.Value).Concat(ConstantsOf(coalesce.WhenNull)),
        IConditionalOperation conditional => ConstantsOf(conditional.WhenTrue).Concat(ConstantsOf(conditional.WhenFalse)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(static arm => ConstantsOf(arm.Value)),
        _ => [],
    };

    private static IOperation? InitialValueOf(ISymbol variable, IOperation use) =>
        variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } initial } declarator
        && declarator.SyntaxTree == use.Syntax.SyntaxTree
        && !declarator.Span.Contains(use.Syntax.Span)
            ? use.SemanticModel?.GetOperation(initial)
            : null;
}
