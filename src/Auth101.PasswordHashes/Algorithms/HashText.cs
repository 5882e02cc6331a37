using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Auth101.PasswordHashes.Algorithms;

/// <summary>The pieces of stored hashes, read strictly: numbers without signs and leading zeros, Base64 and hexadecimal text in one spelling.</summary>
internal static class HashText
{
    /// <summary>Longer than what any system writes.</summary>
    public const int MaximumLength = 2048;

    /// <summary>A number that is not negative.</summary>
    public static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && text == number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number after a name, as in <c>n=14</c>.</summary>
    public static bool TryNumber(string text, string name, out int number)
    {
        number = 0;
        return text.StartsWith(name, StringComparison.Ordinal) && TryNumber(text[name.Length..], out number);
    }

    /// <summary>Base64 with padding.</summary>
    public static bool TryBase64(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        var buffer = new byte[text.Length];
        bytes = Convert.TryFromBase64String(text, buffer, out var length) && Convert.ToBase64String(buffer.AsSpan(0, length)) == text ? buffer[..length] : null;
        return bytes is not null;
    }

    /// <summary>Base64 without padding.</summary>
    public static bool TryUnpaddedBase64(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        return !text.Contains('=', StringComparison.Ordinal) && TryBase64(text.PadRight((text.Length + 3) / 4 * 4, '='), out bytes);
    }

    /// <summary>Hexadecimal text in lower case.</summary>
    public static bool TryHex(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        var buffer = new byte[text.Length / 2];
        bytes = text.Length > 0 && text.Length % 2 == 0
            && Convert.FromHexString(text, buffer, out _, out _) == System.Buffers.OperationStatus.Done
            && Convert.ToHexStringLower(buffer) == text ? buffer : null;
        return bytes is not null;
    }

    /// <summary>The scheme in braces that a text begins with, and the rest: <c>{SSHA}</c>.</summary>
    public static bool TryScheme(string text, out string scheme, out string hash)
    {
        var end = text.Length <= MaximumLength ? text.IndexOf('}', StringComparison.Ordinal) + 1 : 0;
        (scheme, hash) = (text[..end], text[end..]);
        return end > 0;
    }

    /// <summary>A salt that is text: its bytes in UTF-8.</summary>
    public static byte[] Salt(string text) => Encoding.UTF8.GetBytes(text);
}
