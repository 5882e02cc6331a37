using Microsoft.AspNetCore.Http;

namespace Auth101.Http;

/// <summary>Finds out who sends a request.</summary>
internal static class RequestClient
{
    public static SessionClient Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is { IsIPv4MappedToIPv6: true })
        {
            address = address.MapToIPv4();
        }

        var userAgent = context.Request.Headers.UserAgent;
        return new SessionClient(address?.ToString(), userAgent.Count == 0 ? null : userAgent.ToString()) { Language = LanguageOf(context.Request) };
    }

    /// <summary>The first language of the header, which browsers write by preference. Whether it is a tag, <see cref="SessionClient"/> says.</summary>
    private static string? LanguageOf(HttpRequest request)
    {
        if (request.Headers.AcceptLanguage is not [{ } languages, ..])
        {
            return null;
        }

        var end = languages.AsSpan().IndexOfAny(',', ';');
        return (end < 0 ? languages : languages[..end]).Trim();
    }
}
