namespace Auth101;

/// <summary>
/// Maps the <c>account</c> table onto a partial class: one way for a user to sign in; for email and password it holds the password hash.
/// Needed only for another table name, other column names, another id type or columns of your own; without it Auth101 manages the default table.
/// </summary>
/// <remarks>The same rules as for <see cref="Auth101UserAttribute"/>: a table that you name is yours, a table that you leave unnamed is ours.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class Auth101AccountAttribute : EntityAttribute
{
    /// <summary>The user class that this entity belongs to. Needed only in a project with more than one <see cref="Auth101UserAttribute"/>.</summary>
    public Type? User { get; set; }
}
