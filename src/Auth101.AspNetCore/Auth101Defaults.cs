namespace Auth101;

/// <summary>Names that an application may need.</summary>
public static class Auth101Defaults
{
    /// <summary>
    /// The authentication scheme: <c>[Authorize(AuthenticationSchemes = Auth101Defaults.AuthenticationScheme)]</c>. Where it is the only scheme, plain
    /// <c>[Authorize]</c> uses it.
    /// </summary>
    public const string AuthenticationScheme = "Auth101";

    /// <summary>The claim behind <c>User.Identity.Name</c>; there with <c>AddUserClaims</c>, if the user has a name.</summary>
    public const string NameClaimType = "name";

    /// <summary>The claim behind <c>User.IsInRole</c> and <c>[Authorize(Roles = "…")]</c>; an application adds it with <c>AddUserClaims</c>.</summary>
    public const string RoleClaimType = "role";
}
