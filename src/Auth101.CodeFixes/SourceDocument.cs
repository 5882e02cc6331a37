using Auth101.CodeAnalysis;
using Auth101.CodeAnalysis.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth101.CodeFixes;

/// <summary>A document with the attributes of a mapping: what stands where, and the changes of text that add or remove something.</summary>
internal sealed class SourceDocument
{
    private readonly SyntaxNode _root;

    private SourceDocument(SourceText text, SyntaxNode root, SemanticModel model)
    {
        Text = text;
        _root = root;
        Model = model;
        LineEnd = text.Lines[0] is { } line && text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) is { Length: > 0 } end ? end : "\n";
    }

    public SourceText Text { get; }

    public SemanticModel Model { get; }

    /// <summary>What the document ends its lines with.</summary>
    public string LineEnd { get; }

    public static async Task<SourceDocument> OpenAsync(Document document, CancellationToken cancellationToken) => new(
        await document.GetTextAsync(cancellationToken).ConfigureAwait(false),
        (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!,
        (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!);

    public SyntaxNode NodeOf(Diagnostic diagnostic) => _root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The declaration of a property, or of the parameter of a positional record, that a node belongs to.</summary>
    public static SyntaxNode? PropertyOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(static candidate => candidate is PropertyDeclarationSyntax or ParameterSyntax);

    /// <summary>The named argument of an attribute, or null.</summary>
    public static AttributeArgumentSyntax? ArgumentOf(SyntaxNode node, string name) =>
        node.FirstAncestorOrSelf<AttributeSyntax>()?.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>A text as C#.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The whitespace that a line begins with.</summary>
    public string IndentAt(int position)
    {
        var line = Text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>The attributes of a declaration with some full names, as far as they stand in this declaration.</summary>
    public IEnumerable<AttributeSyntax> AttributesOf(SyntaxNode declaration, params string[] fullNames)
    {
        var lists = declaration switch
        {
            MemberDeclarationSyntax member => member.AttributeLists,
            ParameterSyntax parameter => parameter.AttributeLists,
            _ => default,
        };
        return lists.SelectMany(static list => list.Attributes).Where(attribute => fullNames.Contains(Model.GetTypeInfo(attribute).Type?.ToDisplayString()));
    }

    /// <summary>Whether an attribute of a property stands on another part of it, where a fix would have to look for it.</summary>
    public bool HasElsewhere(SyntaxNode property, params string[] fullNames) =>
        Model.GetDeclaredSymbol(property) is IPropertySymbol symbol
        && fullNames.Any(name => symbol.FindAttribute(name) is not null && !AttributesOf(property, name).Any());

    /// <summary>A type of a namespace as it can be written here, without its namespace if that is imported.</summary>
    public string NameAt(int position, string fullName)
    {
        var bare = fullName.Replace("global::", string.Empty);
        var name = bare.Substring(bare.LastIndexOf('.') + 1);
        return Model.LookupNamespacesAndTypes(position, name: name).Any(symbol => symbol.ToDisplayString() == bare) ? name : "global::" + bare;
    }

    /// <summary>A member of an enumeration of fields, such as <c>UserField.Name</c>, as it can be written here.</summary>
    public string FieldAt(int position, string field)
    {
        var dot = field.IndexOf('.');
        return NameAt(position, "Auth101." + field.Substring(0, dot)) + field.Substring(dot);
    }

    /// <summary>Puts an attribute of Auth101 before a declaration, on a line of its own if the declaration begins one.</summary>
    /// <param name="declaration">A type, a property or a parameter.</param>
    /// <param name="fullName">The attribute's class.</param>
    /// <param name="arguments">The arguments in parentheses, if there are any.</param>
    public TextChange Add(SyntaxNode declaration, string fullName, string arguments = "")
    {
        var position = declaration.GetFirstToken().SpanStart;
        var attribute = Attribute(position, fullName, arguments);
        if (declaration is ParameterSyntax)
        {
            return new TextChange(new TextSpan(position, 0), attribute.Insert(1, "property: ") + " ");
        }

        var indent = IndentAt(position);
        var beginsLine = Text.Lines.GetLineFromPosition(position).Start + indent.Length == position;
        return new TextChange(new TextSpan(position, 0), attribute + (beginsLine ? LineEnd + indent : " "));
    }

    /// <summary>An attribute in brackets.</summary>
    public string Attribute(int position, string fullName, string arguments = "")
    {
        var name = NameAt(position, fullName);
        return $"[{name.Substring(0, name.Length - "Attribute".Length)}{arguments}]";
    }

    /// <summary>
    /// Takes an attribute away, with its brackets if it is alone in them, and with the space after it unless there is a comment or a directive.
    /// </summary>
    public static TextChange Remove(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        var index = list.Attributes.IndexOf(attribute);
        var (start, end) = list.Attributes.Count == 1 ? (list.SpanStart, EndWithSpace(list.GetLastToken()))
            : index < list.Attributes.Count - 1 ? (attribute.SpanStart, list.Attributes[index + 1].SpanStart)
            : (list.Attributes[index - 1].Span.End, attribute.Span.End);
        return new TextChange(TextSpan.FromBounds(start, end), string.Empty);
    }

    /// <summary>Gives a property a column, whatever it has now.</summary>
    public TextChange SetColumn(SyntaxNode property, string column) =>
        AttributesOf(property, AttributeNames.MapsTo).FirstOrDefault()?.ArgumentList?.Arguments.FirstOrDefault() is { } argument
            ? new TextChange(argument.Expression.Span, Literal(column))
            : Add(property, AttributeNames.MapsTo, $"({Literal(column)})");

    /// <summary>Makes a type and those around it partial, as far as they are not.</summary>
    public static IEnumerable<TextChange> MakePartial(SyntaxNode type) => type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()
        .Where(static declaration => !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        .Select(static declaration => new TextChange(new TextSpan(declaration.Keyword.SpanStart, 0), "partial "));

    private static int EndWithSpace(SyntaxToken last)
    {
        var next = last.GetNextToken();
        var isSpace = last.TrailingTrivia.Concat(next.LeadingTrivia).All(static trivia =>
            trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia);
        return isSpace ? next.SpanStart : last.Span.End;
    }
}
