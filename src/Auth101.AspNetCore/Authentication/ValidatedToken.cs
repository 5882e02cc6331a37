namespace Auth101.Authentication;

/// <summary>
/// As a feature of a request: its token is valid, whether or not its user and session still are. An <see cref="AccessToken"/> as a feature says that the request is
/// authenticated.
/// </summary>
internal sealed record ValidatedToken(AccessToken Token);
