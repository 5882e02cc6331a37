using Auth101;

namespace Shop;

[Auth101User(Table = "users", PasswordColumn = "password")]
public partial class AppUser
{
    public long Id { get; init; }

    [SignUpInput]
    public string Name { get; set; } = "";

    public required string Email { get; set; }

    [MapsTo("email_verified_at", Field = UserField.EmailVerified, TypeName = "timestamp")]
    public DateTimeOffset? EmailVerifiedAt { get; set; }

    [MapsTo("created_at", TypeName = "timestamp")]
    public DateTimeOffset? CreatedAt { get; set; }

    [MapsTo("updated_at", TypeName = "timestamp")]
    public DateTimeOffset? UpdatedAt { get; set; }
}
