using System.Collections.Immutable;
using System.Composition;
using Auth101.CodeAnalysis;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Auth101.CodeFixes;

/// <summary>Gives a column another name that is free, or a shorter one to a column or table of a managed table.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class NameCodeFix : DocumentCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.ColumnMappedTwice, DiagnosticIds.IdentifierTooLong];

    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SourceDocument source) =>
        diagnostic.Properties.TryGetValue(FixProperties.Name, out var name) && ChangeTo(name!, node, source) is { } change
            ? [new Offer($"Name it '{name}' in the database", nameof(NameCodeFix), change)]
            : [];

    private static TextChange? ChangeTo(string name, SyntaxNode node, SourceDocument source)
    {
        if (SourceDocument.PropertyOf(node) is { } property)
        {
            return source.HasElsewhere(property, AttributeNames.MapsTo) ? null : source.SetColumn(property, name);
        }

        return SourceDocument.ArgumentOf(node, "Table") is { } table ? new TextChange(table.Expression.Span, SourceDocument.Literal(name)) : null;
    }
}
