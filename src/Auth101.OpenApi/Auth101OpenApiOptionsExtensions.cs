using Auth101.OpenApi;
using Microsoft.AspNetCore.OpenApi;

namespace Auth101;

/// <summary>Describes Auth101 in OpenAPI documents.</summary>
public static class Auth101OpenApiOptionsExtensions
{
    /// <summary>
    /// Describes the endpoints that <c>MapAuth101</c> maps, with requests, responses, errors and examples, and adds the security scheme <c>Bearer</c>. The
    /// application's own endpoints that ask for a user of the scheme (<c>[Authorize]</c>, <c>RequireAuthorization</c>, <see cref="CurrentUser{TUser}"/>) get it
    /// too, with their 401.
    /// </summary>
    /// <remarks>Transformers of the application that are added later see the finished operations and can change everything.</remarks>
    /// <param name="options">The options of a document: <c>services.AddOpenApi(options => options.AddAuth101())</c>.</param>
    /// <returns>The same options.</returns>
    public static OpenApiOptions AddAuth101(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AddOperationTransformer(new OperationTransformer());
    }
}
