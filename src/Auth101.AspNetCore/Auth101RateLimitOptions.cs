namespace Auth101;

/// <summary>
/// How many requests the endpoints take (<see cref="Auth101RateLimitBuilderExtensions.AddRateLimits"/>). A limit that is <see langword="null"/> is off. A
/// client is an IPv4 address, or the first 64 bits of an IPv6 address.
/// </summary>
public sealed class Auth101RateLimitOptions
{
    /// <summary>
    /// How often a password or a code may be tried for one account, from wherever, but for the devices that are known to it. Default 10 a minute.
    /// </summary>
    public Auth101RateLimit? SignInPerAccount { get; set; } = Auth101RateLimit.PerMinute(10);

    /// <summary>
    /// How often a password may be tried for an account from one device that has signed in to it before, whatever others do. Default 10 a minute;
    /// <see langword="null"/> gives devices no budget of their own, and no cookie.
    /// </summary>
    public Auth101RateLimit? SignInPerDevice { get; set; } = Auth101RateLimit.PerMinute(10);

    /// <summary>
    /// How often a password may be tried for an account from all devices together that have signed in to it before. Default 30 a minute. A cookie cannot be
    /// taken back, so that whoever knew the password once has as many as he liked to make.
    /// </summary>
    public Auth101RateLimit? SignInPerAllDevices { get; set; } = Auth101RateLimit.PerMinute(30);

    /// <summary>
    /// The name of the cookie of a device, which begins with <c>__Host-</c>. Applications on one host need different names, and so do user classes of one
    /// application.
    /// </summary>
    public string DeviceCookieName { get; set; } = Auth101Defaults.DeviceCookieName;

    /// <summary>How often one client may try a password or a code, whatever the account. Default 30 a minute.</summary>
    public Auth101RateLimit? SignInPerClient { get; set; } = Auth101RateLimit.PerMinute(30);

    /// <summary>How many users one client may sign up. Default 5 an hour.</summary>
    public Auth101RateLimit? SignUpPerClient { get; set; } = Auth101RateLimit.PerHour(5);

    /// <summary>How often anybody may ask for mail to one address for one purpose. Default 5 an hour.</summary>
    public Auth101RateLimit? MailPerAddress { get; set; } = Auth101RateLimit.PerHour(5);

    /// <summary>How often one client may ask for mail, whatever the address. Default 20 an hour.</summary>
    public Auth101RateLimit? MailPerClient { get; set; } = Auth101RateLimit.PerHour(20);

    /// <summary>How many other requests one client may send, to refresh and all else. Default 600 a minute.</summary>
    public Auth101RateLimit? OthersPerClient { get; set; } = Auth101RateLimit.PerMinute(600);
}
