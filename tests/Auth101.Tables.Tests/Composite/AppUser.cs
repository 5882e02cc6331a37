using Auth101;

namespace Shop;

[Auth101User(Table = "users", PasswordColumn = "encrypted_password", Where = "{TenantId} = 1", ForeignKeys = false)]
public partial class AppUser
{
    public long Id { get; init; }

    [MapsTo("email", Unique = false)]
    public required string Email { get; set; }

    public int TenantId { get; set; } = 1;
}
