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
    public static string? Recognize<TUser>(HttpContext context, string cookie, string account)
        where TUser : class, IAuth101User<TUser> => DevicesOf<TUser>(context).Recognize(account, Kept(context, cookie));

    /// <summary>Gives the device the cookie. One that is known for the account keeps its name, so that it gets no further budget by signing in.</summary>
    public static void Set<TUser>(HttpContext context, string cookie, string account)
        where TUser : class, IAuth101User<TUser>
    {
        var devices = DevicesOf<TUser>(context);
        var options = HostCookie.NewOptions();
        options.MaxAge = devices.Lifetime;
        context.Response.Cookies.Append(cookie, devices.Remember(account, Kept(context, cookie)), options);
    }

    private static string? Kept(HttpContext context, string cookie) => HostCookie.Read(context.Request, cookie) is [var kept] ? kept : null;

    private static Auth101Devices<TUser> DevicesOf<TUser>(HttpContext context)
        where TUser : class, IAuth101User<TUser> => context.RequestServices.GetRequiredService<Auth101<TUser>>().Devices;
}
