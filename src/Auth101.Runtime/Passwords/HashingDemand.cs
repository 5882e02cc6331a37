namespace Auth101.Passwords;

/// <summary>What a piece of work takes, counted in hashes of the current cost.</summary>
/// <param name="Places">The places of the queue, for its time; at least 1.</param>
/// <param name="Memory">The memory while it runs; at least 1.</param>
internal readonly record struct HashingDemand(int Places, int Memory)
{
    /// <summary>One hash of the current cost.</summary>
    public static HashingDemand One { get; } = new(1, 1);

    /// <summary>A cost, counted in hashes of the current one and rounded up.</summary>
    public static HashingDemand Of(PasswordHashCost cost, PasswordHashCost current) =>
        new((int)Ratio(cost.Work, current.Work), (int)Ratio(cost.MemoryKiB, current.MemoryKiB));

    private static long Ratio(long value, long unit) => Math.Max(1, (value + unit - 1) / unit);
}
