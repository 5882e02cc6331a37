namespace Auth101;

/// <summary>What it takes to compute a password hash once, in what all kinds have in common. The factors are measured on x64.</summary>
public readonly record struct PasswordHashCost
{
    /// <summary>A round of bcrypt takes the time of 128 KiB of Argon2: cost 10 about 3.5 hashes of the default cost.</summary>
    private const long WorkOfBcryptRound = 128;

    /// <summary>scrypt fills its memory and reads it once; a KiB of that takes the time of about three of Argon2.</summary>
    private const long WorkOfScryptKiB = 3;

    private PasswordHashCost(long work, int memoryKiB)
    {
        Work = work;
        MemoryKiB = memoryKiB;
    }

    /// <summary>The time, in KiB times passes of Argon2.</summary>
    public long Work { get; }

    /// <summary>The memory in KiB; 0 where it does not count.</summary>
    public int MemoryKiB { get; }

    /// <summary>The cost of an Argon2 hash.</summary>
    /// <param name="memoryKiB">The memory in KiB.</param>
    /// <param name="passes">The passes over it.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not positive.</exception>
    public static PasswordHashCost OfArgon2(int memoryKiB, int passes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(memoryKiB);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(passes);
        return new((long)memoryKiB * passes, memoryKiB);
    }

    /// <summary>The cost of a bcrypt hash.</summary>
    /// <param name="cost">The number in the hash: 2 to the power of it is the number of rounds.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of bcrypt's, 4 to 31.</exception>
    public static PasswordHashCost OfBcrypt(int cost)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cost, 4);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cost, 31);
        return new(WorkOfBcryptRound << cost, memoryKiB: 0);
    }

    /// <summary>The cost of a scrypt hash (RFC 7914).</summary>
    /// <param name="cost">The parameter N.</param>
    /// <param name="blockSize">The parameter r.</param>
    /// <param name="parallelism">The parameter p; one lane is computed after the other.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not positive.</exception>
    public static PasswordHashCost OfScrypt(int cost, int blockSize, int parallelism)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cost);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(blockSize);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parallelism);
        var laneKiB = Int128.Max(1, (Int128)cost * blockSize * 128 / 1024);

        // Besides what a lane fills and reads, all lanes are made and hashed as a whole.
        var memoryKiB = laneKiB + ((Int128)blockSize * ((Int128)parallelism + 2) * 128 / 1024);
        var work = (laneKiB * parallelism * WorkOfScryptKiB) + ((Int128)blockSize * parallelism * 8);
        return new((long)Int128.Min(work, long.MaxValue), (int)Int128.Min(memoryKiB, int.MaxValue));
    }

    /// <summary>
    /// The cost of a hash function that is applied again and again, as PBKDF2 does: an iteration takes the time of 1 KiB of Argon2. PBKDF2 iterates anew for
    /// each block of the function's size that its key consists of.
    /// </summary>
    /// <param name="iterations">How often in all.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static PasswordHashCost OfIterations(long iterations)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(iterations);
        return new(iterations, memoryKiB: 0);
    }
}
