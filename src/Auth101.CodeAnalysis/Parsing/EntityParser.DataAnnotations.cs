using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>
/// The attributes of System.ComponentModel.DataAnnotations by which EF Core maps a class. They are read where no attribute of ours says otherwise, so that both
/// see the same table.
/// </summary>
internal sealed partial class EntityParser
{
    /// <summary>The value of <c>DatabaseGeneratedOption.Computed</c>.</summary>
    private const int Computed = 2;

    /// <summary>The [Table] of the class; null where it has none, or where our attribute names the table.</summary>
    private readonly AttributeData? _tableAttribute;

    private static AttributeData? TableAttributeOf(INamedTypeSymbol type, AttributeData attribute) =>
        attribute.NamedArgument("Table") is null ? type.FindAttribute(AttributeNames.Table) : null;

    /// <summary>The attribute by which a property, or another member, has no column; null if it may have one.</summary>
    private static string? IgnoringAttribute(ISymbol member) =>
        member.FindAttribute(AttributeNames.Ignore) is not null ? "Auth101Ignore"
        : member.FindAttribute(AttributeNames.NotMapped) is not null ? "NotMapped"
        : null;

    /// <summary>Whether a property has [NotMapped] and nothing of ours that maps it.</summary>
    private static bool IsNotMapped(IPropertySymbol property, AttributeData? mapsTo, AttributeData? signUpInput) =>
        mapsTo is null && signUpInput is null && Inherited(property, AttributeNames.NotMapped) is not null;

    /// <summary>The id, if a property is the only one with [Key].</summary>
    private FieldDefinition? FieldOfKey(IPropertySymbol property) =>
        Inherited(property, AttributeNames.Key) is not null
        && Properties().Count(static candidate => Inherited(candidate.Property, AttributeNames.Key) is not null) == 1
            ? _definition.Fields.FirstOrDefault(static definition => definition.Field == EntityField.Id)
            : null;

    /// <summary>Whether the database computes a column of the user, and nothing of ours says who writes it.</summary>
    private bool IsComputed(IPropertySymbol property, FieldDefinition? definition, AttributeData? signUpInput) =>
        _kind == EntityKind.User
        && definition?.Field is not (EntityField.Id or EntityField.Email)
        && signUpInput is null
        && (Inherited(property, AttributeNames.Timestamp) is not null
            || Inherited(property, AttributeNames.DatabaseGenerated)?.ConstructorArguments.FirstOrDefault().Value is Computed);
}
