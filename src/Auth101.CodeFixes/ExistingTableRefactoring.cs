using System.Composition;
using Auth101.CodeAnalysis;
using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.CodeAnalysis.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth101.CodeFixes;

/// <summary>Makes a plain class the user of Auth101 on a table that exists: the attribute, and a column for each property, for the author to correct.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ExistingTableRefactoring : CodeRefactoringProvider
{
    /// <summary>The fields that an own table must have, with the names by which properties take them where none has the field's own.</summary>
    private static readonly (string Field, string[] Names)[] Required =
    [
        (nameof(EntityField.Id), ["UserId", "Key", "Guid", "Uuid"]),
        (nameof(EntityField.Email), ["EmailAddress", "Mail", "EMail", "MailAddress", "Login"]),
    ];

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span) is not TypeDeclarationSyntax declaration
            || declaration is not (ClassDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not (int)SyntaxKind.StructKeyword })
            || !declaration.Identifier.Span.Contains(context.Span)
            || declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Any(static type => type.Arity > 0))
        {
            return;
        }

        var source = await SourceDocument.OpenAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        if (source.Model.Compilation.GetTypeByMetadataName(AttributeNames.User) is null
            || source.Model.GetDeclaredSymbol(declaration, context.CancellationToken) is not { IsAbstract: false, IsStatic: false, IsFileLocal: false } type
            || EntityDefinitions.All.Any(definition => type.FindAttribute(definition.Attribute) is not null))
        {
            return;
        }

        // Without anything like an id or an address it is no user.
        var holders = Required.Select(field => HolderOf(field.Field, field.Names, type)).ToList();
        if (holders.All(static holder => holder is null))
        {
            return;
        }

        context.RegisterRefactoring(CodeAction.Create(
            "Map to an existing table with Auth101",
            _ => Task.FromResult(Map(context.Document, declaration, holders, source)),
            nameof(ExistingTableRefactoring)));
    }

    private static Document Map(Document document, TypeDeclarationSyntax declaration, List<IPropertySymbol?> holders, SourceDocument source)
    {
        var table = SourceDocument.Literal(SnakeCase.From(declaration.Identifier.ValueText));
        var members = declaration.Members.OfType<PropertyDeclarationSyntax>().Concat<SyntaxNode>(
            declaration is RecordDeclarationSyntax { ParameterList: { } list } ? list.Parameters : []);
        var changes = members
            .Select(member => (Member: member, Property: DeclaredProperty.Of(source.Model.GetDeclaredSymbol(member))))
            .Where(static pair => pair.Property is not null && IsSettable(pair.Property))
            .Where(pair => !source.AttributesOf(pair.Member, AttributeNames.MapsTo, AttributeNames.Ignore).Any())
            .SelectMany(pair => AttributeFor(pair.Property!, holders, pair.Member.SpanStart, source) is var (name, arguments)
                ? [source.Add(pair.Member, name, arguments)]
                : Array.Empty<Microsoft.CodeAnalysis.Text.TextChange>())
            .Append(source.Add(declaration, AttributeNames.User, $"(Table = {table})"))
            .Concat(SourceDocument.MakePartial(declaration));
        return document.WithText(source.Text.WithChanges(changes.OrderBy(static change => change.Span.Start)));
    }

    private static (string Name, string Arguments)? AttributeFor(IPropertySymbol property, List<IPropertySymbol?> holders, int position, SourceDocument source)
    {
        if (ColumnTypes.Of(ColumnTypes.WithoutNull(property.Type)) is null)
        {
            // An ignored property never gets the value that "required" asks for.
            return property.IsRequired ? null : (AttributeNames.Ignore, string.Empty);
        }

        var index = holders.FindIndex(holder => SymbolEqualityComparer.Default.Equals(holder, property));
        var field = index >= 0 && property.Name != Required[index].Field
            ? $", Field = {source.NameAt(position, "Auth101.UserField")}.{Required[index].Field}"
            : string.Empty;
        return (AttributeNames.MapsTo, $"({SourceDocument.Literal(SnakeCase.From(property.Name))}{field})");
    }

    /// <summary>The property of a class or its bases that has a field's name, or else the first that has another name for it and its type.</summary>
    private static IPropertySymbol? HolderOf(string field, string[] otherNames, INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(field).OfType<IPropertySymbol>().FirstOrDefault() is { } named)
            {
                return named;
            }
        }

        return otherNames.Prepend(type.Name + field)
            .SelectMany(name => type.GetMembers(name).OfType<IPropertySymbol>())
            .FirstOrDefault(property => IsSettable(property) && Fits(field, ColumnTypes.Of(ColumnTypes.WithoutNull(property.Type))));
    }

    private static bool Fits(string field, ColumnType? type) => field == nameof(EntityField.Id)
        ? type is ColumnType.Guid or ColumnType.String or ColumnType.Int32 or ColumnType.Int64
        : type is ColumnType.String;

    /// <summary>What the generator would take for a column.</summary>
    private static bool IsSettable(IPropertySymbol property) =>
        property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, SetMethod: not null };
}
