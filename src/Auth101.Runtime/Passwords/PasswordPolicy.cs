using System.Buffers;
using System.Text;

namespace Auth101.Passwords;

/// <summary>
/// Which passwords are let through to the hasher. Length is counted in UTF-16 characters, as .NET does: at most so many as they were sent, which bounds the
/// work of reading them; at least so many in the form that is hashed, so that whoever types a password on another system has the same.
/// </summary>
internal static class PasswordPolicy
{
    /// <summary>Checks a password that a user wants to have.</summary>
    /// <param name="password">The password.</param>
    /// <param name="minimumLength">How long it must be.</param>
    /// <param name="field">Where the user has put it.</param>
    /// <returns><see langword="null"/> if it may be used.</returns>
    public static AuthError? CheckNew(string? password, int minimumLength, string field = ErrorField.Password) =>
        CheckExisting(password, field) is { } error ? error
        : new PasswordForms(password!).Normalized.Length < minimumLength ? Invalid($"The password must have at least {minimumLength} characters.", field)
        : null;

    /// <summary>Checks a password that a user signs in with. It may be shorter than new ones must be.</summary>
    /// <param name="password">The password.</param>
    /// <param name="field">Where the user has put it.</param>
    /// <returns><see langword="null"/> if it is worth comparing with a hash.</returns>
    public static AuthError? CheckExisting(string? password, string field = ErrorField.Password) =>
        string.IsNullOrEmpty(password) ? Invalid("A password is required.", field)
        : password.Length > AuthOptions.MaximumPasswordLength
            ? Invalid($"The password must have at most {AuthOptions.MaximumPasswordLength} characters.", field)
        : !IsWellFormed(password) ? Invalid("The password must be valid Unicode text.", field)
        : null;

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var consumed) != OperationStatus.Done)
            {
                return false;
            }

            text = text[consumed..];
        }

        return true;
    }

    private static AuthError Invalid(string message, string field) => new(AuthErrorCode.ValidationError, message) { Field = field };
}
