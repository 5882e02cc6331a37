using Auth101.Hashes;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Auth101.Passwords;

/// <summary>An Argon2 hash as it is stored, <c>$argon2id$v=19$m=19456,t=2,p=1$salt$tag</c>, within bounds that make it safe to compute.</summary>
/// <remarks>The format is the PHC string format; the bounds lie within those of RFC 9106, section 3.1.</remarks>
internal sealed class PhcString
{
    /// <summary>The most memory that a hash may ask for, and so that the options may set.</summary>
    public const int MaximumMemoryKiB = 1_048_576;

    /// <summary>The most passes that a hash may ask for, and so that the options may set.</summary>
    public const int MaximumIterations = 20;

    private const int MaximumParallelism = 16;
    private const int MinimumMemoryPerLaneKiB = 8;
    private const int MinimumSaltBytes = 8;
    private const int MinimumTagBytes = 16;
    private const int MaximumBytes = 64;

    /// <summary>Longer than the longest text that the other bounds allow.</summary>
    private const int MaximumLength = 256;

    private PhcString(Argon2Variant variant, int memoryKiB, int iterations, int parallelism, byte[] salt, byte[] tag)
    {
        Variant = variant;
        MemoryKiB = memoryKiB;
        Iterations = iterations;
        Parallelism = parallelism;
        Salt = salt;
        Tag = tag;
    }

    public Argon2Variant Variant { get; }

    public int MemoryKiB { get; }

    public int Iterations { get; }

    public int Parallelism { get; }

    public byte[] Salt { get; }

    public byte[] Tag { get; }

    public PasswordHashCost Cost => PasswordHashCost.OfArgon2(MemoryKiB, Iterations);

    /// <summary>Parses a stored hash strictly.</summary>
    /// <returns><see langword="false"/> for anything but an Argon2id or Argon2i hash of version 19 in its one canonical spelling and within bounds.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out PhcString? hash)
    {
        hash = null;
        if (text.Length > MaximumLength || text.Split('$') is not ["", var name, "v=19", var costs, var saltText, var tagText]
            || !TryParseVariant(name, out var variant)
            || costs.Split(',') is not [var memoryText, var iterationsText, var parallelismText]
            || !TryParseCost(memoryText, "m=", MaximumMemoryKiB, out var memoryKiB)
            || !TryParseCost(iterationsText, "t=", MaximumIterations, out var iterations)
            || !TryParseCost(parallelismText, "p=", MaximumParallelism, out var parallelism)
            || memoryKiB < MinimumMemoryPerLaneKiB * parallelism
            || !TryDecode(saltText, MinimumSaltBytes, out var salt)
            || !TryDecode(tagText, MinimumTagBytes, out var tag))
        {
            return false;
        }

        var parsed = new PhcString(variant, memoryKiB, iterations, parallelism, salt, tag);

        // One spelling only: no leading zeros, no padding, no white space, no stray bits at the end of the base64.
        if (parsed.ToString() != text)
        {
            return false;
        }

        hash = parsed;
        return true;
    }

    /// <summary>Writes an Argon2id hash with one lane.</summary>
    public static string FormatArgon2id(int memoryKiB, int iterations, byte[] salt, byte[] tag) =>
        new PhcString(Argon2Variant.Argon2id, memoryKiB, iterations, parallelism: 1, salt, tag).ToString();

    /// <param name="algorithm">What computes it.</param>
    /// <param name="isCurrent">Whether it is one that we would make today.</param>
    public StoredPasswordHash ToStored(Argon2Algorithm algorithm, bool isCurrent = false) =>
        new(Cost, password => PasswordBytes.With(password, bytes => algorithm.Verify(bytes, this))) { IsCurrent = isCurrent };

    public override string ToString()
    {
        var name = Variant == Argon2Variant.Argon2id ? "argon2id" : "argon2i";
        return string.Create(CultureInfo.InvariantCulture, $"${name}$v=19$m={MemoryKiB},t={Iterations},p={Parallelism}${Encode(Salt)}${Encode(Tag)}");
    }

    private static bool TryParseVariant(string name, out Argon2Variant variant)
    {
        variant = name == "argon2id" ? Argon2Variant.Argon2id : Argon2Variant.Argon2i;
        return name is "argon2id" or "argon2i";
    }

    private static bool TryParseCost(string text, string prefix, int maximum, out int value)
    {
        value = 0;
        return text.StartsWith(prefix, StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out value)
            && value >= 1
            && value <= maximum;
    }

    private static bool TryDecode(string text, int minimumBytes, out byte[] bytes)
    {
        Span<byte> buffer = stackalloc byte[MaximumLength];
        var padded = text.PadRight((text.Length + 3) / 4 * 4, '=');
        var isBase64 = Convert.TryFromBase64String(padded, buffer, out var length);
        bytes = buffer[..length].ToArray();
        return isBase64 && length >= minimumBytes && length <= MaximumBytes;
    }

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');
}
