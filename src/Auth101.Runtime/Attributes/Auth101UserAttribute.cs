namespace Auth101;

/// <summary>
/// Makes a partial class the user of Auth101: the generator reads its properties as the columns of the user table and writes the
/// store code for each database driver that the project references.
/// </summary>
/// <remarks>
/// A table that you name is yours: Auth101 reads and writes it and never creates it, and only the columns that you map exist for it
/// (<c>Id</c> and <c>Email</c> are required). A table that you leave unnamed is ours: it is called <c>users</c>, Auth101 creates it, and the
/// generator adds the properties that the class leaves out. <see cref="EntityAttribute.Managed"/> hands a named table to Auth101.
/// </remarks>
/// <example>
/// <code>
/// [Auth101User(Table = "app_user")]
/// public partial class AppUser
/// {
///     [MapsTo("user_id")]       public Guid Id { get; init; }
///     [MapsTo("email_address")] public required string Email { get; set; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class Auth101UserAttribute : EntityAttribute
{
    /// <summary>
    /// Whether the tables that Auth101 makes refer to this one with a foreign key. Say <see langword="false"/> where there can be none: the table is a view, or
    /// has an owner who grants no <c>REFERENCES</c>. Nothing deletes the sessions and accounts of a deleted user then: they open nothing, sessions go when they
    /// expire, and accounts when the application deletes them.
    /// </summary>
    /// <example>
    /// <code>
    /// // CREATE VIEW active_user AS SELECT id, email FROM users WHERE deleted_at IS NULL
    /// [Auth101User(Table = "active_user", ForeignKeys = false)]
    /// public partial class AppUser
    /// {
    ///     public long Id { get; init; }
    ///     public required string Email { get; set; }
    /// }
    /// </code>
    /// </example>
    public bool ForeignKeys { get; set; } = true;

    /// <summary>
    /// The column of the user table that holds the password hash. Sign-in reads it in the user's own row; sign-up and the renewal of an outdated
    /// hash write it; it is never a property of the class and never loaded into one. The password has no row of an account then, and there is no
    /// table of accounts unless a class has <see cref="Auth101AccountAttribute"/>. Left out, the hash stands in the table of accounts.
    /// </summary>
    /// <example><c>[Auth101User(Table = "users", PasswordColumn = "encrypted_password")]</c></example>
    public string? PasswordColumn { get; set; }

    /// <summary>
    /// What a stored hash is made of where it stands in several columns: SQL that makes one text of them, in the same words as
    /// <see cref="ActiveWhen"/>, with <c>{Password}</c> for <see cref="PasswordColumn"/>. It is read at sign-in and given to
    /// <see cref="AuthOptions.PasswordHashes"/> as long as that column holds no hash of Auth101, which the first sign-in puts there.
    /// </summary>
    /// <example>
    /// <c>[Auth101User(Table = "user", PasswordColumn = "passwd", PasswordFrom = "CONCAT('gitea$', {Salt}, '$', {Password})")]</c>
    /// </example>
    public string? PasswordFrom { get; set; }

    /// <summary>
    /// Who may sign in, in the table's own words: a condition in SQL, in which <c>{Property}</c> stands for the column of a mapped property,
    /// <c>{Now}</c>, <c>{True}</c> and <c>{False}</c> for the time and for flags as the named columns keep them, and a brace of SQL is written twice. It
    /// holds in every statement, beside the role <see cref="UserField.IsActive"/> if that is mapped. A user of whom it is not true (false, or null)
    /// is refused as one who is not active, and a sign-up that would write one is refused as a whole.
    /// </summary>
    /// <example><c>[Auth101User(Table = "users", ActiveWhen = "{DeletedAt} IS NULL AND {State} = 'active'")]</c></example>
    public string? ActiveWhen { get; set; }

    /// <summary>
    /// Which rows are there at all for Auth101, in the same words as <see cref="ActiveWhen"/>: those of one tenant, or those that are not deleted. A
    /// row of which it is not true is never found, and a sign-up that would write one is refused as a whole.
    /// </summary>
    /// <example><c>[Auth101User(Table = "user_entity", Where = "{RealmId} = 'main'")]</c></example>
    public string? Where { get; set; }

    /// <summary>
    /// The method that makes the id of a user who signs up: a static one of the class, without parameters, that returns the type of the id. Numbers are
    /// then made by it and not by the database. Left out, ids are UUIDs of version 7, and numbers those of the database.
    /// </summary>
    /// <example>
    /// <code>
    /// [Auth101User(Table = "users", IdFactory = nameof(NewId))]
    /// public partial class AppUser
    /// {
    ///     public required string Id { get; init; }
    ///     public required string Email { get; set; }
    ///
    ///     private static string NewId() => RandomNumberGenerator.GetString("ybndrfg8ejkmcpqxot1uwisza345h769", 26);
    /// }
    /// </code>
    /// </example>
    public string? IdFactory { get; set; }

    /// <summary>
    /// What becomes of the row of a user who is deleted. Account, sessions and verifications are deleted in any case, in one transaction with it. Left out, it
    /// is <see cref="UserDeletion.Row"/> where Auth101 creates the table, and <see cref="UserDeletion.NotAllowed"/> where the table is the application's own.
    /// </summary>
    /// <example>
    /// <code>
    /// [Auth101User(Table = "app_user", Deletes = UserDeletion.Softly)]
    /// public partial class AppUser
    /// {
    ///     public Guid Id { get; init; }
    ///     public required string Email { get; set; }
    ///
    ///     [MapsTo("deleted_at", Field = UserField.DeletedAt)]
    ///     public DateTimeOffset? DeletedAt { get; set; }
    /// }
    /// </code>
    /// </example>
    public UserDeletion Deletes { get; set; }
}
