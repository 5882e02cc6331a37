using System.Buffers;
using System.Text.Json;

namespace Auth101.Contracts;

/// <summary>An object that we write, as it is described.</summary>
/// <typeparam name="T">What it is made of.</typeparam>
internal sealed class JsonShape<T>(string name, string description, params JsonMember<T>[] members) : JsonShape(name, description, members)
{
    private readonly JsonMember<T>[] _members = members;

    /// <summary>Room for nearly every object, in bytes: more takes another buffer.</summary>
    public int UsualLength { get; init; } = 512;

    public ReadOnlyMemory<byte> ToUtf8(T source)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualLength);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, source);
        }

        return buffer.WrittenMemory;
    }

    public void Write(Utf8JsonWriter writer, T source)
    {
        writer.WriteStartObject();
        foreach (var member in _members)
        {
            member.Write(writer, source);
        }

        writer.WriteEndObject();
    }
}
