using System.Text;

namespace Auth101.Passwords;

/// <summary>
/// The forms in which a password is compared: in Unicode normalization form C, as it is hashed here (RFC 8265, OpaqueString), and as it was sent where that
/// differs, because other programs have hashed it so. Not form KC, which NIST SP 800-63B allows as well: it would take the password "①" for "1".
/// </summary>
/// <remarks>
/// With <c>InvariantGlobalization</c> .NET does not normalize, nor does it text with U+FFFE: there is one form then, the password as it was sent.
/// </remarks>
internal readonly record struct PasswordForms
{
    /// <summary>The one character of well-formed text that .NET refuses to normalize: a byte order mark read the wrong way round.</summary>
    private const char Unnormalizable = '\uFFFE';

    private readonly string _sent;

    /// <param name="password">Well-formed Unicode text.</param>
    public PasswordForms(string password)
    {
        Normalized = Ascii.IsValid(password) || password.Contains(Unnormalizable) ? password : password.Normalize(NormalizationForm.FormC);
        _sent = password;
    }

    /// <summary>The form that is hashed.</summary>
    public string Normalized { get; }

    /// <summary>How many forms there are: 1 or 2.</summary>
    public int Count => _sent == Normalized ? 1 : 2;

    /// <summary>A form; the first is the normalized one.</summary>
    public string this[int index] => index == 0 ? Normalized : _sent;
}
