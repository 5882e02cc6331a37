using System.Collections.Immutable;
using System.Composition;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Auth101.CodeFixes;

/// <summary>Gives a column another name that is free, or a shorter one to a column or table of a managed table.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class NameCodeFix : DocumentCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.ColumnMappedTwice, DiagnosticIds.IdentifierTooLong];

    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SemanticModel model) =>
        diagnostic.Properties.TryGetValue(FixProperties.Name, out var name) && (MappingSyntax.PropertyOf(node) is not null || TableOf(node) is not null)
            ? [new Offer($"Name it '{name}' in the database", nameof(NameCodeFix))]
            : [];

    private protected override void Apply(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, string key)
    {
        var name = diagnostic.Properties[FixProperties.Name]!;
        if (MappingSyntax.PropertyOf(node) is { } property)
        {
            MappingSyntax.SetColumn(editor, property, name);
        }
        else
        {
            editor.ReplaceNode(TableOf(node)!.Expression, MappingSyntax.Literal(name));
        }
    }

    private static AttributeArgumentSyntax? TableOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute ? MappingSyntax.ArgumentOf(attribute, "Table") : null;
}
