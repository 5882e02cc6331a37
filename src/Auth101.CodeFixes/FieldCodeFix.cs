using System.Collections.Immutable;
using System.Composition;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Auth101.CodeFixes;

/// <summary>Replaces a field of another entity by the field of this one that has the same name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class FieldCodeFix : DocumentCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.WrongFieldEnumeration];

    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SourceDocument source)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Field, out var field)
            || SourceDocument.ArgumentOf(node, "Field") is not { Expression: var expression })
        {
            return [];
        }

        return [new Offer($"Use {field}", nameof(FieldCodeFix), new TextChange(expression.Span, source.FieldAt(expression.SpanStart, field!)))];
    }
}
