using System.Text.Json;

namespace Auth101.Contracts;

/// <summary>A member that we write: one definition says what it is and where its value comes from.</summary>
/// <typeparam name="T">What the object is made of.</typeparam>
internal sealed class JsonMember<T> : JsonMember
{
    private readonly JsonEncodedText _encodedName;
    private readonly Action<Utf8JsonWriter, T> _writeValue;

    private JsonMember(string name, JsonMemberType type, Action<Utf8JsonWriter, T> writeValue)
        : base(name, type)
    {
        _encodedName = JsonEncodedText.Encode(name);
        _writeValue = writeValue;
    }

    public static JsonMember<T> Text(string name, string description, Func<T, string> value, string? format = null) =>
        new(name, JsonMemberType.Text, (writer, source) => writer.WriteStringValue(value(source))) { Description = description, Format = format };

    public static JsonMember<T> TextOrNull(string name, string description, Func<T, string?> value, string? format = null) =>
        new(name, JsonMemberType.Text, (writer, source) => writer.WriteStringValue(value(source)))
        {
            Description = description,
            Format = format,
            AllowsNull = true,
        };

    public static JsonMember<T> OneOf(string name, string description, string valuesName, IReadOnlyList<string> values, Func<T, string> value) =>
        new(name, JsonMemberType.Text, (writer, source) => writer.WriteStringValue(value(source)))
        {
            Description = description,
            Values = values,
            ValuesName = valuesName,
        };

    public static JsonMember<T> Boolean(string name, string description, Func<T, bool> value) =>
        new(name, JsonMemberType.Boolean, (writer, source) => writer.WriteBooleanValue(value(source))) { Description = description };

    public static JsonMember<T> WholeNumber(string name, string description, Func<T, long> value) =>
        new(name, JsonMemberType.WholeNumber, (writer, source) => writer.WriteNumberValue(value(source))) { Description = description };

    public static JsonMember<T> WholeNumberOrNull(string name, string description, Func<T, long?> value) =>
        new(
            name,
            JsonMemberType.WholeNumber,
            (writer, source) =>
            {
                if (value(source) is { } known)
                {
                    writer.WriteNumberValue(known);
                }
                else
                {
                    writer.WriteNullValue();
                }
            })
        {
            Description = description,
            AllowsNull = true,
        };

    public static JsonMember<T> Nested<TValue>(string name, JsonShape<TValue> shape, Func<T, TValue> value) =>
        new(name, JsonMemberType.Shape, (writer, source) => shape.Write(writer, value(source))) { Shape = shape };

    /// <summary>An object that is more than the shape says, and is written by who knows it.</summary>
    public static JsonMember<T> Written(string name, JsonShape shape, Action<Utf8JsonWriter, T> write) =>
        new(name, JsonMemberType.Shape, write) { Shape = shape };

    public static JsonMember<T> List<TItem>(string name, string description, JsonShape<TItem> shape, Func<T, IReadOnlyList<TItem>> value) =>
        new(
            name,
            JsonMemberType.Shapes,
            (writer, source) =>
            {
                writer.WriteStartArray();
                foreach (var item in value(source))
                {
                    shape.Write(writer, item);
                }

                writer.WriteEndArray();
            })
        {
            Description = description,
            Shape = shape,
        };

    public void Write(Utf8JsonWriter writer, T source)
    {
        writer.WritePropertyName(_encodedName);
        _writeValue(writer, source);
    }
}
