using Auth101;

namespace Shop;

[Auth101User(Table = "users", PasswordColumn = "encrypted_password", ActiveWhen = "{Disabled} = {False}")]
public partial class AppUser
{
    public long Id { get; init; }

    public required string Email { get; set; }

    public bool Disabled { get; set; }
}
