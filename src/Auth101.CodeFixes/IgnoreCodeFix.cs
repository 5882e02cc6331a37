using System.Collections.Immutable;
using System.Composition;
using Auth101.CodeAnalysis;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth101.CodeFixes;

/// <summary>Keeps a property whose type no column can have out of the mapping.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class IgnoreCodeFix : DocumentCodeFix
{
    private static readonly string[] Contradicting = [AttributeNames.MapsTo, AttributeNames.SignUpInput, AttributeNames.UserInput];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.UnsupportedType];

    /// <summary>Not offered where the property must have a value, which an ignored one never gets.</summary>
    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SourceDocument source)
    {
        if (SourceDocument.PropertyOf(node) is not PropertyDeclarationSyntax property
            || property.Modifiers.Any(SyntaxKind.RequiredKeyword)
            || source.HasElsewhere(property, Contradicting))
        {
            return [];
        }

        // One of the attributes becomes the new one, so that nothing else moves.
        var attributes = source.AttributesOf(property, Contradicting).ToList();
        var name = source.Attribute(property.SpanStart, AttributeNames.Ignore).Trim('[', ']');
        var changes = attributes.Count == 0
            ? [source.Add(property, AttributeNames.Ignore)]
            : attributes.Skip(1).Select(SourceDocument.Remove).Prepend(new TextChange(attributes[0].Span, name)).ToArray();
        return [new Offer("Add [Auth101Ignore]", nameof(IgnoreCodeFix), changes)];
    }
}
