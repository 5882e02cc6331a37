using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Auth101.Http;

/// <summary>
/// Says whether a request may change something on behalf of whoever has the cookie: browsers say which site sends a request, and no page can say otherwise. Any
/// page can make them send one.
/// </summary>
internal static class SiteOfRequest
{
    private const string SecFetchSite = "Sec-Fetch-Site";

    public static bool IsTrusted(HttpRequest request, ICollection<string> trustedOrigins)
    {
        if (IsSafe(request))
        {
            return true;
        }

        var (sites, origins) = (request.Headers[SecFetchSite], request.Headers.Origin);
        if (sites.Count > 1 || origins.Count > 1)
        {
            return false;
        }

        return sites.Count == 1
            ? sites[0] is "same-origin" or "none" || IsOneOf(trustedOrigins, origins)
            : origins.Count == 1 && (IsOwn(request, origins[0]) || IsOneOf(trustedOrigins, origins));
    }

    /// <summary>Whether a browser goes to a page, and does not fetch something for one.</summary>
    public static bool IsNavigation(HttpRequest request) => request.Headers["Sec-Fetch-Mode"] is [var mode]
        ? mode == "navigate"
        : request.Headers.XRequestedWith.Count == 0
            && request.GetTypedAccept().Any(static type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    private static IList<MediaTypeHeaderValue> GetTypedAccept(this HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var types) ? types : [];

    /// <summary>Methods that change nothing. The handshake of a web socket does: what comes after it is sent by the page that opened it.</summary>
    private static bool IsSafe(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)
            || HttpMethods.IsTrace(request.Method))
        && request.Headers.Upgrade.Count == 0;

    private static bool IsOwn(HttpRequest request, string? origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Scheme.Equals(request.Scheme, StringComparison.OrdinalIgnoreCase)
        && uri.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase)
        && uri.Port == (request.Host.Port ?? (request.IsHttps ? 443 : 80));

    private static bool IsOneOf(ICollection<string> trusted, IReadOnlyList<string?> origins) =>
        origins is [{ } origin] && trusted.Contains(origin, StringComparer.OrdinalIgnoreCase);
}
