using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Auth101.Limits;

/// <summary>Tells clients apart: by IPv4 address, and by the first 64 bits of an IPv6 address, of which one client has all the rest.</summary>
internal static class ClientNetwork
{
    private const int PrefixBytes = 8;

    /// <summary>The name of a request's client. Those without an address, such as behind a Unix socket, are one.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
        {
            return "none";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, PrefixBytes))
            : address.ToString();
    }
}
