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
    // A list takes no null, which a configuration may answer with, so there is no fix for it.
    private const string PreviousSecret = "Auth101:PreviousSecrets:0";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.SecretInCode];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        // A syntax action with a look at the name first: an operation action would have the compiler make operations of every body.
        context.RegisterSyntaxNodeAction(AnalyzeAssignment, SyntaxKind.SimpleAssignmentExpression, SyntaxKind.CoalesceAssignmentExpression);
        context.RegisterSyntaxNodeAction(AnalyzeInvocation, SyntaxKind.InvocationExpression);
    }

    /// <summary><c>options.Secret = "…"</c>, and <c>PreviousSecrets = { "…" }</c> in an initializer.</summary>
    private static void AnalyzeAssignment(SyntaxNodeAnalysisContext context)
    {
        var assignment = (AssignmentExpressionSyntax)context.Node;
        switch (NameOf(assignment.Left))
        {
            case ("Secret" or "SigningKey") and var name when IsOfAuthOptions(assignment.Left, context):
                Report(assignment.Right, $"Auth101:{name}", isFixable: true, context);
                break;

            case "PreviousSecrets" when assignment.Right is InitializerExpressionSyntax added && IsOfAuthOptions(assignment.Left, context):
                foreach (var value in added.Expressions)
                {
                    Report(value, PreviousSecret, isFixable: false, context);
                }

                break;
        }
    }

    /// <summary><c>options.PreviousSecrets.Add("…")</c>. The previous signing keys may well stand in the program: public keys will do.</summary>
    private static void AnalyzeInvocation(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Expression: var list },
                ArgumentList.Arguments: { Count: 1 } arguments,
            }
            && NameOf(list) == "PreviousSecrets"
            && IsOfAuthOptions(list, context))
        {
            Report(arguments[0].Expression, PreviousSecret, isFixable: false, context);
        }
    }

    private static string? NameOf(ExpressionSyntax property) => property switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static bool IsOfAuthOptions(ExpressionSyntax property, SyntaxNodeAnalysisContext context) =>
        context.SemanticModel.GetSymbolInfo(property, context.CancellationToken).Symbol is IPropertySymbol { ContainingType: var type }
        && type is { Name: "AuthOptions", ContainingNamespace: { Name: "Auth101", ContainingNamespace.IsGlobalNamespace: true } };

    private static void Report(ExpressionSyntax value, string setting, bool isFixable, SyntaxNodeAnalysisContext context)
    {
        var properties = isFixable ? FixProperties.None.Add(FixProperties.Setting, setting) : FixProperties.None;
        foreach (var constant in ConstantsOf(context.SemanticModel.GetOperation(Bare(value), context.CancellationToken)))
        {
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.SecretInCode, constant.Syntax.GetLocation(), properties, setting));
        }
    }

    /// <summary>An expression without parentheses and "!" around it, which have no operation of their own.</summary>
    private static ExpressionSyntax Bare(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax parentheses => Bare(parentheses.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven => Bare(forgiven.Operand),
        _ => value,
    };

    /// <summary>
    /// The texts of the program that a value can be. Of variables it knows what locals and fields begin with, as far as they stand in the same file.
    /// </summary>
    private static IEnumerable<IOperation> ConstantsOf(IOperation? value) => value switch
    {
        null => [],
        { ConstantValue: { HasValue: true, Value: string { Length: > 0 } } } => [value],
        ILocalReferenceOperation { Local: var local } => ConstantsOf(InitialValueOf(local, value)),
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } => ConstantsOf(InitialValueOf(field, value)),
        IConversionOperation conversion => ConstantsOf(conversion.Operand),
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
