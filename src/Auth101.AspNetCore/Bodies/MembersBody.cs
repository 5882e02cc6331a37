using System.Text.Json;
using Auth101.Contracts;
using Auth101.Http;
using Microsoft.AspNetCore.Http;

namespace Auth101.Bodies;

/// <summary>Takes texts and flags. Members that it does not know are ignored.</summary>
internal sealed class MembersBody
{
    private readonly JsonShape _shape;

    /// <param name="name">The name of the shape.</param>
    /// <param name="description">What it is.</param>
    /// <param name="members">Its members.</param>
    public MembersBody(string name, string description, params IReadOnlyList<JsonMember> members)
    {
        _shape = new JsonShape(name, description, members);
        Request = new EndpointRequest(_shape);
    }

    public EndpointRequest Request { get; }

    /// <summary>Reads the members.</summary>
    /// <returns>What they hold; <see langword="null"/> if something is wrong, and the failure has been answered, or there is nobody to answer.</returns>
    public async Task<Values?> ReadAsync(HttpContext context)
    {
        if (await RequestBody.ReadAsync(context) is not { } body)
        {
            return null;
        }

        var values = new Values();
        if (Read(body, values) is not { } problem)
        {
            return values;
        }

        await JsonResponse.WriteErrorAsync(context, problem);
        return null;
    }

    private AuthError? Read(ReadOnlySpan<byte> body, Values values)
    {
        AuthError? problem = null;
        try
        {
            var members = new JsonMembers(body);
            while (members.MoveNext(out var name))
            {
                if (_shape.Members.FirstOrDefault(member => member.Name == name) is { } member && !TryRead(member, in members, values))
                {
                    problem ??= RequestErrors.Invalid(name);
                }

                members.Value.Skip();
            }
        }
        catch (JsonException)
        {
            return RequestErrors.Malformed;
        }

        return problem ?? (_shape.Members.FirstOrDefault(member => !member.IsOptional && !values.Has(member.Name)) is { } missing
            ? RequestErrors.Missing(missing.Name)
            : null);
    }

    private static bool TryRead(JsonMember member, in JsonMembers members, Values values)
    {
        switch (member.Type)
        {
            case JsonMemberType.Text when members.ReadText() is { } text:
                values.Add(member.Name, text);
                return true;

            case JsonMemberType.Boolean when members.Value.TokenType is JsonTokenType.True or JsonTokenType.False:
                values.Add(member.Name, members.Value.TokenType == JsonTokenType.True);
                return true;

            default:
                return false;
        }
    }

    /// <summary>What a body holds.</summary>
    internal sealed class Values
    {
        private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

        /// <summary>A text; empty if it may be left out and was.</summary>
        public string Text(string name) => _values.TryGetValue(name, out var value) ? (string)value : string.Empty;

        /// <summary>A flag.</summary>
        /// <param name="name">The member.</param>
        /// <param name="otherwise">What it is where it was left out.</param>
        public bool Flag(string name, bool otherwise) => _values.TryGetValue(name, out var value) ? (bool)value : otherwise;

        public bool Has(string name) => _values.ContainsKey(name);

        public void Add(string name, object value) => _values.Add(name, value);
    }
}
