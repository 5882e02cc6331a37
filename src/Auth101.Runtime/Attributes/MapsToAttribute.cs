namespace Auth101;

/// <summary>
/// Names the column of a property. Without it the column is the property's name in snake_case (<c>EmailVerified</c> → <c>email_verified</c>).
/// </summary>
/// <param name="column">The column's name as the database knows it, unquoted.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class MapsToAttribute(string column) : Attribute
{
    /// <summary>The column's name as the database knows it, unquoted.</summary>
    public string Column { get; } = column;

    /// <summary>
    /// The role that the property takes, when its name does not say it: a member of <see cref="UserField"/>, <see cref="SessionField"/>,
    /// <see cref="AccountField"/>, <see cref="VerificationField"/> or <see cref="CounterField"/>, as fits the class.
    /// </summary>
    /// <example><c>[MapsTo("login", Field = UserField.Email)] public required string Login { get; set; }</c></example>
    public object? Field { get; set; }

    /// <summary>
    /// Whether Auth101 reads the column and never writes it: a generated column, one that a trigger or a default fills, or one that the application alone may
    /// change. A sign-up then reads the row that it wrote, so that the user it returns has what the database made. Only on the user; not on its id and email,
    /// and not beside <see cref="SignUpInputAttribute"/>.
    /// </summary>
    /// <example>
    /// <code>
    /// [MapsTo("is_admin", ReadOnly = true)]  public bool IsAdmin { get; private set; }
    /// [MapsTo("full_name", ReadOnly = true)] public string? Name { get; private set; }   // GENERATED ALWAYS AS (first_name || ' ' || last_name)
    /// </code>
    /// </example>
    public bool ReadOnly { get; set; }

    /// <summary>
    /// The letters in which the column holds what its user is found by. For <see cref="UserField.NormalizedEmail"/> and
    /// <see cref="UserField.NormalizedUserName"/>, and for a <see cref="UserField.UserName"/> that the table keeps in one case.
    /// </summary>
    /// <example>
    /// <c>[MapsTo("NormalizedEmail", Field = UserField.NormalizedEmail, Case = LetterCase.Upper)] public string? NormalizedEmail { get; set; }</c>
    /// </example>
    public LetterCase Case { get; set; }

    /// <summary>
    /// How users are found by the column, for <see cref="UserField.Email"/> and <see cref="UserField.UserName"/> of a table of your own. With
    /// <see cref="EmailLookup.Lower"/> an index on <c>lower(column)</c> serves, and a stored <c>New.User@Example.com</c> is found.
    /// </summary>
    /// <example><c>[MapsTo("email", Lookup = EmailLookup.Lower)] public required string Email { get; set; }</c></example>
    public TextLookup Lookup { get; set; }

    /// <summary>
    /// Whether a unique index keeps two users from one value, for the column by which users are found in a table of your own. Where the table has no such
    /// index, say <see langword="false"/>: sign-up then looks before it writes, and what two users have in common nobody signs in with.
    /// </summary>
    /// <remarks>Two sign-ups at the same moment can still make two users, which only an index prevents.</remarks>
    /// <example><c>[MapsTo("user_email", Unique = false)] public required string Email { get; set; }</c></example>
    public bool Unique { get; set; } = true;

    /// <summary>
    /// The column's type as the database writes it, where it is not the one that Auth101 would choose. Values are cast to it and from it, and comparisons are
    /// those of the type, so that its index serves. A dialect that has no such type passes over it.
    /// </summary>
    /// <example><c>[MapsTo("email", TypeName = "citext")] public required string Email { get; set; }</c></example>
    public string? TypeName { get; set; }

    /// <summary>
    /// What the numbers of a column that keeps a time count. The property is a DateTimeOffset or, with the role of a time, a long, an int or a DateTime.
    /// </summary>
    /// <example><c>[MapsTo("created", Field = UserField.CreatedAt, Unit = TimeUnit.UnixSeconds)] public long Created { get; set; }</c></example>
    public TimeUnit Unit { get; set; }

    /// <summary>
    /// What null means in the column of a flag of an own table. Unless it is said, a user whose <see cref="UserField.IsActive"/> is null may sign in, and an
    /// address whose <see cref="UserField.EmailVerified"/> is null is not proven.
    /// </summary>
    /// <example><c>[MapsTo("approved", Field = UserField.IsActive, NullMeans = false)] public bool? Approved { get; set; }</c></example>
    public bool NullMeans { get; set; } = true;

    /// <summary>
    /// Whether an export gives its user a column that has no role and that no client sends. Without it nobody is shown what the application keeps for
    /// itself: a secret, a note. Only on the user.
    /// </summary>
    /// <example><c>[MapsTo("bonus_points", Exported = true)] public int BonusPoints { get; set; }</c></example>
    public bool Exported { get; set; }
}
