namespace Auth101.Package.Tests.CompiledMetadata;

/// <summary>Texts that a constant can have.</summary>
internal static class SampleTexts
{
    public const string Unicode = "-- Auth101 \"Größe\" 💾\n\0\u2028 Ω";
    public const string LoneSurrogate = "half: \uD83D";
    public const string Long = Thousand + Thousand + Thousand + Thousand + Thousand + Thousand + Thousand + Thousand;

    private const string Hundred = "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789";
    private const string Thousand = Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred + Hundred;
}
