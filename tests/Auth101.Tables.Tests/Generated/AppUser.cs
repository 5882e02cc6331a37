using Auth101;

namespace Shop;

[Auth101User(Table = "users", PasswordColumn = "encrypted_password")]
public partial class AppUser
{
    public long Id { get; init; }

    public required string Email { get; set; }

    [MapsTo("is_active", ReadOnly = true)]
    public bool IsActive { get; private set; }

    [MapsTo("email_lower", ReadOnly = true)]
    public string? EmailLower { get; private set; }
}
