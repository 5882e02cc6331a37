using Auth101.Flows;

namespace Auth101;

/// <summary>
/// Sessions that browsers keep in a cookie instead of a pair of tokens: <see cref="Auth101{TUser}.Cookies"/>. In ASP.NET Core <c>AddCookies</c> and
/// <c>UseCookies</c> do all of this. Safe for concurrent use.
/// </summary>
/// <typeparam name="TUser">The user class.</typeparam>
public sealed class Auth101Cookies<TUser>
    where TUser : class, IAuth101User<TUser>
{
    private readonly SessionCookies<TUser> _cookies;
    private readonly CheckCookie<TUser> _check;

    internal Auth101Cookies(FlowContext<TUser> context)
    {
        _cookies = new SessionCookies<TUser>(context);
        _check = new CheckCookie<TUser>(context);
    }

    /// <summary>Makes the cookie of a session. It takes the place of the pair of tokens, which nobody may have then.</summary>
    /// <param name="signedIn">What a sign-up, a sign-in, a change of the password or another sign-in in the session has given.</param>
    /// <param name="isPersistent">Whether the cookie is to outlive the browser.</param>
    /// <exception cref="ArgumentException">It was not Auth101 that made the object.</exception>
    public SessionCookie Issue(SignedIn<TUser> signedIn, bool isPersistent)
    {
        ArgumentNullException.ThrowIfNull(signedIn);
        return signedIn.Claims is { } claims
            ? _cookies.Issue(claims with { IsPersistent = isPersistent })
            : throw new ArgumentException("Only what a call of Auth101 gives has a session.", nameof(signedIn));
    }

    /// <summary>Validates the value of a cookie by its signature and times, without asking the database.</summary>
    /// <param name="value">The text that claims to be one; access and refresh tokens are none.</param>
    /// <returns>What it says, or <see cref="AuthErrorCode.InvalidToken"/>.</returns>
    public AuthResult<SessionCookie> Validate(string? value) => _cookies.Validate(value);

    /// <summary>
    /// Loads the user of a cookie if its session lives, in one query. A cookie that was replaced a moment ago is as good as the new one, so that requests which
    /// run at once sign nobody out; later it is taken for stolen, as an old refresh token, and its session ends.
    /// </summary>
    /// <param name="cookie">The validated cookie.</param>
    /// <param name="replaceAfter">
    /// The age at which the cookie is replaced, which starts the life of the session anew; half of its life if that is shorter. <see langword="null"/> if
    /// it cannot be replaced now, such as in a response that has started.
    /// </param>
    /// <param name="client">Who presents it, for <see cref="AuthOptions.Events"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user, or <see cref="AuthErrorCode.UserNotFound"/>, <see cref="AuthErrorCode.SessionNotFound"/> or, for an inactive user,
    /// <see cref="AuthErrorCode.Unauthorized"/>.
    /// </returns>
    public Task<AuthResult<CheckedCookie<TUser>>> CheckAsync(
        SessionCookie cookie, TimeSpan? replaceAfter, SessionClient? client = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cookie);
        return _check.RunAsync(cookie, replaceAfter, client, cancellationToken);
    }
}
