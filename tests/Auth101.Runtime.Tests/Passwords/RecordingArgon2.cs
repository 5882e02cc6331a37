using System.Collections.Concurrent;
using Auth101.Passwords;

namespace Auth101.Runtime.Tests.Passwords;

/// <summary>Notes what is asked of it and passes it on.</summary>
internal sealed class RecordingArgon2(Argon2Algorithm inner) : Argon2Algorithm
{
    private readonly ConcurrentQueue<(int MemoryKiB, int Iterations)> _hashes = new();
    private readonly ConcurrentQueue<byte[]> _passwords = new();
    private int _verifications;

    public override string Name => "a recorder";

    public IEnumerable<(int MemoryKiB, int Iterations)> Hashes => _hashes;

    public int Verifications => _verifications;

    /// <summary>The very arrays that passwords came in.</summary>
    public IEnumerable<byte[]> Passwords => _passwords;

    public override byte[] Hash(byte[] password, byte[] salt, int memoryKiB, int iterations)
    {
        _passwords.Enqueue(password);
        _hashes.Enqueue((memoryKiB, iterations));
        return inner.Hash(password, salt, memoryKiB, iterations);
    }

    public override bool Verify(byte[] password, PhcString hash)
    {
        _passwords.Enqueue(password);
        Interlocked.Increment(ref _verifications);
        return inner.Verify(password, hash);
    }
}
