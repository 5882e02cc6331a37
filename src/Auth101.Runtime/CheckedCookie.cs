namespace Auth101;

/// <summary>What <see cref="Auth101Cookies{TUser}.CheckAsync"/> found: the session of the cookie lives.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
/// <param name="User">The user.</param>
/// <param name="NewCookie">What takes the place of the cookie; <see langword="null"/> where it stays.</param>
public sealed record CheckedCookie<TUser>(TUser User, SessionCookie? NewCookie)
    where TUser : class;
