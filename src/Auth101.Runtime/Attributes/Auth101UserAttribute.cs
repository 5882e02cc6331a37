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
}
