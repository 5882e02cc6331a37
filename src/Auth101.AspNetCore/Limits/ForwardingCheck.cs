using System.Net;
using Auth101.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging;
using IPNetwork = System.Net.IPNetwork;

namespace Auth101.Limits;

/// <summary>
/// Says once that a proxy names the client of a request and that nothing has read it, so that all clients are one. Whoever comes from elsewhere than a network
/// of one's own is no proxy and can write the header.
/// </summary>
internal sealed partial class ForwardingCheck(ILogger logger)
{
    private static readonly IPNetwork[] OwnNetworks =
    [
        IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("::1/128"), IPNetwork.Parse("fc00::/7"),
        IPNetwork.Parse("fe80::/10"),
    ];

    private int _isSaid;

    public void Look(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName)
            && !headers.ContainsKey(ForwardedHeadersDefaults.XOriginalForHeaderName)
            && IsOfOwnNetwork(context.Connection.RemoteIpAddress)
            && Interlocked.Exchange(ref _isSaid, 1) == 0)
        {
            ForwardedForIgnored(logger);
        }
    }

    /// <summary>Whether an address is this machine's or of a network that no router of the internet knows. A Unix socket has none.</summary>
    private static bool IsOfOwnNetwork(IPAddress? address)
    {
        if (address is null)
        {
            return true;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return OwnNetworks.Any(network => network.Contains(plain));
    }

    [LoggerMessage(
        LogEvents.ForwardedForIgnored,
        LogLevel.Warning,
        "Requests come with X-Forwarded-For, and nothing has read it: to the limits all clients of the proxy are one. "
        + "Call UseForwardedHeaders, and name the proxy in its KnownProxies or KnownIPNetworks.")]
    private static partial void ForwardedForIgnored(ILogger logger);
}
