using System.Net;

namespace Auth101;

/// <summary>The address of a page with a place for a token.</summary>
internal static class LinkTemplate
{
    private const string Place = "{token}";

    /// <summary>The longest template. Some programs that show mail break links that are much longer.</summary>
    private const int MaximumLength = 1024;

    /// <summary>Puts a token into a template.</summary>
    public static string Fill(string template, string token) => template.Replace(Place, Uri.EscapeDataString(token), StringComparison.Ordinal);

    /// <summary>
    /// Whether a link of the template leads where it says: to a page of https, or of this machine. Its place is in the path, the query or the fragment. There
    /// is no other one: no address stands in a link.
    /// </summary>
    public static bool IsUsable(string template) =>
        template.Length <= MaximumLength
        && template.Contains(Place, StringComparison.Ordinal)
        && !template.Replace(Place, string.Empty, StringComparison.Ordinal).AsSpan().ContainsAny('{', '}')
        && template.All(static c => c is > ' ' and <= '~' and not ('"' or '<' or '>' or '\\' or '^' or '`' or '|' or '\''))
        && Uri.TryCreate(Fill(template, "token"), UriKind.Absolute, out var link)
        && Uri.TryCreate(Fill(template, "other"), UriKind.Absolute, out var other)
        && link.GetLeftPart(UriPartial.Authority) == other.GetLeftPart(UriPartial.Authority)
        && link.UserInfo.Length == 0
        && (link.Scheme == Uri.UriSchemeHttps || (link.Scheme == Uri.UriSchemeHttp && IsOfThisMachine(link)));

    // Uri.IsLoopback takes the name of this machine for it, too, which others can reach.
    private static bool IsOfThisMachine(Uri link) =>
        link.Host == "localhost" || (IPAddress.TryParse(link.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));
}
