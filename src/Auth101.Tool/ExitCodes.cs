namespace Auth101.Tool;

/// <summary>What the process returns.</summary>
internal static class ExitCodes
{
    public const int Success = 0;
    public const int Error = 1;

    /// <summary>The live schema differs from the expected one.</summary>
    public const int Differs = 2;

    /// <summary>What shells expect after Ctrl-C.</summary>
    public const int Cancelled = 130;
}
