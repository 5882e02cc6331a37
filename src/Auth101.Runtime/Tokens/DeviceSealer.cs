using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Auth101.Tokens;

/// <summary>
/// Makes and checks what a device keeps that has signed in to an account: a random name and the time, authenticated together with the account by a key made of
/// the secret of the options. It tells nothing about the account. Safe for concurrent use.
/// </summary>
internal sealed class DeviceSealer
{
    private const int TimeBytes = sizeof(long);
    private const int NameBytes = 16;
    private const int Length = TimeBytes + NameBytes + HMACSHA256.HashSizeInBytes;

    private static readonly int TextLength = Base64Url.GetEncodedLength(Length);

    private readonly byte[][] _keys;

    /// <param name="options">The settings, checked.</param>
    public DeviceSealer(AuthOptions options) => _keys = [.. options.PreviousSecrets.Prepend(options.Secret!).Select(KeyOf)];

    /// <summary>Makes what a device keeps.</summary>
    /// <param name="account">The account.</param>
    /// <param name="name">The name of the device, as it was read; <see langword="null"/> for a new one.</param>
    /// <param name="now">The time.</param>
    public string Seal(string account, string? name, DateTimeOffset now)
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, now.ToUnixTimeSeconds());
        var nameOf = name is null ? RandomNumberGenerator.GetBytes(NameBytes) : Convert.FromHexString(name);
        nameOf.CopyTo(bytes.AsSpan(TimeBytes, NameBytes));
        Sign(_keys[0], account, bytes.AsSpan(0, TimeBytes + NameBytes), bytes.AsSpan(TimeBytes + NameBytes));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads what a device keeps. Never throws, whatever the text.</summary>
    /// <returns>The name of the device; <see langword="null"/> if it was not given for the account, or before a time.</returns>
    public string? TryOpen(string account, string? text, DateTimeOffset notBefore)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (text?.Length != TextLength || !Base64Url.IsValid(text, out var length) || length != Length || !Base64Url.TryDecodeFromChars(text, bytes, out _))
        {
            return null;
        }

        var content = bytes[..(TimeBytes + NameBytes)];
        return IsSigned(account, content, bytes[(TimeBytes + NameBytes)..]) && BinaryPrimitives.ReadInt64BigEndian(content) >= notBefore.ToUnixTimeSeconds()
            ? Convert.ToHexString(content[TimeBytes..])
            : null;
    }

    private bool IsSigned(string account, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature)
    {
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (var key in _keys)
        {
            Sign(key, account, content, expected);
            if (CryptographicOperations.FixedTimeEquals(expected, signature))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The content has one length, so that nothing of the account can pass for it.</summary>
    private static void Sign(byte[] key, string account, ReadOnlySpan<byte> content, Span<byte> signature) =>
        HMACSHA256.HashData(key, [.. content, .. Encoding.UTF8.GetBytes(account)], signature);

    private static byte[] KeyOf(string secret) => DerivedKey.Of(secret, "Auth101 device"u8);
}
