namespace Auth101;

/// <summary>
/// A kind of password hash that another system has made, for <see cref="AuthOptions.PasswordHashes"/>. Such a hash is verified, and replaced by one of ours
/// when its user signs in for the first time; none is ever made. Used by many threads at once.
/// </summary>
public interface IPasswordHashFormat
{
    /// <summary>
    /// Reads a stored hash. It does not throw, does no work that grows with the cost of the hash, and takes nothing but the one spelling that the system
    /// writes.
    /// </summary>
    /// <param name="text">What the database holds: anything.</param>
    /// <returns><see langword="null"/> for other kinds, for damaged hashes, and for costs that no system would set.</returns>
    StoredPasswordHash? Parse(string text);
}
