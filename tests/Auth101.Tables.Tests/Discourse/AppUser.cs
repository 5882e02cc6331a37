using Auth101;

namespace Shop;

// Users and their addresses are two tables: the class maps a view over both, whose trigger writes both.
[Auth101User(Table = "auth_user", ForeignKeys = false)]
public partial class AppUser
{
    public int Id { get; init; }

    public required string Email { get; set; }

    public string? Name { get; set; }

    [MapsTo("active")]
    public bool IsActive { get; set; } = true;

    [SignUpInput]
    public required string Username { get; set; }
}
