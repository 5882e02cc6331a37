using System.Collections.Immutable;
using System.Composition;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Auth101.CodeFixes;

/// <summary>Removes an attribute that is wrong where it is, or one of two that contradict each other.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RemoveAttributeCodeFix : DocumentCodeFix
{
    private const string Ignore = "Auth101Ignore";
    private const string SignUpInput = "SignUpInput";
    private const string MapsTo = "MapsTo";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [DiagnosticIds.ProtectedSignUpInput, DiagnosticIds.PasswordFromClient, DiagnosticIds.IgnoredButMapped];

    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SemanticModel model)
    {
        if (MappingSyntax.PropertyOf(node) is not { } property)
        {
            yield break;
        }

        if (diagnostic.Id != DiagnosticIds.IgnoredButMapped)
        {
            yield return new Offer($"Remove [{SignUpInput}]", SignUpInput);
            yield break;
        }

        var others = string.Join(" and ", new[] { MapsTo, SignUpInput }.Where(name => MappingSyntax.AttributesOf(property, name).Any()).Select(static name => $"[{name}]"));
        yield return new Offer($"Remove [{Ignore}]", Ignore);
        yield return new Offer($"Remove {others}", MapsTo);
    }

    private protected override void Apply(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, string key)
    {
        string[] names = key == MapsTo ? [MapsTo, SignUpInput] : [key];
        editor.ReplaceNode(MappingSyntax.PropertyOf(node)!, (current, _) => MappingSyntax.WithoutAttributes(current, names));
    }
}
