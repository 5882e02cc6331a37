namespace Auth101.OpenApi;

/// <summary>Whether the authorization middleware asks for an access token at an endpoint.</summary>
internal enum TokenNeed
{
    /// <summary>It asks for nothing.</summary>
    None,

    /// <summary>It asks for something of another scheme.</summary>
    OfAnotherScheme,

    /// <summary>It serves clients without one, too.</summary>
    Optional,

    /// <summary>It refuses clients without one.</summary>
    Required,

    /// <summary>It refuses clients without the cookie of a session, and takes no token.</summary>
    RequiredInCookie,
}
