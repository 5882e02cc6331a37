using System.Collections.Immutable;
using System.Composition;
using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth101.CodeFixes;

/// <summary>Reads the secret from the configuration where the code can reach one, such as that of the application's builder.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SecretCodeFix : DocumentCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.SecretInCode];

    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SourceDocument source)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Setting, out var setting))
        {
            return [];
        }

        while (node.Parent is ParenthesizedExpressionSyntax parentheses)
        {
            node = parentheses;
        }

        // What stands before "??" asks for the secret already, of whatever is right there.
        if (node.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Right == node)
        {
            var rest = TextSpan.FromBounds(coalesce.Left.Span.End, node.Span.End);
            return [new Offer("Remove the secret from the source code", nameof(SecretCodeFix), new TextChange(rest, string.Empty))];
        }

        return ConfigurationAt(node, source.Model) is { } configuration && $"{configuration}[\"{setting}\"]" is var expression
            ? [new Offer($"Read it from {expression}", nameof(SecretCodeFix), new TextChange(node.Span, expression))]
            : [];
    }

    /// <summary>An expression for a configuration, or null if none is in reach.</summary>
    private static string? ConfigurationAt(SyntaxNode node, SemanticModel model)
    {
        var isStatic = node.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault() is { } member
            && model.GetDeclaredSymbol(member) is { IsStatic: true };
        foreach (var symbol in model.LookupSymbols(node.SpanStart))
        {
            var type = symbol switch
            {
                ILocalSymbol local when IsUsable(local, node) => local.Type,
                IParameterSymbol parameter when IsUsable(parameter, node) => parameter.Type,
                IFieldSymbol field when field.IsStatic || !isStatic => field.Type,
                IPropertySymbol property when property.IsStatic || !isStatic => property.Type,
                _ => null,
            };
            if (IsConfiguration(type))
            {
                return CSharpIdentifier.Escape(symbol.Name);
            }

            if (symbol is ILocalSymbol or IParameterSymbol && HasConfiguration(type))
            {
                return CSharpIdentifier.Escape(symbol.Name) + ".Configuration";
            }
        }

        return null;
    }

    /// <summary>Whether a local or parameter has its value at a place, and no static function lies between the two.</summary>
    private static bool IsUsable(ISymbol symbol, SyntaxNode node)
    {
        var declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        return declaration is not null
            && declaration.SpanStart < node.SpanStart
            && !declaration.Span.Contains(node.Span)
            && !node.Ancestors()
                .TakeWhile(ancestor => !ancestor.Span.Contains(declaration.Span))
                .Any(static ancestor => ancestor is AnonymousFunctionExpressionSyntax { Modifiers: var ofLambda } && ofLambda.Any(SyntaxKind.StaticKeyword)
                    || (ancestor is LocalFunctionStatementSyntax { Modifiers: var ofFunction } && ofFunction.Any(SyntaxKind.StaticKeyword)));
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
        type is not null
        && type.AllInterfaces.Append(type).Any(static candidate => candidate.ToDisplayString() == "Microsoft.Extensions.Configuration.IConfiguration");
}
