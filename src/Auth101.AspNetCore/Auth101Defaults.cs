namespace Auth101;

/// <summary>Names that an application may need.</summary>
public static class Auth101Defaults
{
    /// <summary>The authentication scheme: <c>[Authorize(AuthenticationSchemes = Auth101Defaults.AuthenticationScheme)]</c>. Where it is the only scheme, plain <c>[Authorize]</c> uses it.</summary>
    public const string AuthenticationScheme = "Auth101";
}
