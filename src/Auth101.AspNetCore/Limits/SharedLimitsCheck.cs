using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Auth101.Limits;

/// <summary>Stops the start of an application that shares limits between its nodes and has none: nothing would be limited, and nothing would say so.</summary>
internal sealed class SharedLimitsCheck<TUser> : IStartupFilter
    where TUser : class, IAuth101User<TUser>
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => next(
        RequestLimits.Of<TUser>(app.ApplicationServices) is not null
            ? app
            : throw new InvalidOperationException(
                $"ShareRateLimits was called for {typeof(TUser).Name} and AddRateLimits was not, so that nothing is limited. Call both, or neither."));
}
