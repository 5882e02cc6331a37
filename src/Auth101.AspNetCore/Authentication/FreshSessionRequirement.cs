using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Auth101.Authentication;

/// <summary>Asks for a fresh session.</summary>
internal sealed class FreshSessionRequirement : IAuthorizationRequirement
{
    public const string ClaimType = "auth_time";
}

/// <summary>Says whether the session of a request is fresh. If it is not, the scheme says so in its answer.</summary>
/// <param name="isFresh">Whether a session is fresh whose user has given the password at a time.</param>
internal sealed class FreshSessionHandler(Func<DateTimeOffset?, bool> isFresh) : AuthorizationHandler<FreshSessionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, FreshSessionRequirement requirement)
    {
        var ours = context.User.Identities.FirstOrDefault(
            static identity => identity.AuthenticationType is Auth101Defaults.AuthenticationScheme or Auth101Defaults.CookieScheme);
        if (isFresh(TimeOf(ours?.FindFirst(FreshSessionRequirement.ClaimType)?.Value)))
        {
            context.Succeed(requirement);
        }
        else if (ours is not null && context.Resource is HttpContext http)
        {
            http.Features.Set(new StaleSession());
        }

        return Task.CompletedTask;
    }

    private static DateTimeOffset? TimeOf(string? claim) =>
        long.TryParse(claim, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}

/// <summary>As a feature of a request: it was refused because its session is not fresh.</summary>
internal sealed class StaleSession;
