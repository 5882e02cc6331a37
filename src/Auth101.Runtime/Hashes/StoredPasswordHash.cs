using Auth101.Hashes;

namespace Auth101;

/// <summary>A password hash as it was read from the database. Immutable, so that any thread may use it.</summary>
public sealed class StoredPasswordHash
{
    /// <summary>Describes a hash.</summary>
    /// <param name="cost">
    /// What it takes to compute it once. A hash that costs more than <see cref="AuthOptions.StoredPasswordCostLimit"/> allows is never computed.
    /// </param>
    /// <param name="matches">
    /// Does the work that the hash demands and says whether a password, well-formed Unicode text, matches. It compares in fixed time and does not throw.
    /// </param>
    public StoredPasswordHash(PasswordHashCost cost, Func<string, bool> matches)
    {
        ArgumentNullException.ThrowIfNull(matches);
        Cost = cost;
        Matches = matches;
    }

    /// <summary>Describes a hash of a password's bytes in UTF-8, which are zeroed when it is computed.</summary>
    /// <param name="cost">What it takes to compute it once.</param>
    /// <param name="matches">Does the work and says whether the bytes match. It keeps no reference to them, compares in fixed time, and does not throw.</param>
    public static StoredPasswordHash OfUtf8(PasswordHashCost cost, Func<byte[], bool> matches)
    {
        ArgumentNullException.ThrowIfNull(matches);
        return new(cost, password => PasswordBytes.With(password, matches));
    }

    /// <summary>What it takes to compute the hash once.</summary>
    public PasswordHashCost Cost { get; }

    /// <summary>Does the work that the hash demands and says whether a password matches.</summary>
    public Func<string, bool> Matches { get; }

    /// <summary>Whether it is one that we would make today.</summary>
    internal bool IsCurrent { get; init; }
}
