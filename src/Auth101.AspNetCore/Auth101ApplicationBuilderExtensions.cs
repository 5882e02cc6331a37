using Auth101.Authentication;
using Auth101.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101;

/// <summary>Adds Auth101 to the middleware of an application.</summary>
public static class Auth101ApplicationBuilderExtensions
{
    /// <summary>
    /// Gives every request an <see cref="IAuth101UserFeature{TUser}"/>, for middleware and frameworks that have no endpoint to put
    /// <see cref="CurrentUser{TUser}"/> on. Nothing is loaded until someone asks; a request without a user goes on, and refuses nothing.
    /// </summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="app">The application.</param>
    /// <returns>The same application.</returns>
    /// <exception cref="InvalidOperationException">
    /// <c>AddAuth101</c> was not called for the class. <c>AddAuth101Core</c> is not enough: the scheme validates tokens of one class.
    /// </exception>
    public static IApplicationBuilder UseAuth101<TUser>(this IApplicationBuilder app)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(app);
        SchemeOwner.ThrowIfOther<TUser>(app.ApplicationServices.GetService<SchemeOwner>(), nameof(UseAuth101));

        return app.Use(static next => context =>
        {
            context.Features.Set<IAuth101UserFeature<TUser>>(new UserFeature<TUser>(context));
            return next(context);
        });
    }

    /// <summary>
    /// Answers a request for which the database of Auth101 fails (<see cref="Stores.StoreException"/>), whoever asked it: with 503, <c>Retry-After</c> and
    /// <c>DATABASE_UNAVAILABLE</c> where it may work in a moment, with 500 and <c>SERVER_ERROR</c> otherwise, in the shape of all errors of Auth101 and without
    /// a word of what the database says. Nothing is logged per request: the facade has logged the failure, once a second. A response that has started is left
    /// alone.
    /// </summary>
    /// <remarks>
    /// Call it first. <c>AddAuth101</c> does the same around the whole pipeline, for the authentication that <c>WebApplication</c> adds before it, and wherever
    /// the application has <c>UseExceptionHandler</c>; here, it comes before pages and handlers of the application that answer every exception.
    /// </remarks>
    /// <param name="app">The application.</param>
    /// <returns>The same application.</returns>
    public static IApplicationBuilder UseAuth101Errors(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.Use(static next => context => StoreFailureAnswer.GuardAsync(context, next));
    }

    private sealed class UserFeature<TUser>(HttpContext context) : IAuth101UserFeature<TUser>
        where TUser : class, IAuth101User<TUser>
    {
        public ValueTask<TUser?> GetUserAsync() => context.GetAuth101UserAsync<TUser>();
    }
}
