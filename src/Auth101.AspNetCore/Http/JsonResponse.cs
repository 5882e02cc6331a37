using System.Buffers;
using Auth101.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace Auth101.Http;

/// <summary>Writes the answers that are about one client, which no cache may keep.</summary>
internal static class JsonResponse
{
    private const string ContentType = $"{EndpointAnswer.Json}; charset=utf-8";

    public static Task WriteAsync<T>(HttpContext context, JsonShape<T> shape, T source) => WriteAsync(context, StatusCodes.Status200OK, shape.ToUtf8(source));

    public static Task WriteErrorAsync(HttpContext context, AuthError error) => WriteErrorAsync(context, EndpointRefusal.StatusOf(error), error);

    public static Task WriteErrorAsync(HttpContext context, int status, AuthError error)
    {
        SetErrorHeaders(context, status, error);
        return WriteAsync(context, status, ErrorBody.Shape.ToUtf8(error));
    }

    /// <summary>Writes an error to a stream that is the server's own, without starting the response.</summary>
    public static void WriteUnflushedError(HttpContext context, int status, AuthError error)
    {
        SetErrorHeaders(context, status, error);
        var body = ErrorBody.Shape.ToUtf8(error);
        SetBodyHeaders(context, body);
        context.Response.BodyWriter.Write(body.Span);
    }

    /// <summary>Status and headers of an error, without those of a body.</summary>
    public static void SetErrorHeaders(HttpContext context, int status, AuthError error)
    {
        var headers = context.Response.Headers;
        context.Response.StatusCode = status;
        headers.CacheControl = EndpointAnswer.NoStore;
        if (status == StatusCodes.Status401Unauthorized)
        {
            headers.Append(HeaderNames.WWWAuthenticate, ChallengeFor(error.Code));
        }
        else if (status == StatusCodes.Status503ServiceUnavailable)
        {
            headers.RetryAfter = RetryAfter(error.Code);
        }
    }

    /// <summary>Through the stream, which is what middleware replaces: what is left unflushed in its writer would be lost there.</summary>
    private static Task WriteAsync(HttpContext context, int status, ReadOnlyMemory<byte> body)
    {
        context.Response.StatusCode = status;
        SetBodyHeaders(context, body);

        // An answer is small and the change is made: it is not broken off where a client leaves.
        return context.Response.Body.WriteAsync(body, CancellationToken.None).AsTask();
    }

    private static void SetBodyHeaders(HttpContext context, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = EndpointAnswer.NoStore;

        // The output cache does not read Cache-Control, and a policy of the application may store what belongs to one client.
        if (context.Features.Get<IOutputCacheFeature>() is { } cache)
        {
            cache.Context.AllowCacheStorage = false;
        }
    }

    /// <summary>In seconds. Places in a queue are free in a moment; a database that restarts, or whose place another server takes, wants some.</summary>
    private static string RetryAfter(AuthErrorCode code) => code == AuthErrorCode.DatabaseUnavailable ? "5" : "1";

    /// <summary>RFC 6750, section 3.1: a token that was sent and is no good is an error of its own; a request without one is not.</summary>
    private static string ChallengeFor(AuthErrorCode code) => code is AuthErrorCode.Unauthorized or AuthErrorCode.InvalidCredentials
        ? "Bearer"
        : "Bearer error=\"invalid_token\"";
}
