using System.Collections.Immutable;
using System.Composition;
using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth101.CodeFixes;

/// <summary>Adds the setter that an automatic property lacks. What a computed property is meant to be is for its author to say.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SetterCodeFix : DocumentCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.NoAccessor];

    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SourceDocument source)
    {
        if (node is not PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 1 } accessors } property
            || accessors[0] is not { Keyword.RawKind: (int)SyntaxKind.GetKeyword, Body: null, ExpressionBody: null }
            || property.Modifiers.Any(static modifier =>
                modifier.Kind() is SyntaxKind.AbstractKeyword or SyntaxKind.OverrideKeyword or SyntaxKind.PartialKeyword)
            || source.Model.GetDeclaredSymbol(property) is not { } symbol
            || ColumnTypes.Of(ColumnTypes.WithoutNull(symbol.Type)) is null)
        {
            return [];
        }

        // The generator, too, makes ids that are set once.
        var setter = property.Identifier.ValueText == "Id" ? " init;" : " set;";
        return [new Offer("Add a setter", nameof(SetterCodeFix), new TextChange(new TextSpan(accessors[0].Span.End, 0), setter))];
    }
}
