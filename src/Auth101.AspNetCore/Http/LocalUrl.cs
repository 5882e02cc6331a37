namespace Auth101.Http;

/// <summary>Says which addresses lead to this application, whatever a browser makes of them.</summary>
internal static class LocalUrl
{
    /// <summary>
    /// Whether a text is a path of this application: one slash, and no second one or backslash after it, which browsers read as the start of another host. They
    /// drop control characters from addresses, so there are none; what is not ASCII cannot stand in a header.
    /// </summary>
    public static bool IsLocal(string? url) =>
        url is ['/', ..] && url is not ['/', '/' or '\\', ..] && !url.AsSpan().ContainsAnyExceptInRange('!', '~');
}
