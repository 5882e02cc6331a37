using System.Buffers;
using Auth101.Contracts;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Auth101.Http;

/// <summary>Reads the bytes of a small JSON body.</summary>
internal static class RequestBody
{
    /// <summary>Room for every application column that a sign-up may send; more is answered with 413.</summary>
    public const int MaximumLength = 32 * 1024;

    private static readonly EndpointRefusal NoBody = new(RequestErrors.NoBody);

    private static readonly EndpointRefusal Incomplete = new(RequestErrors.Incomplete);

    /// <summary>Reads the body.</summary>
    /// <returns>Its bytes; <see langword="null"/> if it cannot be used, and the failure has been answered, or there is nobody to answer.</returns>
    public static async ValueTask<byte[]?> ReadAsync(HttpContext context)
    {
        var (body, refusal) = await TryReadAsync(context);
        await AnswerAsync(context, refusal);
        return body;
    }

    /// <summary>Refuses a body by what the headers say of it.</summary>
    /// <returns>Whether it was refused, and that has been answered.</returns>
    public static ValueTask<bool> RefusesAsync(HttpContext context) => AnswerAsync(context, RefusalOf(context));

    private static async ValueTask<(byte[]? Body, EndpointRefusal? Refusal)> TryReadAsync(HttpContext context)
    {
        if (RefusalOf(context) is { } refusal)
        {
            return (null, refusal);
        }

        try
        {
            return await ReadToEndAsync(context) is { } body ? (body, null) : (null, EndpointRefusal.TooLarge);
        }
        catch (BadHttpRequestException exception)
        {
            // The server found the body malformed, too slow, or larger than the application's own limit.
            return (null, exception.StatusCode == StatusCodes.Status413PayloadTooLarge ? EndpointRefusal.TooLarge : Incomplete);
        }
        catch (Exception exception) when (IsNotWhatItsEncodingSays(exception, context))
        {
            return (null, Incomplete);
        }
        catch (ConnectionResetException)
        {
            // Nobody is there any more, and the server may not have noticed yet. Unless it is told, it looks for the rest of the body and logs that as an
            // error.
            context.Abort();
            return (null, null);
        }
        catch (IOException) when (!context.RequestAborted.IsCancellationRequested)
        {
            // The body ended early, but there may be someone to tell. If there is not, the server knows what to do with the exception.
            return (null, Incomplete);
        }
    }

    private static EndpointRefusal? RefusalOf(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentType is null && context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            return NoBody;
        }

        if (!IsPlainJson(request))
        {
            return EndpointRefusal.NotJson;
        }

        return request.ContentLength > MaximumLength ? EndpointRefusal.TooLarge : null;
    }

    private static async ValueTask<bool> AnswerAsync(HttpContext context, EndpointRefusal? refusal)
    {
        if (refusal is null)
        {
            return false;
        }

        await JsonResponse.WriteErrorAsync(context, refusal.Status, refusal.Errors[0]);
        return true;
    }

    private static async ValueTask<byte[]?> ReadToEndAsync(HttpContext context)
    {
        var pipe = context.Request.BodyReader;
        while (true)
        {
            var read = await pipe.ReadAsync(context.RequestAborted);
            var buffer = read.Buffer;
            if (buffer.Length > MaximumLength)
            {
                pipe.AdvanceTo(buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var body = WithoutByteOrderMark(buffer).ToArray();
                pipe.AdvanceTo(buffer.End);
                return body;
            }

            pipe.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    /// <summary>RFC 8259, section 8.1: nobody may send one, and a parser may ignore it.</summary>
    private static ReadOnlySequence<byte> WithoutByteOrderMark(ReadOnlySequence<byte> body)
    {
        Span<byte> start = stackalloc byte[3];
        if (body.Length < start.Length)
        {
            return body;
        }

        body.Slice(0, start.Length).CopyTo(start);
        return start.SequenceEqual("\uFEFF"u8) ? body.Slice(start.Length) : body;
    }

    /// <summary>
    /// Whether a stream that middleware has put in the place of the server's cannot decompress the body: most say so with the first exception, Brotli's with
    /// the second.
    /// </summary>
    private static bool IsNotWhatItsEncodingSays(Exception exception, HttpContext context) =>
        exception is InvalidDataException || (exception is InvalidOperationException && context.Features.Get<IRequestBodyPipeFeature>() is not null);

    private static bool IsPlainJson(HttpRequest request) =>
        request.Headers.ContentEncoding.Count == 0
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var mediaType)
        && (mediaType.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (mediaType.Type.Equals("application", StringComparison.OrdinalIgnoreCase)
                && mediaType.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase)))
        && (!mediaType.Charset.HasValue || HeaderUtilities.RemoveQuotes(mediaType.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
