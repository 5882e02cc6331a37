using Auth101;
using Microsoft.AspNetCore.Http.Features;

namespace Middleware;

/// <summary>Lets nobody below /members who is not signed in, and tells members that they were recognised. Elsewhere no user is loaded.</summary>
public sealed class MembersArea(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/members", StringComparison.OrdinalIgnoreCase))
        {
            var user = await context.Features.GetRequiredFeature<IAuth101UserFeature<AppUser>>().GetUserAsync();
            if (user is null)
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            context.Response.Headers["X-Member"] = user.Id.ToString();
        }

        await next(context);
    }
}
