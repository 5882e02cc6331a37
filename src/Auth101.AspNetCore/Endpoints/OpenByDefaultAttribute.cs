using Microsoft.AspNetCore.Authorization;

namespace Auth101.Endpoints;

/// <summary>
/// The exemption that an endpoint of ours has where nobody asks for more, told apart from one that the application gives. It is an attribute for those who look
/// for <see cref="AllowAnonymousAttribute"/> itself.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OpenByDefaultAttribute : AllowAnonymousAttribute
{
    /// <summary>Whether the metadata asks for authorization, which an exemption would win over.</summary>
    public static bool IsGuard(object metadata) => metadata is IAuthorizeData or AuthorizationPolicy or IAuthorizationRequirementData;
}
