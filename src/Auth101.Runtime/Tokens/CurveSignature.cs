using System.Globalization;
using System.Numerics;

namespace Auth101.Tokens;

/// <summary>
/// A signature on the curve P-256 as RFC 7518, section 3.4, has it: the numbers r and s, 32 bytes each. Where (r, s) is good, (r, n - s) is as well; ours are
/// the ones with the lower s, and no others are accepted.
/// </summary>
internal static class CurveSignature
{
    private const int NumberBytes = 32;

    // The order n of the base point (SP 800-186, section 3.2.1.3).
    private static readonly BigInteger Order = BigInteger.Parse(
        "00FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Whether it is the one of the two with the lower s.</summary>
    public static bool IsLow(ReadOnlySpan<byte> signature) => ReadS(signature) <= Order / 2;

    /// <summary>Makes it the one of the two with the lower s.</summary>
    public static void MakeLow(Span<byte> signature)
    {
        if (IsLow(signature))
        {
            return;
        }

        var bytes = (Order - ReadS(signature)).ToByteArray(isUnsigned: true, isBigEndian: true);
        var s = signature[NumberBytes..];
        s.Clear();
        bytes.CopyTo(s[(NumberBytes - bytes.Length)..]);
    }

    private static BigInteger ReadS(ReadOnlySpan<byte> signature) => new(signature[NumberBytes..], isUnsigned: true, isBigEndian: true);
}
