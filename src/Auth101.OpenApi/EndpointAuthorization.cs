using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Auth101.OpenApi;

/// <summary>Finds out what the authorization middleware will ask of a request.</summary>
internal static class EndpointAuthorization
{
    public static async Task<TokenNeed> FindTokenNeedAsync(OpenApiOperationTransformerContext context)
    {
        var services = context.ApplicationServices;
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var authorizeData = metadata.OfType<IAuthorizeData>().ToList();
        if (metadata.OfType<IAllowAnonymous>().Any())
        {
            // A parameter of type CurrentUser<T>? names the scheme itself.
            return authorizeData.Any(static data => Names(data).Contains(Auth101Defaults.AuthenticationScheme)) ? TokenNeed.Optional : TokenNeed.None;
        }

        if (services.GetService<IAuthorizationPolicyProvider>() is not { } policies)
        {
            return TokenNeed.None;
        }

        var policy = await AuthorizationPolicy.CombineAsync(policies, authorizeData, metadata.OfType<AuthorizationPolicy>());
        if (policy is null && !metadata.OfType<IAuthorizationRequirementData>().Any())
        {
            return TokenNeed.None;
        }

        var isOurs = policy is { AuthenticationSchemes.Count: > 0 }
            ? policy.AuthenticationSchemes.Contains(Auth101Defaults.AuthenticationScheme)
            : await IsDefaultAsync(services);
        return isOurs ? TokenNeed.Required
            : policy?.AuthenticationSchemes.Contains(Auth101Defaults.CookieScheme) == true ? TokenNeed.RequiredInCookie
            : TokenNeed.OfAnotherScheme;
    }

    /// <summary>The name of the session's cookie; <see langword="null"/> where the application has none.</summary>
    public static async Task<string?> FindCookieAsync(IServiceProvider services) =>
        services.GetService<IAuthenticationSchemeProvider>() is { } schemes && await schemes.GetSchemeAsync(Auth101Defaults.CookieScheme) is not null
            ? services.GetRequiredService<IOptions<Auth101CookieOptions>>().Value.Name
            : null;

    private static string[] Names(IAuthorizeData data) =>
        data.AuthenticationSchemes?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static async Task<bool> IsDefaultAsync(IServiceProvider services) =>
        services.GetService<IAuthenticationSchemeProvider>() is { } schemes
        && await schemes.GetDefaultAuthenticateSchemeAsync() is { Name: Auth101Defaults.AuthenticationScheme };
}
