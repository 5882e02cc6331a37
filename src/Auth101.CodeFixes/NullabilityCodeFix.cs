using System.Collections.Immutable;
using System.Composition;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth101.CodeFixes;

/// <summary>Gives a property the nullability of its field.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class NullabilityCodeFix : DocumentCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.WrongNullability];

    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SourceDocument source)
    {
        var (type, value) = SourceDocument.PropertyOf(node) switch
        {
            PropertyDeclarationSyntax property => (property.Type, property.Initializer?.Value),
            ParameterSyntax parameter => (parameter.Type, parameter.Default?.Value),
            _ => (null, null),
        };
        if (type is null || !diagnostic.Properties.TryGetValue(FixProperties.Nullable, out var nullable))
        {
            return [];
        }

        if (nullable == "true")
        {
            return [new Offer("Make nullable", nameof(NullabilityCodeFix), new TextChange(new TextSpan(type.Span.End, 0), "?"))];
        }

        // What stands in place of null is for the author to say.
        if (value?.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression)
        {
            return [];
        }

        var change = new TextChange(type.Span, WithoutNull(type).ToString());
        return [new Offer("Make not nullable", nameof(NullabilityCodeFix), NeedsValue(SourceDocument.PropertyOf(node)!, type, source.Model)
            ? [new TextChange(new TextSpan(type.SpanStart, 0), "required "), change]
            : [change])];
    }

    private static TypeSyntax WithoutNull(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => nullable.ElementType,
        GenericNameSyntax { Identifier.ValueText: "Nullable" } generic => generic.TypeArgumentList.Arguments[0],
        QualifiedNameSyntax { Right: GenericNameSyntax generic } => generic.TypeArgumentList.Arguments[0],
        _ => type,
    };

    /// <summary>Whether the compiler would warn that nothing sets the property, and <c>required</c> is allowed on it.</summary>
    private static bool NeedsValue(SyntaxNode property, TypeSyntax type, SemanticModel model) =>
        property is PropertyDeclarationSyntax { Initializer: null, AccessorList: { } accessors } declaration
        && declaration.Modifiers.Any(SyntaxKind.PublicKeyword)
        && !declaration.Modifiers.Any(SyntaxKind.RequiredKeyword)
        && accessors.Accessors.Any(static accessor =>
            accessor.Modifiers.Count == 0 && accessor.Kind() is SyntaxKind.SetAccessorDeclaration or SyntaxKind.InitAccessorDeclaration)
        && model.GetTypeInfo(type).Type?.IsReferenceType == true;
}
