using System.Collections.Immutable;
using System.Composition;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Auth101.CodeFixes;

/// <summary>Adds the property that an own table lacks, mapped to the column that it most likely has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MissingPropertyCodeFix : DocumentCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.MissingField, DiagnosticIds.OptionalFieldMissing];

    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SemanticModel model) =>
        node is TypeDeclarationSyntax && diagnostic.Properties.TryGetValue(FixProperties.Declaration, out var declaration)
            ? [new Offer($"Add '{((PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(declaration!)!).Identifier.ValueText}'", nameof(MissingPropertyCodeFix))]
            : [];

    private protected override void Apply(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, string key)
    {
        var property = (PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(diagnostic.Properties[FixProperties.Declaration]!)!;
        property = property.WithType(property.Type.WithAdditionalAnnotations(Simplifier.Annotation));
        var member = (MemberDeclarationSyntax)MappingSyntax.WithAttribute(property, $"MapsTo({MappingSyntax.Literal(diagnostic.Properties[FixProperties.Name]!)})");
        editor.ReplaceNode(node, (current, _) => With((TypeDeclarationSyntax)current, member.WithAdditionalAnnotations(Formatter.Annotation)));
    }

    /// <summary>Puts a property after the last one.</summary>
    private static TypeDeclarationSyntax With(TypeDeclarationSyntax type, MemberDeclarationSyntax property)
    {
        if (type.SemicolonToken.IsKind(SyntaxKind.SemicolonToken))
        {
            type = type.WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(SyntaxFactory.ElasticLineFeed).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(type.SemicolonToken.TrailingTrivia))
                .WithAdditionalAnnotations(Formatter.Annotation);
        }

        var last = type.Members.LastIndexOf(static member => member is PropertyDeclarationSyntax);
        return type.WithMembers(type.Members.Insert(last + 1, property.WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)));
    }
}
