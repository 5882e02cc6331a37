using System.Globalization;
using System.Text.Json;

namespace Auth101;

/// <summary>
/// Writes the values of columns as JSON for generated code, in the forms that <see cref="SignUpValue"/> reads: dates and times as ISO 8601, byte arrays as
/// Base64, enumerations as the names of their members. A number that JSON does not have is written as text.
/// </summary>
public static class ColumnJson
{
    /// <summary>Writes a text.</summary>
    /// <param name="writer">In an object.</param>
    /// <param name="name">The member.</param>
    /// <param name="value">The value.</param>
    public static void Write(Utf8JsonWriter writer, string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteString(name, value);
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, string, string?)" path="/param"/>
    /// <summary>Writes true or false.</summary>
    public static void Write(Utf8JsonWriter writer, string name, bool? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } known)
        {
            writer.WriteBoolean(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, string, string?)" path="/param"/>
    /// <summary>Writes an integer.</summary>
    public static void Write(Utf8JsonWriter writer, string name, long? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, string, string?)" path="/param"/>
    /// <summary>Writes an integer without a sign.</summary>
    public static void Write(Utf8JsonWriter writer, string name, ulong? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, string, string?)" path="/param"/>
    /// <summary>Writes a number.</summary>
    public static void Write(Utf8JsonWriter writer, string name, float? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } known && float.IsFinite(known))
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteString(name, value?.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, string, string?)" path="/param"/>
    /// <summary>Writes a number.</summary>
    public static void Write(Utf8JsonWriter writer, string name, double? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } known && double.IsFinite(known))
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteString(name, value?.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, string, string?)" path="/param"/>
    /// <summary>Writes a decimal number.</summary>
    public static void Write(Utf8JsonWriter writer, string name, decimal? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <inheritdoc cref="Write(Utf8JsonWriter, string, string?)" path="/param"/>
    /// <summary>Writes a UUID in the form with hyphens.</summary>
    public static void Write(Utf8JsonWriter writer, string name, Guid? value) => Write(writer, name, value?.ToString("D"));

    /// <inheritdoc cref="Write(Utf8JsonWriter, string, string?)" path="/param"/>
    /// <summary>Writes a date and time. One of no kind is UTC, as it is where it is stored.</summary>
    public static void Write(Utf8JsonWriter writer, string name, DateTime? value) => Write(
        writer,
        name,
        (value is { Kind: DateTimeKind.Unspecified } time ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : value)?.ToString("O", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Write(Utf8JsonWriter, string, string?)" path="/param"/>
    /// <summary>Writes a date and time with an offset.</summary>
    public static void Write(Utf8JsonWriter writer, string name, DateTimeOffset? value) =>
        Write(writer, name, value?.ToString("O", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Write(Utf8JsonWriter, string, string?)" path="/param"/>
    /// <summary>Writes a date.</summary>
    public static void Write(Utf8JsonWriter writer, string name, DateOnly? value) => Write(writer, name, value?.ToString("O", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Write(Utf8JsonWriter, string, string?)" path="/param"/>
    /// <summary>Writes a time of day.</summary>
    public static void Write(Utf8JsonWriter writer, string name, TimeOnly? value) =>
        Write(writer, name, value?.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Write(Utf8JsonWriter, string, string?)" path="/param"/>
    /// <summary>Writes bytes as Base64.</summary>
    public static void Write(Utf8JsonWriter writer, string name, byte[]? value) =>
        Write(writer, name, value is null ? null : Convert.ToBase64String(value));

    /// <inheritdoc cref="Write(Utf8JsonWriter, string, string?)" path="/param"/>
    /// <summary>Writes the name of an enumeration's member.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    public static void WriteEnum<TEnum>(Utf8JsonWriter writer, string name, TEnum? value)
        where TEnum : struct, Enum => Write(writer, name, value?.ToString());
}
