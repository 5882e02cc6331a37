using Auth101;

namespace Shop;

[Auth101User(Table = "users", PasswordColumn = "encrypted_password", ActiveWhen = "{Approved} AND NOT {Disabled}")]
public partial class AppUser
{
    public long Id { get; init; }

    public required string Email { get; set; }

    [MapsTo("created_at", TypeName = "timestamp")]
    public DateTimeOffset CreatedAt { get; set; }

    [MapsTo("updated_at", TypeName = "timestamp")]
    public DateTimeOffset UpdatedAt { get; set; }

    [MapsTo("confirmed_at", Field = UserField.EmailVerified, TypeName = "timestamp")]
    public DateTimeOffset? ConfirmedAt { get; set; }

    public long AccountId { get; set; }

    public bool Approved { get; set; } = true;

    public bool Disabled { get; set; }

    [MapsTo("sign_up_ip", TypeName = "inet")]
    public string? SignUpIp { get; set; }
}
