using System.Security.Cryptography;
using System.Text;

namespace Auth101.Hashes;

/// <summary>The bytes of a password, for as long as a hash is computed from them.</summary>
internal static class PasswordBytes
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static T With<T>(string password, Func<byte[], T> use)
    {
        var bytes = StrictUtf8.GetBytes(password);
        try
        {
            return use(bytes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }
}
