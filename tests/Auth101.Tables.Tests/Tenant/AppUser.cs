using Auth101;

namespace Shop;

// Unique in a tenant: sign-up looks before it writes, among the users of that tenant.
[Auth101User(Table = "users", Where = "{TenantId} = 2")]
public partial class AppUser
{
    public long Id { get; init; }

    [MapsTo("email", Unique = false)]
    public required string Email { get; set; }

    public int TenantId { get; set; } = 2;
}
