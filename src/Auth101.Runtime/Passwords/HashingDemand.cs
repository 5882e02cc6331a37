namespace Auth101.Passwords;

/// <summary>What a piece of work takes, counted in hashes of the current cost.</summary>
/// <param name="Places">The places of the queue, for its time; at least 1.</param>
/// <param name="Memory">The memory while it runs; at least 1.</param>
internal readonly record struct HashingDemand(int Places, int Memory)
{
    /// <summary>One hash of the current cost.</summary>
    public static HashingDemand One { get; } = new(1, 1);
}
