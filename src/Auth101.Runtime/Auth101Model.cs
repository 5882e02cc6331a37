namespace Auth101;

/// <summary>What the generator tells the runtime about a user class. Stateless and safe to share between threads.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
public abstract class Auth101Model<TUser>
    where TUser : class
{
    /// <summary>
    /// Reads the six public fields of a user. Fields that the class does not map read as <see langword="null"/>, <c>EmailVerified</c> as false, <c>IsActive</c>
    /// as true.
    /// </summary>
    /// <param name="user">The user.</param>
    public abstract UserProfile GetProfile(TUser user);

    /// <summary>
    /// Whether the session table has a column for the time when a session began, which <see cref="AuthOptions.AbsoluteSessionLifetime"/> needs.
    /// </summary>
    public abstract bool TracksSessionStart { get; }

    /// <summary>
    /// Whether the session table has a column for the time of the last rotation, which <see cref="AuthOptions.RedeliverRefreshToken"/> needs.
    /// </summary>
    public virtual bool TracksRotations => false;

    /// <summary>Whether users have an email address, with which they sign in.</summary>
    public virtual bool HasEmail => true;

    /// <summary>Whether every user has an email address, so that nobody signs up without.</summary>
    public virtual bool RequiresEmail => true;

    /// <summary>Whether users have a user name, with which they sign in: a property takes <see cref="UserField.UserName"/>.</summary>
    public virtual bool HasUserName => false;

    /// <summary>The user name; <see langword="null"/> if the user has none.</summary>
    /// <param name="user">The user.</param>
    public virtual string? GetUserName(TUser user) => null;

    /// <summary>
    /// Whether Auth101 can say who may sign in, which <see cref="Auth101Admin{TUser}.SetActiveAsync"/> needs: a property takes
    /// <see cref="UserField.IsActive"/>, and its column is not only read.
    /// </summary>
    public virtual bool CanSetActive => false;

    /// <summary>
    /// The longest address that a sign-up takes, in UTF-16 characters: <see cref="EmailAddress.MaximumLength"/>, or less where <c>[MaxLength]</c> or
    /// <c>[StringLength]</c> on the email says so, because the column is shorter.
    /// </summary>
    public virtual int MaximumEmailLength => EmailAddress.MaximumLength;

    /// <summary>
    /// A new form for the members that a client may send at sign-up, or <see langword="null"/> if no property has <see cref="SignUpInputAttribute"/> or
    /// takes <see cref="UserField.UserName"/>.
    /// </summary>
    public virtual SignUpForm<TUser>? CreateSignUpForm() => null;

    /// <summary>
    /// What the form takes, in the order of the properties; empty without a form. Makes a user to see which members the class gives a value to, so keep it
    /// rather than ask again.
    /// </summary>
    public virtual IReadOnlyList<SignUpMember> SignUpMembers => [];
}
