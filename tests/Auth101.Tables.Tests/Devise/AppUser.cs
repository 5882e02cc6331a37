using Auth101;

namespace Shop;

[Auth101User(Table = "users", PasswordColumn = "encrypted_password", ActiveWhen = "{LockedAt} IS NULL")]
public partial class AppUser
{
    public long Id { get; init; }

    public required string Email { get; set; }

    [MapsTo("confirmed_at", Field = UserField.EmailVerified, TypeName = "timestamp")]
    public DateTimeOffset? ConfirmedAt { get; set; }

    [MapsTo("locked_at", TypeName = "timestamp")]
    public DateTimeOffset? LockedAt { get; set; }

    [MapsTo("created_at", TypeName = "timestamp")]
    public DateTimeOffset CreatedAt { get; set; }

    [MapsTo("updated_at", TypeName = "timestamp")]
    public DateTimeOffset UpdatedAt { get; set; }
}
