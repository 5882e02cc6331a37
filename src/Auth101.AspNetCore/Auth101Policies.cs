namespace Auth101;

/// <summary>Policies that <c>AddAuth101</c> adds.</summary>
public static class Auth101Policies
{
    /// <summary>
    /// A user whose session is fresh: <c>[Authorize(Auth101Policies.Fresh)]</c>, <c>RequireAuthorization(Auth101Policies.Fresh)</c>. The password was given in
    /// the last ten minutes (<see cref="AuthOptions.FreshSessionLifetime"/>). Others get 403 and <c>FRESH_SESSION_REQUIRED</c>, and give it once more with
    /// <c>POST /reauthenticate</c>.
    /// </summary>
    public const string Fresh = "Auth101.Fresh";
}
