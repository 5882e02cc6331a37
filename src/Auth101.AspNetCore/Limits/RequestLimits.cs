using System.Globalization;
using Auth101.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.Limits;

/// <summary>The limits of the requests for a user class. Safe for concurrent use.</summary>
/// <param name="options">The limits.</param>
/// <param name="clock">The clock.</param>
/// <param name="forwarding">Looks whether clients are told apart.</param>
/// <param name="shared">What counts for all nodes; <see langword="null"/> where each counts for itself.</param>
internal sealed class RequestLimits(Auth101RateLimitOptions options, TimeProvider clock, ForwardingCheck forwarding, SharedCounters? shared)
{
    private readonly RequestLimit? _signInPerAccount = RequestLimit.Of("sign_in_per_account", options.SignInPerAccount, clock, shared);
    private readonly RequestLimit? _signInPerDevice = RequestLimit.Of("sign_in_per_device", options.SignInPerDevice, clock, shared);
    private readonly RequestLimit? _signInPerAllDevices = RequestLimit.Of("sign_in_per_all_devices", options.SignInPerAllDevices, clock, shared);
    private readonly RequestLimit? _mailPerAddress = RequestLimit.Of("mail_per_address", options.MailPerAddress, clock, shared);
    private readonly RequestLimit? _signInPerClient = RequestLimit.Of("sign_in_per_client", options.SignInPerClient, clock, shared);
    private readonly RequestLimit? _signUpPerClient = RequestLimit.Of("sign_up_per_client", options.SignUpPerClient, clock, shared);
    private readonly RequestLimit? _mailPerClient = RequestLimit.Of("mail_per_client", options.MailPerClient, clock, shared);
    private readonly RequestLimit? _othersPerClient = RequestLimit.Of("others_per_client", options.OthersPerClient, clock, shared);

    private readonly string _deviceCookie = options.DeviceCookieName;

    private ForwardingCheck Forwarding => forwarding;

    /// <summary>Those of a class; <see langword="null"/> where its requests are not limited.</summary>
    public static RequestLimits? Of<TUser>(IServiceProvider services)
        where TUser : class, IAuth101User<TUser> => services.GetKeyedService<RequestLimits>(typeof(TUser));

    /// <summary>Counts a request of a client, and refuses it if there were too many.</summary>
    /// <returns>Whether it was refused, and that has been answered.</returns>
    public static async ValueTask<bool> RefusesAsync<TUser>(HttpContext context, Auth101Limit limit)
        where TUser : class, IAuth101User<TUser> => await AnswerAsync(context, await CheckAsync<TUser>(context, limit));

    /// <summary>Counts an attempt at an account, from wherever, and refuses it if there were too many.</summary>
    /// <param name="context">The request.</param>
    /// <param name="limit">A password or a code, or mail.</param>
    /// <param name="account">The account; <see langword="null"/> if there can be no such account.</param>
    /// <returns>Whether it was refused, and that has been answered.</returns>
    public static async ValueTask<bool> RefusesAsync<TUser>(HttpContext context, Auth101Limit limit, LimitedAccount? account)
        where TUser : class, IAuth101User<TUser> => await AnswerAsync(context, await CheckAsync<TUser>(context, limit, account));

    /// <summary>Counts a request of a client.</summary>
    /// <returns>The refusal, whose time to wait stands in the response; <see langword="null"/> if there is none.</returns>
    public static async ValueTask<AuthError?> CheckAsync<TUser>(HttpContext context, Auth101Limit limit)
        where TUser : class, IAuth101User<TUser>
    {
        if (Of<TUser>(context.RequestServices) is not { } limits)
        {
            return null;
        }

        limits.Forwarding.Look(context);
        return Refuse(context, await TakeAsync<TUser>(context, limits.PerClient(limit), ClientNetwork.Of(context)));
    }

    /// <summary>Counts an attempt at an account. A device that has signed in to it has a budget of its own.</summary>
    /// <returns>The refusal, whose time to wait stands in the response; <see langword="null"/> if there is none.</returns>
    public static async ValueTask<AuthError?> CheckAsync<TUser>(HttpContext context, Auth101Limit limit, LimitedAccount? account)
        where TUser : class, IAuth101User<TUser>
    {
        if (account is not { } asked || Of<TUser>(context.RequestServices) is not { } limits)
        {
            return null;
        }

        if (limit == Auth101Limit.SignIn && limits._signInPerDevice is not null
            && DeviceCookie.Recognize<TUser>(context, limits._deviceCookie, asked.Spelling) is { } device)
        {
            // Who knew the password once may have made himself any number of devices.
            return Refuse(context, await TakeAsync<TUser>(context, limits._signInPerDevice, device)
                ?? await TakeAsync<TUser>(context, limits._signInPerAllDevices, asked.Name));
        }

        var (counted, budget) = limit switch
        {
            Auth101Limit.SignIn => (limits._signInPerAccount, asked.Name),
            Auth101Limit.Mail => (limits._mailPerAddress, asked.Name),
            _ => throw new ArgumentOutOfRangeException(nameof(limit), limit, "It is not counted by account."),
        };
        return Refuse(context, await TakeAsync<TUser>(context, counted, budget));
    }

    /// <summary>Lets the device that has signed in to an account, if it has, count apart from strangers from now on.</summary>
    public static void RememberIf<TUser>(AuthResult<SignedIn<TUser>> signedIn, HttpContext context, LimitedAccount? account)
        where TUser : class, IAuth101User<TUser>
    {
        if (signedIn.Succeeded && account is { Spelling: var spelling } && Of<TUser>(context.RequestServices) is { _signInPerDevice: not null } limits)
        {
            DeviceCookie.Set<TUser>(context, limits._deviceCookie, spelling);
        }
    }

    private RequestLimit? PerClient(Auth101Limit limit) => limit switch
    {
        Auth101Limit.SignIn => _signInPerClient,
        Auth101Limit.SignUp => _signUpPerClient,
        Auth101Limit.Mail => _mailPerClient,
        Auth101Limit.Other => _othersPerClient,
        _ => throw new ArgumentOutOfRangeException(nameof(limit), limit, "There is no such limit."),
    };

    private static ValueTask<TimeSpan?> TakeAsync<TUser>(HttpContext context, RequestLimit? limit, string budget) =>
        limit is null ? default : limit.TakeAsync<TUser>(budget, context.RequestAborted);

    private static AuthError? Refuse(HttpContext context, TimeSpan? wait)
    {
        if (wait is not { } time)
        {
            return null;
        }

        context.Response.Headers.RetryAfter = Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return AuthErrors.TooManyRequests;
    }

    private static async ValueTask<bool> AnswerAsync(HttpContext context, AuthError? refused)
    {
        if (refused is null)
        {
            return false;
        }

        await JsonResponse.WriteErrorAsync(context, refused);
        return true;
    }
}
