using Auth101.Contracts;
using Auth101.Http;
using Microsoft.AspNetCore.Http;

namespace Auth101.Bodies;

/// <summary>Answers with a user who has signed up, and not in.</summary>
internal static class SignedUpBody
{
    private static readonly JsonShape<UserProfile> Shape = new(
        "SignedUp", "Who has signed up, and has no session yet.", UserBody.Member<UserProfile>(static user => user));

    public static EndpointAnswer Answer { get; } = EndpointAnswer.Of(Shape, UserBody.Example);

    public static Task WriteAsync(HttpContext context, AuthResult<UserProfile> result) => result.Succeeded
        ? JsonResponse.WriteAsync(context, Shape, result.Value)
        : JsonResponse.WriteErrorAsync(context, result.Error);
}
