using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;

namespace Auth101.CodeAnalysis.Entities;

/// <summary>A role.</summary>
/// <param name="Field">The role.</param>
/// <param name="Type">The type that its property has.</param>
/// <param name="Need">Whether an own table must have it, and whether it may be null.</param>
/// <param name="Description">What it means, as a comment in the schema script.</param>
internal sealed record FieldDefinition(EntityField Field, FieldType Type, FieldNeed Need, string Description)
{
    /// <summary>What an own table without it cannot do; null if nothing is lost.</summary>
    public string? Loss { get; init; }

    /// <summary>The value of a column that an insert leaves out; null if there is none.</summary>
    public bool? Default { get; init; }

    /// <summary>Whether managed tables that an earlier version made lack it until a cure has added it. It is nullable then.</summary>
    public bool IsLater { get; init; }

    /// <summary>How long its texts are; null if they can have any length, or are none.</summary>
    public FieldText? Text { get; init; }

    /// <summary>The name of the role, which is that of its property unless the application says otherwise.</summary>
    public string Name => Field.ToString();

    /// <summary>The name of its column unless the application says otherwise.</summary>
    public string Column => SnakeCase.From(Name);

    public bool IsNullable => Need is FieldNeed.Nullable or FieldNeed.NullableAlways or FieldNeed.AskedNullable;

    /// <summary>Whether it is there only where a property is told to take it.</summary>
    public bool IsAsked => Need is FieldNeed.Asked or FieldNeed.AskedNullable;

    public bool IsRequiredOnOwnTable => Need is FieldNeed.Always or FieldNeed.NullableAlways;

    /// <summary>The column that the generator adds to a managed table whose class leaves it out.</summary>
    public ColumnModel ColumnOf(ColumnType userIdType)
    {
        var type = Type switch
        {
            FieldType.Id => ColumnType.Guid,
            FieldType.UserId => userIdType,
            FieldType.Text => ColumnType.String,
            FieldType.Flag => ColumnType.Boolean,
            FieldType.Time => ColumnType.DateTimeOffset,
            FieldType.Count => ColumnType.Int32,
            FieldType.Hash => ColumnType.Guid,
            FieldType.Moment => ColumnType.Int64,
            _ => throw new InvalidOperationException($"There is no column of {Type}."),
        };
        return new ColumnModel
        {
            Property = Name,
            Column = Column,
            Field = Field,
            Type = type,
            TypeName = ColumnTypeName.Of(type),
            Unit = Type == FieldType.Moment ? TimeUnit.UnixMilliseconds : TimeUnit.Native,
            IsNullable = IsNullable,
            Origin = ColumnOrigin.Generated,
            IsRequired = type == ColumnType.String && !IsNullable,
            IsInitOnly = Type is FieldType.Id or FieldType.Hash,
            UpdateName = Field is EntityField.Name or EntityField.Image ? Column : null,
        };
    }

    /// <summary>The property of that column, as C#.</summary>
    public string DeclarationOf(ColumnModel column)
    {
        var required = column.IsRequired ? "required " : string.Empty;
        var setter = column.IsInitOnly ? "init" : "set";
        var initializer = Default is true ? " = true;" : string.Empty;
        return $"public {required}{column.DeclaredType} {column.Property} {{ get; {setter}; }}{initializer}";
    }
}

/// <summary>How long the texts of a role are.</summary>
/// <param name="Length">The most characters in a managed table.</param>
/// <param name="Least">The characters that an own table must have room for, because Auth101 writes them; null where the texts are the application's.</param>
/// <param name="IsAscii">Whether they are ASCII.</param>
internal sealed record FieldText(int Length, int? Least, bool IsAscii)
{
    /// <summary>Ids, which are UUIDs unless the application says otherwise.</summary>
    public static readonly FieldText Id = Ascii(TextLengths.Id);

    /// <summary>Texts that Auth101 writes or looks up.</summary>
    public static FieldText Of(int length) => new(length, length, IsAscii: false);

    /// <summary>Texts of ASCII that Auth101 writes or looks up.</summary>
    public static FieldText Ascii(int length) => new(length, length, IsAscii: true);

    /// <summary>Texts that the application or a client says.</summary>
    public static FieldText OfApplication(int length) => new(length, Least: null, IsAscii: false);
}

/// <summary>What type the property of a role has.</summary>
internal enum FieldType
{
    /// <summary>Guid, string, int or long.</summary>
    Id,

    /// <summary>The type of the user's id.</summary>
    UserId,

    /// <summary>string.</summary>
    Text,

    /// <summary>bool.</summary>
    Flag,

    /// <summary>DateTimeOffset or DateTime.</summary>
    Time,

    /// <summary>int or long.</summary>
    Count,

    /// <summary>Guid or string: a hash of 128 bits, which is written like an id.</summary>
    Hash,

    /// <summary>long: milliseconds since 1970, with which a statement calculates, so that no type of the database may cut them.</summary>
    Moment,
}

/// <summary>Whether an own table must have a role, and whether it may be null.</summary>
internal enum FieldNeed
{
    /// <summary>An own table may leave it out; where it is, it has a value.</summary>
    Optional,

    /// <summary>An own table may leave it out, and it may be null.</summary>
    Nullable,

    /// <summary>An own table must have it, and it has a value.</summary>
    Always,

    /// <summary>An own table must have it, and it may be null.</summary>
    NullableAlways,

    /// <summary>It is there only where a property is told to take it: no name alone gives it, and the generator adds none.</summary>
    Asked,

    /// <summary>The same, and it is null at times.</summary>
    AskedNullable,
}
