using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Auth101.Tokens;

/// <summary>A key on the curve P-256, private or public, as it stands in a PEM file.</summary>
internal sealed class CurveKey
{
    private const string Curve = "P-256";
    private const int CoordinateBytes = 32;

    private readonly string? _d;

    private CurveKey(ECParameters parameters)
    {
        X = Base64Url.EncodeToString(parameters.Q.X);
        Y = Base64Url.EncodeToString(parameters.Q.Y);
        _d = parameters.D is null ? null : Base64Url.EncodeToString(parameters.D);

        // The members in this order and no others (RFC 7638, section 3.2).
        Thumbprint = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"crv":"{{Curve}}","kty":"EC","x":"{{X}}","y":"{{Y}}"}""")));
    }

    /// <summary>A coordinate of the public key, in base64url.</summary>
    public string X { get; }

    /// <summary>The other coordinate of the public key, in base64url.</summary>
    public string Y { get; }

    /// <summary>The thumbprint of the public key (RFC 7638), in base64url.</summary>
    public string Thumbprint { get; }

    /// <summary>Whether the key can sign.</summary>
    public bool IsPrivate => _d is not null;

    /// <summary>Reads a key.</summary>
    /// <param name="pem">A PEM text with one key that is not encrypted.</param>
    /// <param name="key">The key.</param>
    /// <returns><see langword="false"/> for other text, and for keys that are not on P-256.</returns>
    public static bool TryRead(string? pem, [NotNullWhen(true)] out CurveKey? key)
    {
        key = null;
        if (pem is null)
        {
            return false;
        }

        using var curve = ECDsa.Create();
        try
        {
            curve.ImportFromPem(pem);
            key = new CurveKey(ReadParameters(curve));
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            return false;
        }
    }

    /// <summary>
    /// A key of the library. Unlike one that holds an <see cref="ECDsa"/>, it is safe for concurrent use: the library makes an object for each.
    /// </summary>
    public JsonWebKey ToJsonWebKey() => new() { Kty = JsonWebAlgorithmsKeyTypes.EllipticCurve, Crv = Curve, X = X, Y = Y, D = _d };

    private static ECParameters ReadParameters(ECDsa curve)
    {
        ECParameters parameters;
        try
        {
            parameters = curve.ExportParameters(includePrivateParameters: true);
        }
        catch (CryptographicException)
        {
            parameters = curve.ExportParameters(includePrivateParameters: false);
        }

        var isP256 = parameters.Curve is { IsNamed: true, Oid.Value: "1.2.840.10045.3.1.7" } && parameters.Q.X?.Length == CoordinateBytes;
        return isP256 ? parameters : throw new CryptographicException("The key is not on P-256.");
    }
}
