using Auth101.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.Limits;

/// <summary>
/// The cookie of a device that has signed in to an account (device cookies of OWASP). It opens nothing: where a stranger guesses the password of the account,
/// it keeps the owner from waiting with the stranger.
/// </summary>
internal static class DeviceCookie
{
    /// <summary>The name of the device, if it has signed in to the account before.</summary>
    public static string? Recognize<TUser>(HttpContext context, string account)
        where TUser : class, IAuth101User<TUser> =>
        context.Request.Cookies.TryGetValue(Auth101Defaults.DeviceCookieName, out var kept)
            ? context.RequestServices.GetRequiredService<Auth101<TUser>>().Devices.Recognize(account, kept)
            : null;

    /// <summary>Gives the device the cookie.</summary>
    public static void Set<TUser>(HttpContext context, string account)
        where TUser : class, IAuth101User<TUser>
    {
        var devices = context.RequestServices.GetRequiredService<Auth101<TUser>>().Devices;
        var options = HostCookie.NewOptions();
        options.MaxAge = devices.Lifetime;
        context.Response.Cookies.Append(Auth101Defaults.DeviceCookieName, devices.Remember(account), options);
    }
}
