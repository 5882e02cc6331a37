using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Auth101.CodeFixes;

/// <summary>Reads and writes the attributes of a mapping in source code.</summary>
internal static class MappingSyntax
{
    /// <summary>The declaration of a property, or of the parameter of a positional record, that a node belongs to.</summary>
    public static SyntaxNode? PropertyOf(SyntaxNode node) => node.FirstAncestorOrSelf<SyntaxNode>(static candidate => candidate is PropertyDeclarationSyntax or ParameterSyntax);

    /// <summary>The attributes of a declaration with one of some names, such as <c>MapsTo</c>.</summary>
    public static IEnumerable<AttributeSyntax> AttributesOf(SyntaxNode declaration, params string[] names) =>
        ListsOf(declaration).SelectMany(static list => list.Attributes).Where(attribute => names.Contains(NameOf(attribute)));

    /// <summary>Puts an attribute of Auth101 on a declaration.</summary>
    /// <param name="declaration">A type, a property or a parameter.</param>
    /// <param name="text">The attribute with its arguments, without brackets.</param>
    public static SyntaxNode WithAttribute(SyntaxNode declaration, string text)
    {
        var target = declaration is ParameterSyntax ? "property: " : string.Empty;
        var list = ((CompilationUnitSyntax)SyntaxFactory.ParseCompilationUnit($"[{target}global::Auth101.{text}] class C;"))
            .Members[0].AttributeLists[0].WithoutTrivia();
        list = list.ReplaceNodes(
            list.DescendantNodes().Where(static node => node is QualifiedNameSyntax { Parent: AttributeSyntax } or MemberAccessExpressionSyntax { Parent: AttributeArgumentSyntax }),
            static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
        switch (declaration)
        {
            case ParameterSyntax parameter:
                return parameter.WithoutLeadingTrivia().AddAttributeLists(list.WithTrailingTrivia(SyntaxFactory.Space)).WithLeadingTrivia(parameter.GetLeadingTrivia());
            case MemberDeclarationSyntax member:
                var lists = member.AttributeLists.Insert(0, list.WithTrailingTrivia(SyntaxFactory.ElasticLineFeed));
                return member.WithoutLeadingTrivia().WithAttributeLists(lists).WithLeadingTrivia(member.GetLeadingTrivia()).WithAdditionalAnnotations(Formatter.Annotation);
            default:
                return declaration;
        }
    }

    /// <summary>Takes attributes with one of some names off a declaration, whose comments stay.</summary>
    public static SyntaxNode WithoutAttributes(SyntaxNode declaration, params string[] names)
    {
        var leading = declaration.GetLeadingTrivia();
        while (AttributesOf(declaration, names).FirstOrDefault() is { Parent: AttributeListSyntax list } attribute)
        {
            declaration = declaration.RemoveNode(list.Attributes.Count == 1 ? list : attribute, SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        return declaration.WithLeadingTrivia(leading);
    }

    /// <summary>Gives a property a column, whatever it has now.</summary>
    public static void SetColumn(SyntaxEditor editor, SyntaxNode property, string column)
    {
        var literal = Literal(column);
        if (AttributesOf(property, "MapsTo").FirstOrDefault()?.ArgumentList?.Arguments.FirstOrDefault() is { } argument)
        {
            editor.ReplaceNode(argument.Expression, literal);
        }
        else
        {
            editor.ReplaceNode(property, (current, _) => WithAttribute(current, $"MapsTo({literal})"));
        }
    }

    /// <summary>The named argument of an attribute, or null.</summary>
    public static AttributeArgumentSyntax? ArgumentOf(AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>A text as C#.</summary>
    public static LiteralExpressionSyntax Literal(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    private static SyntaxList<AttributeListSyntax> ListsOf(SyntaxNode declaration) => declaration switch
    {
        MemberDeclarationSyntax member => member.AttributeLists,
        ParameterSyntax parameter => parameter.AttributeLists,
        _ => default,
    };

    private static string NameOf(AttributeSyntax attribute)
    {
        var name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => string.Empty,
        };
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }
}
