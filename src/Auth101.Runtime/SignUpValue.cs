using System.Globalization;
using System.Text.Json;

namespace Auth101;

/// <summary>
/// Reads the values of sign-up members from JSON for generated code. A value of another type, out of range or null where null is not
/// allowed gives false; nothing throws. Dates and times are ISO 8601, byte arrays Base64, enumerations the names of their members.
/// </summary>
public static class SignUpValue
{
    /// <summary>Reads a string. Text that no database takes (NUL, half a surrogate pair) is refused.</summary>
    /// <param name="reader">Positioned on the value.</param>
    /// <param name="allowsNull">Whether JSON null is taken.</param>
    /// <param name="value">The value.</param>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out string? value)
    {
        value = null;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return allowsNull;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        try
        {
            value = reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // The bytes are no valid UTF-8, or an escape is half a surrogate pair.
            return false;
        }

        return value is not null && !value.Contains('\0', StringComparison.Ordinal);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads true or false.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out bool? value)
    {
        value = reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => null,
        };
        return value is not null || (allowsNull && reader.TokenType == JsonTokenType.Null);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads an integer from -128 to 127.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out sbyte? value)
    {
        value = reader.TokenType == JsonTokenType.Number && reader.TryGetSByte(out var read) ? read : null;
        return value is not null || (allowsNull && reader.TokenType == JsonTokenType.Null);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads an integer from 0 to 255.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out byte? value)
    {
        value = reader.TokenType == JsonTokenType.Number && reader.TryGetByte(out var read) ? read : null;
        return value is not null || (allowsNull && reader.TokenType == JsonTokenType.Null);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads an integer of 16 bits.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out short? value)
    {
        value = reader.TokenType == JsonTokenType.Number && reader.TryGetInt16(out var read) ? read : null;
        return value is not null || (allowsNull && reader.TokenType == JsonTokenType.Null);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads an integer of 16 bits without a sign.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out ushort? value)
    {
        value = reader.TokenType == JsonTokenType.Number && reader.TryGetUInt16(out var read) ? read : null;
        return value is not null || (allowsNull && reader.TokenType == JsonTokenType.Null);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads an integer of 32 bits.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out int? value)
    {
        value = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var read) ? read : null;
        return value is not null || (allowsNull && reader.TokenType == JsonTokenType.Null);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads an integer of 32 bits without a sign.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out uint? value)
    {
        value = reader.TokenType == JsonTokenType.Number && reader.TryGetUInt32(out var read) ? read : null;
        return value is not null || (allowsNull && reader.TokenType == JsonTokenType.Null);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads an integer of 64 bits.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out long? value)
    {
        value = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var read) ? read : null;
        return value is not null || (allowsNull && reader.TokenType == JsonTokenType.Null);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads an integer of 64 bits without a sign.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out ulong? value)
    {
        value = reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var read) ? read : null;
        return value is not null || (allowsNull && reader.TokenType == JsonTokenType.Null);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads a number; one too large for a float is refused.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out float? value)
    {
        value = reader.TokenType == JsonTokenType.Number && reader.TryGetSingle(out var read) && float.IsFinite(read) ? read : null;
        return value is not null || (allowsNull && reader.TokenType == JsonTokenType.Null);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads a number; one too large for a double is refused.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out double? value)
    {
        value = reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var read) && double.IsFinite(read) ? read : null;
        return value is not null || (allowsNull && reader.TokenType == JsonTokenType.Null);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads a decimal number.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out decimal? value)
    {
        value = reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var read) ? read : null;
        return value is not null || (allowsNull && reader.TokenType == JsonTokenType.Null);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads a Base64 string.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out byte[]? value)
    {
        value = null;
        return reader.TokenType == JsonTokenType.Null ? allowsNull : IsText(ref reader) && reader.TryGetBytesFromBase64(out value);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads a UUID in the form with hyphens.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out Guid? value)
    {
        value = IsText(ref reader) && reader.TryGetGuid(out var read) ? read : null;
        return value is not null || (allowsNull && reader.TokenType == JsonTokenType.Null);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads a date and time.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out DateTime? value)
    {
        value = IsText(ref reader) && reader.TryGetDateTime(out var read) ? read : null;
        return value is not null || (allowsNull && reader.TokenType == JsonTokenType.Null);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads a date and time with an offset. Without one it is refused: it would mean the time zone of the server.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out DateTimeOffset? value)
    {
        value = IsText(ref reader) && reader.TryGetDateTime(out var local) && local.Kind != DateTimeKind.Unspecified
            && reader.TryGetDateTimeOffset(out var read) ? read : null;
        return value is not null || (allowsNull && reader.TokenType == JsonTokenType.Null);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads a date: <c>2026-01-31</c>.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out DateOnly? value)
    {
        value = TryRead(ref reader, allowsNull, out string? text)
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        return value is not null || (allowsNull && reader.TokenType == JsonTokenType.Null);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads a time of day: <c>23:59</c>, <c>23:59:59</c> or with up to seven digits of a second.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, bool allowsNull, out TimeOnly? value)
    {
        value = TryRead(ref reader, allowsNull, out string? text)
            && TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
                ? read
                : null;
        return value is not null || (allowsNull && reader.TokenType == JsonTokenType.Null);
    }

    /// <inheritdoc cref="TryRead(ref Utf8JsonReader, bool, out string?)" path="/param"/>
    /// <summary>Reads the name of an enumeration's member.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    public static bool TryReadEnum<TEnum>(ref Utf8JsonReader reader, bool allowsNull, out TEnum? value)
        where TEnum : struct, Enum
    {
        // Enum.TryParse also takes numbers, sets, and spaces around them.
        value = TryRead(ref reader, allowsNull, out string? text)
            && Array.IndexOf(Enum.GetNames<TEnum>(), text) >= 0
            && Enum.TryParse<TEnum>(text, ignoreCase: false, out var read) ? read : null;
        return value is not null || (allowsNull && reader.TokenType == JsonTokenType.Null);
    }

    /// <summary>
    /// Whether the value is a string that can be decoded. The reader's own methods throw for half a surrogate pair instead of returning false.
    /// </summary>
    private static bool IsText(ref Utf8JsonReader reader) => TryRead(ref reader, allowsNull: false, out string? _);
}
