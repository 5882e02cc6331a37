using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Auth101.Authentication;

/// <summary>
/// Refuses to read a <see cref="CurrentUser{TUser}"/> from JSON, which would let clients say who they are, and to write it, which would send all columns of the
/// user.
/// </summary>
/// <remarks>Public because source-generated serializers create it.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CurrentUserJsonConverter : JsonConverter<object>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => true;

    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new InvalidOperationException(
        "A CurrentUser is not read from JSON: a client would say who it is. Take it as a parameter of the endpoint or of the action, without [FromBody] and "
        + "outside the class of the body. A method of a hub calls Context.GetHttpContext().GetAuth101UserAsync.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => throw new InvalidOperationException(
        "A CurrentUser is not written as JSON: it would send every column of the user. Answer with a type that has the members that the client may see.");
}
