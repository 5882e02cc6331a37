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
    /// <see cref="AccountField"/> or <see cref="VerificationField"/>, as fits the class.
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
}
