using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Auth101.Endpoints;

/// <summary>Writes the response bodies. None but the public keys may be cached: all others are about one client.</summary>
internal static class JsonResponse
{
    /// <summary>The media type of a JSON Web Key Set (RFC 7517, section 8.5.2).</summary>
    public const string KeySetType = "application/jwk-set+json";

    private const string NoStore = "no-store";

    private static readonly byte[] SuccessBody = """{"success":true}"""u8.ToArray();

    public static Task WriteSuccessAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, SuccessBody);

    public static Task WriteUserAsync(HttpContext context, UserProfile user)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            WriteUser(writer, user);
            writer.WriteEndObject();
        }

        return WriteAsync(context, StatusCodes.Status200OK, buffer.WrittenMemory);
    }

    public static Task WriteSignedInAsync(HttpContext context, UserProfile user, string accessToken, string refreshToken, TimeSpan expiresIn)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            WriteUser(writer, user);
            writer.WriteString("access_token"u8, accessToken);
            writer.WriteString("refresh_token"u8, refreshToken);
            writer.WriteNumber("expires_in"u8, (long)expiresIn.TotalSeconds);
            writer.WriteEndObject();
        }

        return WriteAsync(context, StatusCodes.Status200OK, buffer.WrittenMemory);
    }

    public static Task WriteKeysAsync(HttpContext context, string keys)
    {
        context.Response.ContentType = KeySetType;
        context.Response.Headers.CacheControl = "public, max-age=300";
        return context.Response.WriteAsync(keys, context.RequestAborted);
    }

    public static Task WriteErrorAsync(HttpContext context, AuthError error) => WriteErrorAsync(context, StatusOf(error.Code), error);

    public static Task WriteErrorAsync(HttpContext context, int status, AuthError error) => WriteAsync(context, status, PrepareError(context, status, error));

    /// <summary>
    /// Writes the challenge of an endpoint where other schemes may have their say after us, which they cannot once a response has started. The server keeps what is
    /// written to it and not flushed until the end of the request. A stream that somebody has put in its place does not: there, only the last scheme writes a body.
    /// </summary>
    public static async Task WriteChallengeAsync(HttpContext context, AuthError error)
    {
        var body = PrepareError(context, StatusCodes.Status401Unauthorized, error);
        if (IsServersOwn(context))
        {
            SetHeaders(context, StatusCodes.Status401Unauthorized, body);
            context.Response.BodyWriter.Write(body.Span);
        }
        else if (await IsLastToAnswerAsync(context))
        {
            await WriteAsync(context, StatusCodes.Status401Unauthorized, body);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.CacheControl = NoStore;
        }
    }

    private static ReadOnlyMemory<byte> PrepareError(HttpContext context, int status, AuthError error)
    {
        var headers = context.Response.Headers;
        if (status == StatusCodes.Status401Unauthorized)
        {
            headers.Append(HeaderNames.WWWAuthenticate, ChallengeFor(error.Code));
        }
        else if (status == StatusCodes.Status503ServiceUnavailable)
        {
            headers.RetryAfter = "1";
        }

        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("error"u8);
            writer.WriteString("message"u8, error.Message);
            writer.WriteString("code"u8, error.WireCode);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Through the stream, which is what middleware replaces: what is left unflushed in its writer would be lost there.</summary>
    private static Task WriteAsync(HttpContext context, int status, ReadOnlyMemory<byte> body)
    {
        SetHeaders(context, status, body);

        // An answer is small and the change is made: it is not broken off where a client leaves.
        return context.Response.Body.WriteAsync(body, CancellationToken.None).AsTask();
    }

    private static void SetHeaders(HttpContext context, int status, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = NoStore;

        // The output cache does not read Cache-Control, and a policy of the application may store what belongs to one client.
        if (context.Features.Get<IOutputCacheFeature>() is { } cache)
        {
            cache.Context.AllowCacheStorage = false;
        }
    }

    /// <summary>Servers have one object for a response and its body.</summary>
    private static bool IsServersOwn(HttpContext context) =>
        ReferenceEquals(context.Features.Get<IHttpResponseBodyFeature>(), context.Features.Get<IHttpResponseFeature>());

    private static async Task<bool> IsLastToAnswerAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata is not { } metadata || context.RequestServices.GetService<IAuthorizationPolicyProvider>() is not { } policies)
        {
            return true;
        }

        var policy = await AuthorizationPolicy.CombineAsync(policies, metadata.GetOrderedMetadata<IAuthorizeData>(), metadata.GetOrderedMetadata<AuthorizationPolicy>());
        return policy is null or { AuthenticationSchemes.Count: 0 } || policy.AuthenticationSchemes[^1] == Auth101Defaults.AuthenticationScheme;
    }

    private static void WriteUser(Utf8JsonWriter writer, UserProfile user)
    {
        writer.WriteStartObject("user"u8);
        writer.WriteString("id"u8, user.Id);
        writer.WriteString("name"u8, user.Name);
        writer.WriteString("email"u8, user.Email);
        writer.WriteBoolean("email_verified"u8, user.EmailVerified);
        writer.WriteString("image"u8, user.Image);
        writer.WriteBoolean("is_active"u8, user.IsActive);
        writer.WriteEndObject();
    }

    /// <summary>RFC 6750, section 3.1: a token that was sent and is no good is an error of its own; a request without one is not.</summary>
    private static string ChallengeFor(AuthErrorCode code) => code is AuthErrorCode.Unauthorized or AuthErrorCode.InvalidCredentials
        ? "Bearer"
        : "Bearer error=\"invalid_token\"";

    private static int StatusOf(AuthErrorCode code) => code switch
    {
        AuthErrorCode.ValidationError => StatusCodes.Status400BadRequest,
        AuthErrorCode.UserExists => StatusCodes.Status409Conflict,
        AuthErrorCode.ServerBusy => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status401Unauthorized,
    };
}
