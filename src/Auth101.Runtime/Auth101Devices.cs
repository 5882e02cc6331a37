using Auth101.Flows;
using Auth101.Tokens;

namespace Auth101;

/// <summary>
/// The devices that have signed in to an account: <see cref="Auth101{TUser}.Devices"/>. Knowing one signs nobody in: it only has a budget of its own where
/// attempts to sign in are limited, so that strangers who guess do not keep the owner out. In ASP.NET Core <c>AddRateLimits</c> does all of this. Safe for
/// concurrent use.
/// </summary>
/// <typeparam name="TUser">The user class.</typeparam>
public sealed class Auth101Devices<TUser>
    where TUser : class, IAuth101User<TUser>
{
    private readonly TimeProvider _clock;
    private readonly DeviceSealer _sealer;

    internal Auth101Devices(FlowContext<TUser> context)
    {
        _clock = context.Clock;
        _sealer = new DeviceSealer(context.Options);
    }

    /// <summary>How long a device is known after it has signed in last: 180 days.</summary>
    public TimeSpan Lifetime { get; } = TimeSpan.FromDays(180);

    /// <summary>Makes what a device keeps that has just signed in, such as in a cookie.</summary>
    /// <param name="account">What the account is called, in one spelling.</param>
    /// <param name="kept">What the device has kept until now. One that is known for the account keeps its name.</param>
    /// <returns>Text of letters, digits, <c>-</c> and <c>_</c>, which tells nothing about the account.</returns>
    public string Remember(string account, string? kept = null)
    {
        ArgumentNullException.ThrowIfNull(account);
        return _sealer.Seal(account, Recognize(account, kept), _clock.GetUtcNow());
    }

    /// <summary>Finds out which device it is that tries to sign in.</summary>
    /// <param name="account">What the account is called, in the same spelling.</param>
    /// <param name="kept">What the device says that it keeps.</param>
    /// <returns>A name of the device; <see langword="null"/> if it has not signed in to this account, or too long ago.</returns>
    public string? Recognize(string account, string? kept)
    {
        ArgumentNullException.ThrowIfNull(account);
        return _sealer.TryOpen(account, kept, _clock.GetUtcNow() - Lifetime);
    }
}
