namespace Auth101;

/// <summary>Names that an application may need.</summary>
public static class Auth101Defaults
{
    /// <summary>
    /// The authentication scheme: <c>[Authorize(AuthenticationSchemes = Auth101Defaults.AuthenticationScheme)]</c>. Where it is the only scheme, plain
    /// <c>[Authorize]</c> uses it.
    /// </summary>
    public const string AuthenticationScheme = "Auth101";

    /// <summary>
    /// The scheme of the session's cookie alone, with <c>AddCookies</c>. <see cref="AuthenticationScheme"/> takes the cookie as well then, or an access token.
    /// </summary>
    public const string CookieScheme = "Auth101.Cookie";

    /// <summary>The name of the session's cookie where the application does not choose another.</summary>
    public const string CookieName = "__Host-auth101";

    /// <summary>
    /// The name of the cookie that tells a device from strangers which has signed in before, with <c>AddRateLimits</c>, where the application does not choose
    /// another.
    /// </summary>
    public const string DeviceCookieName = "__Host-auth101-device";

    /// <summary>The parameter of the page to sign in that says where to go then.</summary>
    public const string ReturnUrlParameter = "returnUrl";

    /// <summary>The claim behind <c>User.Identity.Name</c>; there with <c>AddUserClaims</c>, if the user has a name.</summary>
    public const string NameClaimType = "name";

    /// <summary>The claim behind <c>User.IsInRole</c> and <c>[Authorize(Roles = "…")]</c>; an application adds it with <c>AddUserClaims</c>.</summary>
    public const string RoleClaimType = "role";
}
