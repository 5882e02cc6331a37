using Microsoft.CodeAnalysis.CSharp;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>Writes names as C# identifiers.</summary>
internal static class CSharpIdentifier
{
    /// <summary>The name, with an @ before it if it is a keyword anywhere in the language.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;
}
