using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace Auth101.Http;

/// <summary>
/// Walks over the members of a JSON object, strictly: valid UTF-8, no name twice, nothing after it. Anything else is a
/// <see cref="JsonException"/>.
/// </summary>
internal ref struct JsonMembers
{
    /// <summary>Positioned on the current member's value.</summary>
    public Utf8JsonReader Value;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public JsonMembers(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            throw new JsonException("Not UTF-8.");
        }

        Value = new Utf8JsonReader(json);
        if (!Value.Read() || Value.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Not an object.");
        }
    }

    /// <summary>Goes to the next member's value. The current value must have been read to its last token.</summary>
    public bool MoveNext([NotNullWhen(true)] out string? name)
    {
        Value.Read();
        if (Value.TokenType == JsonTokenType.EndObject)
        {
            name = null;
            return Value.Read() ? throw new JsonException("More than one value.") : false;
        }

        name = ReadText()!;
        if (!_names.Add(name))
        {
            throw new JsonException("A name appears twice.");
        }

        Value.Read();
        if (Value is { TokenType: JsonTokenType.String, ValueIsEscaped: true })
        {
            // Whoever reads the value next need not know that an escape can be half of a surrogate pair.
            ReadText();
        }

        return true;
    }

    /// <summary>The current text; <see langword="null"/> if the value is of another type.</summary>
    public readonly string? ReadText()
    {
        try
        {
            return Value.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? Value.GetString() : null;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("Not Unicode.", exception);
        }
    }
}
