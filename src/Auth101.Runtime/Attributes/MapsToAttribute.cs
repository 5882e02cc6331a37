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
}
