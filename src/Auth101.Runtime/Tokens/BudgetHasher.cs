using System.Security.Cryptography;

namespace Auth101.Tokens;

/// <summary>
/// Names the budgets that nodes share: a keyed hash of what is counted and for whom, so that who reads the counters finds no address in them and cannot find
/// out whether one is there. Safe for concurrent use.
/// </summary>
internal sealed class BudgetHasher
{
    private const int IdBytes = 16;

    private readonly byte[] _key;

    /// <param name="options">The settings, checked.</param>
    public BudgetHasher(AuthOptions options) => _key = DerivedKey.Of(options.Secret!, "Auth101 counter"u8);

    /// <summary>The name of a budget.</summary>
    /// <param name="texts">What it is made of; no two lists of texts are written alike.</param>
    public Guid Hash(params ReadOnlySpan<string> texts)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, TextList.Write(texts), hash);
        return new Guid(hash[..IdBytes], bigEndian: true);
    }
}
