using System.Collections.Immutable;
using System.Composition;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Auth101.CodeFixes;

/// <summary>Keeps a property whose type no column can have out of the mapping.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class IgnoreCodeFix : DocumentCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.UnsupportedType];

    /// <summary>Not offered where the property must have a value, which an ignored one never gets.</summary>
    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SemanticModel model) =>
        MappingSyntax.PropertyOf(node) is PropertyDeclarationSyntax property && !property.Modifiers.Any(SyntaxKind.RequiredKeyword)
            ? [new Offer("Add [Auth101Ignore]", nameof(IgnoreCodeFix))]
            : [];

    private protected override void Apply(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, string key)
    {
        editor.ReplaceNode(
            MappingSyntax.PropertyOf(node)!,
            static (current, _) => MappingSyntax.WithAttribute(MappingSyntax.WithoutAttributes(current, "MapsTo", "SignUpInput"), "Auth101Ignore"));
    }
}
