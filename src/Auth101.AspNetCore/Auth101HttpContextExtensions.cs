using Auth101.Authentication;
using Auth101.Http;
using Microsoft.AspNetCore.Http;

namespace Auth101;

/// <summary>Asks a request for its user.</summary>
public static class Auth101HttpContextExtensions
{
    /// <summary>
    /// The user who sends the request, for controllers and for endpoints that serve anonymous clients as well. User and session are
    /// loaded in one query, the first time that someone asks; what is missing is not an error.
    /// </summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="refresh">
    /// Whether to ask the database again instead of answering with what is known: for requests that go on, such as a stream of events or the connection of a
    /// hub. A token that has expired meanwhile is nobody's then. The claims of the request stay as they were.
    /// </param>
    /// <returns>The user; <see langword="null"/> without a valid token, without a living session, or if the user is not active.</returns>
    public static async ValueTask<TUser?> GetAuth101UserAsync<TUser>(this HttpContext context, bool refresh = false)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(context);
        return (refresh ? await CurrentUserMetadata<TUser>.RefreshAsync(context) : await CurrentUserMetadata<TUser>.FindAsync(context))?.User;
    }

    /// <summary>
    /// Who sends the request, for the calls of <see cref="Auth101{TUser}"/>: address, user agent and language. Behind a proxy the address is the proxy's,
    /// unless <c>UseForwardedHeaders</c> comes before.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <returns>The client.</returns>
    public static SessionClient GetAuth101Client(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return RequestClient.Of(context);
    }
}
