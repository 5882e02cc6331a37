namespace Auth101.Stores;

/// <summary>
/// A constraint of the user table, other than the unique index on the email address, refused a new user: a unique index, a check or a foreign
/// key of the application, or a condition of <see cref="Auth101UserAttribute"/>. Sign-up answers
/// <see cref="AuthErrorCode.ValidationError"/> and logs <see cref="Constraint"/>. Or it refused the new hash of <see cref="StartSession.NewHash"/>; then a
/// sign-in leaves the old one, and what was to change it answers <see cref="AuthErrorCode.ValidationError"/>. Or it refused a new
/// address, or that one is marked as verified, which are <see cref="AuthErrorCode.ValidationError"/> as well, or to let a user go, which is
/// <see cref="AuthErrorCode.UserInUse"/>. Where a use case has no answer for it, it counts as a failure of the database.
/// </summary>
/// <param name="constraint">What the database says is violated: names, no values, because it is logged.</param>
/// <param name="innerException">The driver's exception; <see langword="null"/> if the store itself refused the user, or the message may hold a hash.</param>
public sealed class StoreConstraintException(string constraint, Exception? innerException)
    : Exception("A constraint of the database refused what was to be written.", innerException)
{
    /// <summary>What the database says is violated: names, no values.</summary>
    public string Constraint { get; } = constraint;
}
