namespace Auth101;

/// <summary>
/// Lets a client change this property of its user afterwards, under the property's name in snake_case, as <see cref="SignUpInputAttribute"/> lets it send the
/// property at sign-up. Without it only the name and the image can be changed, so a client can never set a column that the application did not open. A text
/// longer than its column, which <c>[MaxLength]</c> or <c>[StringLength]</c> states, is refused.
/// </summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class UserInputAttribute : Attribute;
