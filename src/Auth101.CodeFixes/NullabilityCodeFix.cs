using System.Collections.Immutable;
using System.Composition;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Auth101.CodeFixes;

/// <summary>Gives a property the nullability of its field.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class NullabilityCodeFix : DocumentCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.WrongNullability];

    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SemanticModel model) =>
        diagnostic.Properties.TryGetValue(FixProperties.Nullable, out var nullable) && MappingSyntax.PropertyOf(node) is { } property && TypeOf(property) is not null
            ? [new Offer(nullable == "true" ? "Make nullable" : "Make not nullable", nameof(NullabilityCodeFix))]
            : [];

    private protected override void Apply(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, string key)
    {
        var property = MappingSyntax.PropertyOf(node)!;
        var type = TypeOf(property)!;
        if (diagnostic.Properties[FixProperties.Nullable] == "true")
        {
            editor.ReplaceNode(type, SyntaxFactory.NullableType(type.WithoutTrivia()).WithTriviaFrom(type));
            return;
        }

        editor.ReplaceNode(type, WithoutNull(type).WithTriviaFrom(type));
        if (NeedsValue(property, type, model))
        {
            editor.ReplaceNode(property, static (current, generator) => generator.WithModifiers(current, generator.GetModifiers(current).WithIsRequired(true)));
        }
    }

    private static TypeSyntax? TypeOf(SyntaxNode property) => property switch
    {
        PropertyDeclarationSyntax declaration => declaration.Type,
        ParameterSyntax parameter => parameter.Type,
        _ => null,
    };

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
        && accessors.Accessors.Any(static accessor => accessor.Modifiers.Count == 0 && accessor.Kind() is SyntaxKind.SetAccessorDeclaration or SyntaxKind.InitAccessorDeclaration)
        && model.GetTypeInfo(type).Type?.IsReferenceType == true;
}
