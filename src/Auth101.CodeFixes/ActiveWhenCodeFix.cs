using System.Collections.Immutable;
using System.Composition;
using Auth101.CodeAnalysis;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth101.CodeFixes;

/// <summary>Takes the role IsActive from a flag that means the opposite, and says who may sign in as a condition.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ActiveWhenCodeFix : DocumentCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.InvertedFlag];

    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SourceDocument source)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Condition, out var condition)
            || SourceDocument.PropertyOf(node) is not { } property
            || source.AttributesOf(property, AttributeNames.MapsTo).FirstOrDefault() is not { } mapsTo
            || SourceDocument.ArgumentOf(mapsTo, "Field") is not { } field
            || property.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || source.AttributesOf(type, AttributeNames.User).FirstOrDefault() is not { } user)
        {
            return [];
        }

        var arguments = mapsTo.ArgumentList!.Arguments;
        var before = arguments[arguments.IndexOf(field) - 1];
        var activeWhen = $"ActiveWhen = {SourceDocument.Literal(condition!)}";
        return
        [
            new Offer(
                "Use ActiveWhen",
                nameof(ActiveWhenCodeFix),
                new TextChange(TextSpan.FromBounds(before.Span.End, field.Span.End), string.Empty),
                user.ArgumentList is not { } given ? new TextChange(new TextSpan(user.Span.End, 0), $"({activeWhen})")
                    : given.Arguments.Count == 0 ? new TextChange(given.Span, $"({activeWhen})")
                    : new TextChange(new TextSpan(given.CloseParenToken.SpanStart, 0), $", {activeWhen}")),
        ];
    }
}
