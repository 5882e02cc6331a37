using System.Text.Json;
using Auth101.Contracts;
using Auth101.Http;
using Microsoft.AspNetCore.Http;

namespace Auth101.Bodies;

/// <summary>Takes a refresh token.</summary>
internal static class RefreshTokenBody
{
    public const string RefreshToken = "refresh_token";

    public const string ExampleToken = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.…";

    private static readonly AuthError NoRefreshToken = RequestErrors.Missing(RefreshToken);

    public static EndpointRequest Request { get; } = new(
        new JsonShape(
            "RefreshTokenRequest",
            "The newest refresh token of a session.",
            new JsonMember(RefreshToken, JsonMemberType.Text) { Example = ExampleToken }));

    /// <summary>Reads the token.</summary>
    /// <returns>The token; <see langword="null"/> if there is none, and the failure has been answered, or there is nobody to answer.</returns>
    public static async Task<string?> ReadAsync(HttpContext context)
    {
        if (await RequestBody.ReadAsync(context) is not { } body)
        {
            return null;
        }

        if (Read(body, out var token) is { } malformed)
        {
            await JsonResponse.WriteErrorAsync(context, malformed);
        }

        return token;
    }

    private static AuthError? Read(ReadOnlySpan<byte> body, out string? token)
    {
        token = null;
        var problem = NoRefreshToken;
        try
        {
            var members = new JsonMembers(body);
            while (members.MoveNext(out var name))
            {
                if (name == RefreshToken)
                {
                    token = members.ReadText();
                    problem = token is null ? RequestErrors.Invalid(RefreshToken) : null;
                }

                members.Value.Skip();
            }
        }
        catch (JsonException)
        {
            token = null;
            return RequestErrors.Malformed;
        }

        return problem;
    }
}
