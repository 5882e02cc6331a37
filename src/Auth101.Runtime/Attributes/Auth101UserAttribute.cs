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
public sealed class Auth101UserAttribute : EntityAttribute;
