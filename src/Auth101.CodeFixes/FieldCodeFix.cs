using System.Collections.Immutable;
using System.Composition;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Auth101.CodeFixes;

/// <summary>Replaces a field of another entity by the field of this one that has the same name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class FieldCodeFix : DocumentCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.WrongFieldEnumeration];

    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SemanticModel model) =>
        diagnostic.Properties.TryGetValue(FixProperties.Field, out var field) && FieldOf(node) is not null
            ? [new Offer($"Use {field}", nameof(FieldCodeFix))]
            : [];

    private protected override void Apply(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, string key)
    {
        var field = SyntaxFactory.ParseExpression($"global::Auth101.{diagnostic.Properties[FixProperties.Field]}");
        editor.ReplaceNode(FieldOf(node)!.Expression, field.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    private static AttributeArgumentSyntax? FieldOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute ? MappingSyntax.ArgumentOf(attribute, "Field") : null;
}
