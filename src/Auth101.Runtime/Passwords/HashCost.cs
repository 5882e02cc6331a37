namespace Auth101.Passwords;

/// <summary>What it takes to compute a hash, in what all kinds have in common.</summary>
/// <param name="Work">The time, in KiB times passes of Argon2.</param>
/// <param name="MemoryKiB">The memory; 0 where it does not count.</param>
internal readonly record struct HashCost(long Work, int MemoryKiB)
{
    /// <summary>The cost of an Argon2 hash.</summary>
    public static HashCost OfArgon2(int memoryKiB, int iterations) => new((long)memoryKiB * iterations, memoryKiB);

    /// <summary>This cost, counted in hashes of another cost and rounded up.</summary>
    public HashingDemand In(HashCost unit) => new((int)Ratio(Work, unit.Work), (int)Ratio(MemoryKiB, unit.MemoryKiB));

    private static long Ratio(long value, long unit) => Math.Max(1, (value + unit - 1) / unit);
}
