using System.Collections.Immutable;
using System.Composition;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Auth101.CodeFixes;

/// <summary>Adds the setter that an automatic property lacks. What a computed property is meant to be is for its author to say.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SetterCodeFix : DocumentCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.NoAccessor];

    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SemanticModel model) =>
        node is PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 1 } accessors } property
        && accessors[0] is { Keyword.RawKind: (int)SyntaxKind.GetKeyword, Body: null, ExpressionBody: null }
        && !property.Modifiers.Any(SyntaxKind.AbstractKeyword)
            ? [new Offer("Add a setter", nameof(SetterCodeFix))]
            : [];

    private protected override void Apply(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, string key)
    {
        // The generator, too, makes ids that are set once.
        var kind = ((PropertyDeclarationSyntax)node).Identifier.ValueText == "Id" ? SyntaxKind.InitAccessorDeclaration : SyntaxKind.SetAccessorDeclaration;
        editor.ReplaceNode(node, (current, _) =>
        {
            var property = (PropertyDeclarationSyntax)current;
            var setter = SyntaxFactory.AccessorDeclaration(kind).WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken)).WithTrailingTrivia(SyntaxFactory.Space);
            return property.WithAccessorList(property.AccessorList!.AddAccessors(setter));
        });
    }
}
