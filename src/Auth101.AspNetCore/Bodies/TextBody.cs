using System.Text.Json;
using Auth101.Contracts;
using Auth101.Http;
using Microsoft.AspNetCore.Http;

namespace Auth101.Bodies;

/// <summary>Takes one text. Members that it does not know are ignored.</summary>
internal sealed class TextBody
{
    private readonly string _member;
    private readonly AuthError _isMissing;

    /// <param name="name">The name of the shape.</param>
    /// <param name="description">What it is.</param>
    /// <param name="member">The member that holds the text.</param>
    /// <param name="memberDescription">What that is; null where the description says it.</param>
    /// <param name="example">An example of the text.</param>
    /// <param name="format">The format of the text in JSON Schema.</param>
    public TextBody(string name, string description, string member, string? memberDescription, string example, string? format = null)
    {
        _member = member;
        _isMissing = RequestErrors.Missing(member);
        Request = new EndpointRequest(new JsonShape(
            name, description, new JsonMember(member, JsonMemberType.Text) { Description = memberDescription, Example = example, Format = format }));
    }

    public EndpointRequest Request { get; }

    /// <summary>Takes the password of the user of a session.</summary>
    /// <param name="name">The name of the shape.</param>
    public static TextBody OfPassword(string name) =>
        new(name, "The password once more.", "password", "The password of the user.", "correct horse battery staple", format: "password");

    /// <summary>Reads the text.</summary>
    /// <returns>The text; <see langword="null"/> if there is none, and the failure has been answered, or there is nobody to answer.</returns>
    public async Task<string?> ReadAsync(HttpContext context)
    {
        if (await RequestBody.ReadAsync(context) is not { } body)
        {
            return null;
        }

        if (Read(body, out var text) is { } problem)
        {
            await JsonResponse.WriteErrorAsync(context, problem);
        }

        return text;
    }

    private AuthError? Read(ReadOnlySpan<byte> body, out string? text)
    {
        text = null;
        var problem = _isMissing;
        try
        {
            var members = new JsonMembers(body);
            while (members.MoveNext(out var name))
            {
                if (name == _member)
                {
                    text = members.ReadText();
                    problem = text is null ? RequestErrors.Invalid(_member) : null;
                }

                members.Value.Skip();
            }
        }
        catch (JsonException)
        {
            text = null;
            return RequestErrors.Malformed;
        }

        return problem;
    }
}
