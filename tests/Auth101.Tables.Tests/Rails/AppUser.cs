using Auth101;

namespace Shop;

[Auth101User(Table = "users", PasswordColumn = "password_digest")]
public partial class AppUser
{
    public long Id { get; init; }

    [MapsTo("email_address")]
    public required string Email { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
