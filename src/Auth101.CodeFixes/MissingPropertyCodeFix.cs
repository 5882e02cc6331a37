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

/// <summary>Adds the property that an own table lacks, mapped to the column that it most likely has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MissingPropertyCodeFix : DocumentCodeFix
{
    private const string Indent = "    ";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = 
        [DiagnosticIds.MissingField, DiagnosticIds.OptionalFieldMissing, DiagnosticIds.NoTimeOfDeletion];

    /// <summary>Required fields are added all at once; of the optional ones an own table has some and has others not.</summary>
    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SourceDocument source)
    {
        if (node is TypeDeclarationSyntax type && diagnostic.Properties.TryGetValue(FixProperties.Declaration, out var declaration))
        {
            var property = (PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(declaration!)!;
            var title = $"Add '{property.Identifier.ValueText}'";
            yield return new Offer(
                title,
                diagnostic.Id == DiagnosticIds.OptionalFieldMissing ? title : nameof(MissingPropertyCodeFix),
                [.. Insert(type, TextOf(property, type, source), ArgumentsOf(diagnostic, type, source), source)]);
        }
    }

    /// <summary>The column, and the field where the name of the property does not give it.</summary>
    private static string ArgumentsOf(Diagnostic diagnostic, TypeDeclarationSyntax type, SourceDocument source)
    {
        var column = SourceDocument.Literal(diagnostic.Properties[FixProperties.Name]!);
        return diagnostic.Properties.TryGetValue(FixProperties.Field, out var field)
            ? $"({column}, Field = {source.FieldAt(type.SpanStart, field!)})"
            : $"({column})";
    }

    private static string TextOf(PropertyDeclarationSyntax property, TypeDeclarationSyntax type, SourceDocument source)
    {
        var written = property.Type is NullableTypeSyntax nullable ? nullable.ElementType.ToString() : property.Type.ToString();
        return written.StartsWith("global::", StringComparison.Ordinal)
            ? property.ToString().Replace(written, source.NameAt(type.SpanStart, written))
            : property.ToString();
    }

    /// <summary>Puts a property after the last one; without any, first; without a body, into a new one.</summary>
    private static IEnumerable<TextChange> Insert(TypeDeclarationSyntax type, string property, string arguments, SourceDocument source)
    {
        var attribute = source.Attribute(type.SpanStart, AttributeNames.MapsTo, arguments);
        var outer = source.IndentAt(type.Keyword.SpanStart);
        var lines = $"{outer}{Indent}{attribute}{source.LineEnd}{outer}{Indent}{property}{source.LineEnd}";
        if (type.SemicolonToken.IsKind(SyntaxKind.SemicolonToken))
        {
            // The braces are made once, whatever number of properties goes between them.
            var semicolon = type.SemicolonToken.Span;
            yield return new TextChange(new TextSpan(type.SemicolonToken.GetPreviousToken().Span.End, 0), $"{source.LineEnd}{outer}{{{source.LineEnd}");
            yield return new TextChange(new TextSpan(semicolon.Start, 0), lines);
            yield return new TextChange(semicolon, $"{outer}}}");
            yield break;
        }

        var previous = type.Members.LastOrDefault(static member => member is PropertyDeclarationSyntax)?.GetLastToken() ?? type.OpenBraceToken;
        var line = source.Text.Lines.GetLineFromPosition(previous.Span.End);
        yield return type.CloseBraceToken.SpanStart >= line.EndIncludingLineBreak
            ? new TextChange(new TextSpan(line.EndIncludingLineBreak, 0), lines)
            : new TextChange(new TextSpan(previous.Span.End, 0), $" {attribute} {property}");
    }
}
