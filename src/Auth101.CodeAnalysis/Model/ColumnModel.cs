namespace Auth101.CodeAnalysis.Model;

/// <summary>One property and its column.</summary>
/// <param name="Property">The property's name, as an identifier that can be written into code.</param>
/// <param name="Column">The column's name, unquoted.</param>
/// <param name="Field">The role; <see cref="EntityField.None"/> for an application column.</param>
/// <param name="Type">How the value is stored.</param>
/// <param name="TypeName">The property's type without nullability, fully qualified.</param>
/// <param name="IsEnum">Whether <paramref name="TypeName"/> is an enumeration stored as <paramref name="Type"/>.</param>
/// <param name="IsNullable">Whether the column may be null.</param>
/// <param name="Origin">Who declares the property.</param>
/// <param name="IsRequired">Whether the property has the <c>required</c> modifier.</param>
/// <param name="IsInitOnly">Whether the property can be set only while the object is made.</param>
/// <param name="InputName">The JSON member that fills the column at sign-up; null if clients cannot.</param>
/// <param name="MaxLength">The most characters of a text, as the application's own attribute says; null if it says nothing.</param>
/// <param name="HasInitialValue">Whether the class gives, or may give, the property a value of its own.</param>
/// <param name="IsOptional">Whether the constructor gives a value to a property that is required or a parameter, so that an object can be made without.</param>
internal sealed record ColumnModel(
    string Property,
    string Column,
    EntityField Field,
    ColumnType Type,
    string TypeName,
    bool IsEnum,
    bool IsNullable,
    ColumnOrigin Origin,
    bool IsRequired,
    bool IsInitOnly,
    string? InputName,
    int? MaxLength = null,
    bool HasInitialValue = false,
    bool IsOptional = false)
{
    public bool IsReferenceType => Type is ColumnType.String or ColumnType.Bytes;

    /// <summary>An application column, or a name or image: what sign-up takes from the application or the client.</summary>
    public bool ComesFromSource => Field is EntityField.None or EntityField.Name or EntityField.Image;

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
