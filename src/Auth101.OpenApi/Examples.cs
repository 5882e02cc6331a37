using System.Text.Json.Nodes;
using Auth101.Contracts;

namespace Auth101.OpenApi;

/// <summary>Bodies for people to look at.</summary>
internal static class Examples
{
    public static JsonObject Of(EndpointRequest request)
    {
        var body = new JsonObject();
        foreach (var member in request.Body.Members.Where(static member => member.Example is not null))
        {
            body[member.Name] = member.Example;
        }

        foreach (var member in request.SignUpMembers.Where(static member => member.IsRequired))
        {
            body[member.Name] = ValueOf(member);
        }

        return body;
    }

    private static JsonValue ValueOf(SignUpMember member) => member.Kind switch
    {
        SignUpMemberKind.String => JsonValue.Create("text"[..Math.Min(4, member.MaximumLength ?? 4)]),
        SignUpMemberKind.Boolean => JsonValue.Create(true),
        SignUpMemberKind.SByte or SignUpMemberKind.Int16 or SignUpMemberKind.Int32 or SignUpMemberKind.Int64 => JsonValue.Create(1),
        SignUpMemberKind.Byte or SignUpMemberKind.UInt16 or SignUpMemberKind.UInt32 or SignUpMemberKind.UInt64 => JsonValue.Create(1),
        SignUpMemberKind.Single or SignUpMemberKind.Double or SignUpMemberKind.Decimal => JsonValue.Create(1.5),
        SignUpMemberKind.Guid => JsonValue.Create("019a2f6e-7d60-7cc3-98a1-5b2f0c8d4e11"),
        SignUpMemberKind.DateTime or SignUpMemberKind.DateTimeOffset => JsonValue.Create("2026-01-31T23:59:59Z"),
        SignUpMemberKind.DateOnly => JsonValue.Create("2026-01-31"),
        SignUpMemberKind.TimeOnly => JsonValue.Create("23:59:59"),
        SignUpMemberKind.Bytes => JsonValue.Create("AQID"),
        SignUpMemberKind.Enumeration => JsonValue.Create(member.EnumerationNames is [var first, ..] ? first : string.Empty),
        _ => throw new NotSupportedException($"The member {member.Name} is of the unknown kind {member.Kind}."),
    };
}
