namespace Auth101.CodeAnalysis.Model;

/// <summary>One property and its column.</summary>
internal sealed record ColumnModel
{
    /// <summary>The property's name, as an identifier that can be written into code.</summary>
    public required string Property { get; init; }

    /// <summary>The column's name, unquoted.</summary>
    public required string Column { get; init; }

    /// <summary>The role; <see cref="EntityField.None"/> for an application column.</summary>
    public required EntityField Field { get; init; }

    /// <summary>How the value is stored.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>The property's type without nullability, fully qualified.</summary>
    public required string TypeName { get; init; }

    /// <summary>Whether <see cref="TypeName"/> is an enumeration stored as <see cref="Type"/>.</summary>
    public bool IsEnum { get; init; }

    /// <summary>The column's type as the application names it, for the database that has such a type; null if it names none.</summary>
    public string? DatabaseType { get; init; }

    /// <summary>What the numbers of a column that keeps a time count.</summary>
    public TimeUnit Unit { get; init; }

    /// <summary>What null means where the column has the role of a flag.</summary>
    public bool NullMeans { get; init; }

    /// <summary>Whether the column may be null.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>Who declares the property.</summary>
    public required ColumnOrigin Origin { get; init; }

    /// <summary>Whether the property has the <c>required</c> modifier.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Whether the property is public, and so is its type as far as that of the class is.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>Whether the property can be set only while the object is made.</summary>
    public required bool IsInitOnly { get; init; }

    /// <summary>The JSON member that fills the column at sign-up; null if clients cannot.</summary>
    public string? InputName { get; init; }

    /// <summary>The JSON member by which a client changes the column afterwards; null if clients cannot.</summary>
    public string? UpdateName { get; init; }

    /// <summary>Whether the application says that an export gives its user the column.</summary>
    public bool IsExported { get; init; }

    /// <summary>The most characters of a text, as the application's own attribute says; null if it says nothing.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether the column is read and never written: the database fills it, or the application alone.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether the class gives, or may give, the property a value of its own.</summary>
    public bool HasInitialValue { get; init; }

    /// <summary>Whether the constructor gives a value to a property that is required or a parameter, so that an object can be made without.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The letters in which the column holds what its user is found by; null if as it is given.</summary>
    public LetterCase? Case { get; init; }

    /// <summary>Whether users are found by the column's value in lower case, whatever the case in which it is stored.</summary>
    public bool IsFoundInLowerCase { get; init; }

    /// <summary>Whether a unique index of the database keeps two users from one value, where users are found by the column.</summary>
    public bool IsUnique { get; init; } = true;

    /// <summary>The column as the database sees it: where a time has a unit, it is a number.</summary>
    public ColumnModel Stored => Unit == TimeUnit.Native
        ? this
        : this with { Type = ColumnType.Int64, TypeName = "long", Unit = TimeUnit.Native };

    public bool IsTime => Unit != TimeUnit.Native || Type is ColumnType.DateTime or ColumnType.DateTimeOffset;

    public bool IsReferenceType => Type is ColumnType.String or ColumnType.Bytes;

    /// <summary>An application column, or a name, an image or a user name: what sign-up takes from the application or the client.</summary>
    public bool ComesFromSource =>
        !IsReadOnly && Field is EntityField.None or EntityField.Name or EntityField.Image or EntityField.UserName;

    /// <summary>Whether its user may see the column: it has a role, a client sends it, or the application says so.</summary>
    public bool IsShownToUser => Field != EntityField.None || InputName is not null || UpdateName is not null || IsExported;

    /// <summary>Whether the property can be set after the object is made.</summary>
    public bool IsSettable => !IsInitOnly && Origin != ColumnOrigin.PositionalParameter;

    /// <summary>Whether an object cannot be made without a value for the column.</summary>
    public bool IsMandatory => (IsRequired || Origin == ColumnOrigin.PositionalParameter) && !IsOptional;

    /// <summary>Whether a sign-up by email and password alone has no value for the column.</summary>
    public bool NeedsSource => ComesFromSource && IsMandatory && !IsNullable;

    /// <summary>The property's type as declared.</summary>
    public string DeclaredType => IsNullable ? TypeName + "?" : TypeName;
}

/// <summary>Who declares a property, and how it gets its value.</summary>
internal enum ColumnOrigin
{
    /// <summary>The application; set in an object initializer.</summary>
    Property,

    /// <summary>The application, as a parameter of a positional record; set through the constructor.</summary>
    PositionalParameter,

    /// <summary>The generator, because the table is managed and the class leaves it out.</summary>
    Generated,
}
