using Microsoft.AspNetCore.Http;

namespace Auth101.Http;

/// <summary>A cookie with the prefix <c>__Host-</c>, which no script reads and which other sites send with a visit alone.</summary>
internal static class HostCookie
{
    private const string Prefix = "__Host-";

    /// <summary>Whether browsers take the prefix of a name for what it is, and the name needs no escaping.</summary>
    public static bool IsName(string name) => name.StartsWith(Prefix, StringComparison.Ordinal)
        && name.Length > Prefix.Length
        && name.All(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');

    /// <summary>
    /// The values of a request's cookies of a name, written exactly so. <see cref="HttpRequest.Cookies"/> has the last one of any case, and a browser that
    /// knows the prefix in one case only lets another host of the domain set the name in another.
    /// </summary>
    /// <returns>One, none, or more than any browser sends.</returns>
    public static List<string> Read(HttpRequest request, string name)
    {
        var values = new List<string>();
        foreach (var header in request.Headers.Cookie)
        {
            foreach (var cookie in (header ?? string.Empty).Split(';', StringSplitOptions.TrimEntries))
            {
                if (cookie.Length > name.Length && cookie[name.Length] == '=' && cookie.StartsWith(name, StringComparison.Ordinal))
                {
                    values.Add(cookie[(name.Length + 1)..]);
                }
            }
        }

        return values;
    }

    /// <summary>How it is set, but for how long it lives.</summary>
    public static CookieOptions NewOptions() => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
