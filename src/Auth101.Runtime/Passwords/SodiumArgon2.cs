using System.Runtime.InteropServices;
using System.Text;

namespace Auth101.Passwords;

/// <summary>Argon2 by libsodium: about four times as fast as managed code, without managed allocations.</summary>
internal sealed class SodiumArgon2 : Argon2Algorithm
{
    private const int Argon2id13 = 2;

    private SodiumArgon2()
    {
    }

    public override string Name => "libsodium";

    /// <summary>Loads the native library.</summary>
    /// <returns><see langword="null"/> where there is none for this platform.</returns>
    public static SodiumArgon2? TryLoad()
    {
        try
        {
            // Comes before all else: without it libsodium works, at half its speed.
            return sodium_init() < 0 ? null : new SodiumArgon2();
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            return null;
        }
    }

    public override byte[] Hash(byte[] password, byte[] salt, int memoryKiB, int iterations)
    {
        var tag = new byte[TagBytes];
        var result = crypto_pwhash(
            ref tag[0],
            (ulong)tag.Length,
            ref MemoryMarshal.GetArrayDataReference(password),
            (ulong)password.Length,
            ref salt[0],
            (ulong)iterations,
            (nuint)memoryKiB * 1024,
            Argon2id13);
        return result == 0 ? tag : throw new InsufficientMemoryException($"libsodium could not get {memoryKiB} KiB of memory to hash a password.");
    }

    // The native functions that verify take any number of lanes and any size of salt and tag; crypto_pwhash does not.
    // They do not tell a wrong password from a lack of memory: both fail the sign-in.
    public override bool Verify(byte[] password, PhcString hash)
    {
        var text = Encoding.ASCII.GetBytes(hash + "\0");
        ref var first = ref MemoryMarshal.GetArrayDataReference(password);
        return hash.Variant == Argon2Variant.Argon2id
            ? crypto_pwhash_argon2id_str_verify(ref text[0], ref first, (ulong)password.Length) == 0
            : crypto_pwhash_argon2i_str_verify(ref text[0], ref first, (ulong)password.Length) == 0;
    }

#pragma warning disable IDE1006 // The names are libsodium's.
    // Only blittable parameters, so the runtime has nothing to marshal and this assembly needs no unsafe code.
    [DllImport("libsodium", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int sodium_init();

    [DllImport("libsodium", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int crypto_pwhash(
        ref byte tag, ulong tagLength, ref byte password, ulong passwordLength, ref byte salt, ulong iterations, nuint memoryBytes, int algorithm);

    [DllImport("libsodium", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int crypto_pwhash_argon2id_str_verify(ref byte text, ref byte password, ulong passwordLength);

    [DllImport("libsodium", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int crypto_pwhash_argon2i_str_verify(ref byte text, ref byte password, ulong passwordLength);
#pragma warning restore IDE1006
}
