using System.Composition;
using Auth101.CodeAnalysis;
using Auth101.CodeAnalysis.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Auth101.CodeFixes;

/// <summary>Makes a plain class the user of Auth101 on a table that exists: the attribute, and a column for each property, for the author to correct.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ExistingTableRefactoring : CodeRefactoringProvider
{
    /// <summary>Names by which properties take a field that an own table must have, where none has the field's own name.</summary>
    private static readonly (string Field, string[] Names)[] Guesses =
    [
        ("Id", ["UserId", "Key", "Guid", "Uuid"]),
        ("Email", ["EmailAddress", "Mail", "EMail", "MailAddress", "Login"]),
    ];

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span) is not TypeDeclarationSyntax { Arity: 0 } declaration
            || declaration is not (ClassDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not (int)SyntaxKind.StructKeyword })
            || !declaration.Identifier.Span.Contains(context.Span))
        {
            return;
        }

        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model!.Compilation.GetTypeByMetadataName(AttributeNames.User) is null
            || model.GetDeclaredSymbol(declaration, context.CancellationToken) is not INamedTypeSymbol { IsAbstract: false, IsStatic: false, IsFileLocal: false } type
            || AttributeNames.Entities.Any(entity => type.FindAttribute(entity.Name) is not null))
        {
            return;
        }

        context.RegisterRefactoring(CodeAction.Create(
            "Map to an existing table with Auth101",
            cancellationToken => MapAsync(context.Document, declaration, cancellationToken),
            nameof(ExistingTableRefactoring)));
    }

    private static async Task<Document> MapAsync(Document document, TypeDeclarationSyntax declaration, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var properties = declaration.Members.OfType<PropertyDeclarationSyntax>().Where(IsSettable).ToList();
        foreach (var property in properties)
        {
            var attribute = AttributeFor(property, properties, declaration.Identifier.ValueText, editor.SemanticModel);
            if (attribute is not null)
            {
                editor.ReplaceNode(property, (current, _) => MappingSyntax.WithAttribute(current, attribute));
            }
        }

        foreach (var type in declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
        {
            editor.ReplaceNode(type, static (current, generator) => generator.WithModifiers(current, generator.GetModifiers(current).WithPartial(true)));
        }

        var table = MappingSyntax.Literal(SnakeCase.From(declaration.Identifier.ValueText));
        editor.ReplaceNode(declaration, (current, _) => MappingSyntax.WithAttribute(current, $"Auth101User(Table = {table})"));

        var changed = await Simplifier.ReduceAsync(editor.GetChangedDocument(), Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        return await Formatter.FormatAsync(changed, Formatter.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private static string? AttributeFor(PropertyDeclarationSyntax property, List<PropertyDeclarationSyntax> all, string typeName, SemanticModel model)
    {
        if (MappingSyntax.AttributesOf(property, "MapsTo", "Auth101Ignore").Any())
        {
            return null;
        }

        var type = model.GetTypeInfo(property.Type).Type;
        var value = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        if (value is null || ColumnTypes.Of(value) is null)
        {
            return "Auth101Ignore";
        }

        var name = property.Identifier.ValueText;
        var field = Guesses
            .Where(guess => all.All(other => other.Identifier.ValueText != guess.Field))
            .FirstOrDefault(guess => (string[])[typeName + guess.Field, .. guess.Names] is var names
                && names.FirstOrDefault(candidate => all.Any(other => other.Identifier.ValueText == candidate)) == name)
            .Field;
        return $"MapsTo({MappingSyntax.Literal(SnakeCase.From(name))}{(field is null ? string.Empty : $", Field = global::Auth101.UserField.{field}")})";
    }

    /// <summary>What the generator would take for a column.</summary>
    private static bool IsSettable(PropertyDeclarationSyntax property) =>
        property.Modifiers.Any(SyntaxKind.PublicKeyword)
        && !property.Modifiers.Any(SyntaxKind.StaticKeyword)
        && property.AccessorList?.Accessors.Any(static accessor => accessor.Kind() is SyntaxKind.SetAccessorDeclaration or SyntaxKind.InitAccessorDeclaration) == true;
}
