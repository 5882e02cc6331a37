namespace Auth101;

/// <summary>
/// Lets a client send this property when it signs up, under the property's name in snake_case. Without it only email and password bind,
/// so a client can never set a column that the application did not open. A text longer than its column, which <c>[MaxLength]</c> or <c>[StringLength]</c>
/// states, is refused.
/// </summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class SignUpInputAttribute : Attribute;
