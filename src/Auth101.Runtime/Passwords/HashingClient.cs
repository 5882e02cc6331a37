using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Auth101.Passwords;

/// <summary>
/// Whose work it is, as the queue tells clients apart: by IPv4 address, and by the first 64 bits of an IPv6 address, of which one client has all the rest.
/// The default value is whoever has no address.
/// </summary>
/// <param name="Family">The kind of address; <see cref="AddressFamily.Unknown"/> without one.</param>
/// <param name="Network">The bits that count.</param>
internal readonly record struct HashingClient(AddressFamily Family, ulong Network)
{
    private const int PrefixBytes = 8;

    /// <summary>The calls that bring no address, or text that is none: an application's own.</summary>
    public static HashingClient Anonymous { get; } = new(AddressFamily.Unknown, 0);

    /// <summary>The client of a call.</summary>
    public static HashingClient Of(SessionClient? client)
    {
        if (!IPAddress.TryParse(client?.IpAddress, out var address))
        {
            return Anonymous;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var length);
        return length > PrefixBytes
            ? new HashingClient(AddressFamily.InterNetworkV6, BinaryPrimitives.ReadUInt64BigEndian(bytes))
            : new HashingClient(AddressFamily.InterNetwork, BinaryPrimitives.ReadUInt32BigEndian(bytes));
    }
}
