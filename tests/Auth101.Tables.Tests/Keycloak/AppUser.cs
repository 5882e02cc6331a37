using Auth101;

namespace Shop;

[Auth101User(Table = "user_entity", Where = "{RealmId} = 'realm-a'")]
public partial class AppUser
{
    public required string Id { get; init; }

    // Unique in a realm, by email_constraint.
    [MapsTo("email", Unique = false)]
    public required string Email { get; set; }

    public bool EmailVerified { get; set; }

    [MapsTo("enabled")]
    public bool IsActive { get; set; }

    [MapsTo("realm_id")]
    public string? RealmId { get; set; } = "realm-a";

    [SignUpInput, MapsTo("first_name")]
    public string? FirstName { get; set; }

    [SignUpInput, MapsTo("last_name")]
    public string? LastName { get; set; }

    [MapsTo("email_constraint")]
    public string? EmailConstraint { get; set; }

    public string? Username { get; set; }

    [MapsTo("created_timestamp", Field = UserField.CreatedAt, Unit = TimeUnit.UnixMilliseconds)]
    public DateTimeOffset? Created { get; set; }

    partial void OnSigningUp() => EmailConstraint = Username = Email;
}
