using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json.Serialization;
using Auth101.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Auth101;

/// <summary>
/// As a parameter of a minimal API handler, of a controller's action or of a page's handler: the user who sends the request. It requires authentication by
/// itself, as <c>RequireAuthorization()</c> would, and the user and the session are loaded in one query: without a token, with a revoked session or for
/// an inactive user the answer is 401.
/// </summary>
/// <remarks>
/// An endpoint that serves anonymous clients as well has a nullable parameter and says <c>AllowAnonymous()</c>, or has none and calls
/// <see cref="Auth101HttpContextExtensions.GetAuth101UserAsync{TUser}(HttpContext, bool)"/>. A page with such a handler has <c>[Authorize]</c>: the requirement
/// belongs to an endpoint, and all handlers of a page are one. A method of a hub has no such parameter: its arguments come from the client.
/// </remarks>
/// <example><code>app.MapGet("/me", (CurrentUser&lt;AppUser&gt; me) => me.User.Email);</code></example>
/// <typeparam name="TUser">The user class.</typeparam>
[JsonConverter(typeof(CurrentUserJsonConverter))]
[CurrentUserModelBinding]
public sealed class CurrentUser<TUser> : IEndpointParameterMetadataProvider
    where TUser : class, IAuth101User<TUser>
{
    // Not public: what binds the parameters of methods to a request's data looks for a public constructor.
    internal CurrentUser(TUser user) => User = user;

    /// <summary>The user, read from the database for this request.</summary>
    public TUser User { get; }

    /// <summary>Called by ASP.NET Core to bind the parameter.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The user; <see langword="null"/> if there is none and the endpoint allows anonymous clients.</returns>
    /// <exception cref="BadHttpRequestException">There is no user (status 401).</exception>
    [SuppressMessage("Design", "CA1000", Justification = "ASP.NET Core looks for a static method of this name on the parameter's type.")]
    public static ValueTask<CurrentUser<TUser>?> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<CurrentUser<TUser>>() is { } current ? ValueTask.FromResult<CurrentUser<TUser>?>(current) : LoadAsync(context);
    }

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new CurrentUserMetadata<TUser>());
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status401Unauthorized));
    }

    private static async ValueTask<CurrentUser<TUser>?> LoadAsync(HttpContext context)
    {
        var current = await CurrentUserMetadata<TUser>.FindAsync(context);
        if (current is null && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            // Null would be answered with 400.
            throw new BadHttpRequestException("The request has no signed-in user.", StatusCodes.Status401Unauthorized);
        }

        return current;
    }
}
