using System.Text;
using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>
/// Which user names are let through to the database. They are neither trimmed nor normalised: a table of the application has them as they are.
/// </summary>
internal static class UserNamePolicy
{
    /// <summary>The longest user name, in UTF-16 characters.</summary>
    public const int MaximumLength = 255;

    /// <summary>Checks a user name.</summary>
    /// <returns><see langword="null"/> if a user may have it.</returns>
    public static AuthError? Check(string? userName) =>
        string.IsNullOrWhiteSpace(userName) ? Invalid("A user name is required.")
        : userName.Length > MaximumLength ? Invalid($"The user name must have at most {MaximumLength} characters.")
        : !StoreText.CanBeStored(userName) || HasControl(userName) ? Invalid("The user name must be valid text without control characters.")
        : null;

    private static bool HasControl(string userName)
    {
        foreach (var rune in userName.EnumerateRunes())
        {
            if (Rune.IsControl(rune))
            {
                return true;
            }
        }

        return false;
    }

    private static AuthError Invalid(string message) => new(AuthErrorCode.ValidationError, message) { Field = ErrorField.UserName };
}
