using System.Collections.Immutable;
using System.Composition;
using Auth101.CodeAnalysis;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth101.CodeFixes;

/// <summary>Removes an attribute that is wrong where it is, or one of two that contradict each other.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RemoveAttributeCodeFix : DocumentCodeFix
{
    private const string RemoveInput = "remove the input";
    private const string RemoveIgnore = "remove what ignores";
    private const string RemoveMapping = "remove what maps";

    private static readonly (string Name, string FullName)[] Mapping =
        [("MapsTo", AttributeNames.MapsTo), ("SignUpInput", AttributeNames.SignUpInput), ("UserInput", AttributeNames.UserInput)];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [DiagnosticIds.ProtectedSignUpInput, DiagnosticIds.PasswordFromClient, DiagnosticIds.IgnoredButMapped];

    private protected override IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SourceDocument source)
    {
        if (SourceDocument.PropertyOf(node) is not { } property
            || source.HasElsewhere(property, AttributeNames.Ignore, AttributeNames.MapsTo, AttributeNames.SignUpInput, AttributeNames.UserInput))
        {
            return [];
        }

        if (diagnostic.Id != DiagnosticIds.IgnoredButMapped)
        {
            // The one that is reported, which is not there where two properties come to one name without it.
            var isUserInput = node.FirstAncestorOrSelf<AttributeSyntax>() is { } reported
                && source.AttributesOf(property, AttributeNames.UserInput).Contains(reported);
            return
            [
                isUserInput
                    ? Remove("Remove [UserInput]", RemoveInput, AttributeNames.UserInput)
                    : Remove("Remove [SignUpInput]", RemoveInput, AttributeNames.SignUpInput),
            ];
        }

        var mapping = Mapping.Where(attribute => source.AttributesOf(property, attribute.FullName).Any()).ToList();
        return
        [
            Remove("Remove [Auth101Ignore]", RemoveIgnore, AttributeNames.Ignore),
            Remove(
                $"Remove {string.Join(" and ", mapping.Select(static attribute => $"[{attribute.Name}]"))}",
                RemoveMapping,
                [.. mapping.Select(static attribute => attribute.FullName)]),
        ];

        Offer Remove(string title, string key, params string[] fullNames) =>
            new(title, key, [.. source.AttributesOf(property, fullNames).Select(SourceDocument.Remove)]);
    }
}
