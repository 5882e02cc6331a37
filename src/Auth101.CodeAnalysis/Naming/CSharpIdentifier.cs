using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Auth101.CodeAnalysis.Naming;

/// <summary>Writes names as C# identifiers.</summary>
internal static class CSharpIdentifier
{
    private static readonly SymbolDisplayFormat NamespaceFormat =
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>The name, with an @ before it if it is a keyword anywhere in the language.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>The full name of a type, which starts with <c>global::</c> unless it is a keyword such as <c>string</c>.</summary>
    public static string FullName(ITypeSymbol type) => Write(type, SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The full name of a namespace without <c>global::</c>.</summary>
    public static string FullName(INamespaceSymbol @namespace) => Write(@namespace, NamespaceFormat);

    // Roslyn escapes the reserved keywords only, but "new global::Shop.partial()" does not compile either.
    private static string Write(ISymbol symbol, SymbolDisplayFormat format) => string.Concat(symbol.ToDisplayParts(format).Select(static part =>
        part.Kind is SymbolDisplayPartKind.Keyword or SymbolDisplayPartKind.Punctuation ? part.ToString() : Escape(part.ToString())));
}
