using System.Collections.Immutable;
using System.Composition;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Auth101.CodeFixes;

/// <summary>Splits <c>Table = "schema.table"</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SchemaCodeFix : DocumentCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.SchemaInTableName];

    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SourceDocument source)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Schema, out var schema) || SourceDocument.ArgumentOf(node, "Table") is not { } table)
        {
            return [];
        }

        var schemaLiteral = SourceDocument.Literal(schema!);
        return
        [
            new Offer(
                "Split into Schema and Table",
                nameof(SchemaCodeFix),
                SourceDocument.ArgumentOf(node, "Schema") is { } given
                    ? new TextChange(given.Expression.Span, schemaLiteral)
                    : new TextChange(new TextSpan(table.SpanStart, 0), $"Schema = {schemaLiteral}, "),
                new TextChange(table.Expression.Span, SourceDocument.Literal(diagnostic.Properties[FixProperties.Name]!))),
        ];
    }
}
