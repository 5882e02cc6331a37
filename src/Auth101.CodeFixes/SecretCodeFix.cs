using System.Collections.Immutable;
using System.Composition;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Auth101.CodeFixes;

/// <summary>Reads the secret from the configuration where the code can reach one, such as that of the application's builder.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SecretCodeFix : DocumentCodeFix
{
    private const string Setting = "Auth101:Secret";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.SecretInCode];

    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SemanticModel model) =>
        ConfigurationAt(node, model) is { } configuration ? [new Offer($"Read it from {configuration}[\"{Setting}\"]", nameof(SecretCodeFix))] : [];

    private protected override void Apply(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, string key)
    {
        // "configuration[…] ?? literal" reads the configuration already.
        if (node.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Right == node)
        {
            editor.ReplaceNode(coalesce, coalesce.Left.WithTriviaFrom(coalesce));
            return;
        }

        var expression = SyntaxFactory.ParseExpression($"{ConfigurationAt(node, model)}[\"{Setting}\"]");
        editor.ReplaceNode(node, expression.WithTriviaFrom(node));
    }

    /// <summary>An expression for a configuration, or null if none is in reach.</summary>
    private static string? ConfigurationAt(SyntaxNode node, SemanticModel model)
    {
        if (node.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().Any(static function => function.Modifiers.Any(SyntaxKind.StaticKeyword)))
        {
            return null;
        }

        foreach (var symbol in model.LookupSymbols(node.SpanStart))
        {
            var type = symbol switch
            {
                ILocalSymbol local when local.Locations[0].SourceSpan.Start < node.SpanStart => local.Type,
                IParameterSymbol parameter => parameter.Type,
                IFieldSymbol field => field.Type,
                IPropertySymbol property => property.Type,
                _ => null,
            };
            if (IsConfiguration(type))
            {
                return symbol.Name;
            }

            if (symbol is ILocalSymbol or IParameterSymbol && HasConfiguration(type))
            {
                return symbol.Name + ".Configuration";
            }
        }

        return null;
    }

    private static bool HasConfiguration(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers("Configuration").OfType<IPropertySymbol>().Any(static property => IsConfiguration(property.Type)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsConfiguration(ITypeSymbol? type) =>
        type is not null && type.AllInterfaces.Append(type).Any(static candidate => candidate.ToDisplayString() == "Microsoft.Extensions.Configuration.IConfiguration");
}
