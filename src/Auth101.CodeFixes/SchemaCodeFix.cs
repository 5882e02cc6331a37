using System.Collections.Immutable;
using System.Composition;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Auth101.CodeFixes;

/// <summary>Splits <c>Table = "schema.table"</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SchemaCodeFix : DocumentCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.SchemaInTableName];

    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SemanticModel model) =>
        diagnostic.Properties.ContainsKey(FixProperties.Schema) && TableOf(node) is not null ? [new Offer("Split into Schema and Table", nameof(SchemaCodeFix))] : [];

    private protected override void Apply(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, string key)
    {
        var table = TableOf(node)!;
        var schema = SyntaxFactory.AttributeArgument(MappingSyntax.Literal(diagnostic.Properties[FixProperties.Schema]!))
            .WithNameEquals(SyntaxFactory.NameEquals("Schema").NormalizeWhitespace());
        editor.InsertBefore(table, schema);
        editor.ReplaceNode(table.Expression, MappingSyntax.Literal(diagnostic.Properties[FixProperties.Name]!));
    }

    private static AttributeArgumentSyntax? TableOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute ? MappingSyntax.ArgumentOf(attribute, "Table") : null;
}
