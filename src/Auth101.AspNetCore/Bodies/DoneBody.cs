using Auth101.Contracts;
using Auth101.Http;
using Microsoft.AspNetCore.Http;

namespace Auth101.Bodies;

/// <summary>Answers that something is done, where there is no more to say.</summary>
internal static class DoneBody
{
    private static readonly JsonShape<bool> Shape = new("Done", "It is done.", JsonMember<bool>.Boolean("success", "Always true.", static success => success))
    {
        UsualLength = 64,
    };

    public static EndpointAnswer Answer { get; } = EndpointAnswer.Of(Shape, true);

    public static Task WriteAsync(HttpContext context, AuthResult result) => result.Succeeded
        ? JsonResponse.WriteAsync(context, Shape, true)
        : JsonResponse.WriteErrorAsync(context, result.Error);
}
