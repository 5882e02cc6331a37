namespace Auth101;

/// <summary>How sessions are kept in a cookie: <see cref="Auth101CookieBuilderExtensions.AddCookies"/>.</summary>
public sealed class Auth101CookieOptions
{
    /// <summary>
    /// The name. Default <c>__Host-auth101</c>. It begins with <c>__Host-</c>, so that browsers take the cookie from this host alone, over TLS (or from
    /// <c>localhost</c>), and no other host of the domain can put one in its place. Applications on one host need different names.
    /// </summary>
    public string Name { get; set; } = Auth101Defaults.CookieName;

    /// <summary>
    /// The page to sign in, a path of the application such as <c>/login</c>. A browser that navigates to a page which needs a user is sent there, with the
    /// page as <c>returnUrl</c>. Default <see langword="null"/>: it gets 401, as everything else does.
    /// </summary>
    public string? LoginPath { get; set; }

    /// <summary>
    /// The page to give the password once more, a path of the application. A browser that navigates to a page of <see cref="Auth101Policies.Fresh"/> with a
    /// session that is not fresh is sent there, with the page as <c>returnUrl</c>. Default <see langword="null"/>: it gets 403.
    /// </summary>
    public string? ReauthenticatePath { get; set; }

    /// <summary>
    /// Other origins whose pages may send requests that change something, such as <c>https://app.example.com</c>. The application's own needs no mention.
    /// What their scripts may read is a matter of CORS.
    /// </summary>
    public IList<string> TrustedOrigins { get; } = [];

    /// <summary>
    /// The age at which a cookie is replaced, which starts the life of its session anew (<see cref="AuthOptions.RefreshTokenLifetime"/>). Default one day; half
    /// of that life if it is shorter.
    /// </summary>
    public TimeSpan RenewAfter { get; set; } = TimeSpan.FromDays(1);
}
