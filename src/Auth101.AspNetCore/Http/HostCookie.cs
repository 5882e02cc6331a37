using Microsoft.AspNetCore.Http;

namespace Auth101.Http;

/// <summary>A cookie with the prefix <c>__Host-</c>, which no script reads and which other sites send with a visit alone.</summary>
internal static class HostCookie
{
    /// <summary>How it is set, but for how long it lives.</summary>
    public static CookieOptions NewOptions() => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
