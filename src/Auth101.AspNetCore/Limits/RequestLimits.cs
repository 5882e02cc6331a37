using System.Globalization;
using System.Threading.RateLimiting;
using Auth101.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.Limits;

/// <summary>The limits of the requests for a user class, and what is left of each. Safe for concurrent use.</summary>
internal sealed class RequestLimits(Auth101RateLimitOptions options, TimeProvider clock)
{
    private readonly RequestLimit? _signInPerAccount = RequestLimit.Of("sign_in_per_account", options.SignInPerAccount, clock);
    private readonly RequestLimit? _signInPerDevice = RequestLimit.Of("sign_in_per_device", options.SignInPerDevice, clock);
    private readonly RequestLimit? _mailPerAddress = RequestLimit.Of("mail_per_address", options.MailPerAddress, clock);
    private readonly RequestLimit? _signInPerClient = RequestLimit.Of("sign_in_per_client", options.SignInPerClient, clock);
    private readonly RequestLimit? _signUpPerClient = RequestLimit.Of("sign_up_per_client", options.SignUpPerClient, clock);
    private readonly RequestLimit? _mailPerClient = RequestLimit.Of("mail_per_client", options.MailPerClient, clock);
    private readonly RequestLimit? _othersPerClient = RequestLimit.Of("others_per_client", options.OthersPerClient, clock);

    /// <summary>Those of a class; <see langword="null"/> where its requests are not limited.</summary>
    public static RequestLimits? Of<TUser>(IServiceProvider services)
        where TUser : class, IAuth101User<TUser> => services.GetKeyedService<RequestLimits>(typeof(TUser));

    /// <summary>Counts a request of a client, and refuses it if there were too many.</summary>
    /// <returns>Whether it was refused, and that has been answered.</returns>
    public static ValueTask<bool> RefusesAsync<TUser>(HttpContext context, Auth101Limit limit)
        where TUser : class, IAuth101User<TUser> => AnswerAsync(context, Check<TUser>(context, limit));

    /// <summary>Counts an attempt at an account, from wherever, and refuses it if there were too many.</summary>
    /// <param name="context">The request.</param>
    /// <param name="limit">A password or a code, or mail.</param>
    /// <param name="account">The account; <see langword="null"/> if there can be no such account.</param>
    /// <returns>Whether it was refused, and that has been answered.</returns>
    public static ValueTask<bool> RefusesAsync<TUser>(HttpContext context, Auth101Limit limit, LimitedAccount? account)
        where TUser : class, IAuth101User<TUser> => AnswerAsync(context, Check<TUser>(context, limit, account));

    /// <summary>Counts a request of a client.</summary>
    /// <returns>The refusal, whose time to wait stands in the response; <see langword="null"/> if there is none.</returns>
    public static AuthError? Check<TUser>(HttpContext context, Auth101Limit limit)
        where TUser : class, IAuth101User<TUser> =>
        Of<TUser>(context.RequestServices)?.PerClient(limit)?.Take<TUser>(ClientNetwork.Of(context)) is { } wait ? Refuse(context, wait) : null;

    /// <summary>Counts an attempt at an account. A device that has signed in to it has a budget of its own.</summary>
    /// <returns>The refusal, whose time to wait stands in the response; <see langword="null"/> if there is none.</returns>
    public static AuthError? Check<TUser>(HttpContext context, Auth101Limit limit, LimitedAccount? account)
        where TUser : class, IAuth101User<TUser>
    {
        if (account is not { Name: var name } || Of<TUser>(context.RequestServices) is not { } limits)
        {
            return null;
        }

        var device = limit == Auth101Limit.SignIn && limits._signInPerDevice is not null ? DeviceCookie.Recognize<TUser>(context, name) : null;
        var wait = limit switch
        {
            Auth101Limit.SignIn when device is not null => limits._signInPerDevice?.Take<TUser>(device),
            Auth101Limit.SignIn => limits._signInPerAccount?.Take<TUser>(name),
            Auth101Limit.Mail => limits._mailPerAddress?.Take<TUser>(name),
            _ => throw new ArgumentOutOfRangeException(nameof(limit), limit, "It is not counted by account."),
        };
        return wait is { } time ? Refuse(context, time) : null;
    }

    /// <summary>Lets the device that has signed in to an account, if it has, count apart from strangers from now on.</summary>
    public static void RememberIf<TUser>(AuthResult<SignedIn<TUser>> signedIn, HttpContext context, LimitedAccount? account)
        where TUser : class, IAuth101User<TUser>
    {
        if (signedIn.Succeeded && account is { Name: var name } && Of<TUser>(context.RequestServices)?._signInPerDevice is not null)
        {
            DeviceCookie.Set<TUser>(context, name);
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

    private static AuthError Refuse(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
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

    /// <summary>One of the limits.</summary>
    private sealed class RequestLimit(string name, PartitionedRateLimiter<string> limiter)
    {
        public static RequestLimit? Of(string name, Auth101RateLimit? limit, TimeProvider clock) =>
            limit is null ? null : new RequestLimit(name, new BoundedRateLimiter(limit, clock));

        /// <summary>Takes one from a budget.</summary>
        /// <returns>How long to wait if there is nothing left.</returns>
        public TimeSpan? Take<TUser>(string budget)
        {
            using var lease = limiter.AttemptAcquire(budget);
            if (lease.IsAcquired)
            {
                return null;
            }

            LimitTelemetry.CountRefused<TUser>(name);
            return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
        }
    }
}
