namespace Auth101.OpenApi;

/// <summary>Whether an endpoint of the application takes an access token.</summary>
internal enum TokenNeed
{
    /// <summary>It takes none, or one of another scheme.</summary>
    None,

    /// <summary>It serves clients without one, too.</summary>
    Optional,

    /// <summary>It refuses clients without one.</summary>
    Required,
}
