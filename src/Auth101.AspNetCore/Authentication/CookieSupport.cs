namespace Auth101.Authentication;

/// <summary>Among the services where sessions are kept in a cookie.</summary>
internal sealed class CookieSupport;
