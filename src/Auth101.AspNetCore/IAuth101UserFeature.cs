namespace Auth101;

/// <summary>The user of a request, as <c>UseAuth101</c> puts it into <see cref="Microsoft.AspNetCore.Http.HttpContext.Features"/>.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
public interface IAuth101UserFeature<TUser>
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>
    /// The user who sends the request, loaded in one query with the session the first time that someone asks, and kept for the rest of the request.
    /// </summary>
    /// <returns>The user; <see langword="null"/> without a valid token, without a living session, or if the user is not active.</returns>
    ValueTask<TUser?> GetUserAsync();
}
