using System.ComponentModel.DataAnnotations;
using Auth101;

namespace Shop;

[Auth101User(Table = "phpbb_users", PasswordColumn = "user_password", ActiveWhen = "{UserType} IN (0, 3)", Where = "{UserType} <> 2")]
public partial class AppUser
{
    [MapsTo("user_id")]
    public int Id { get; init; }

    [MapsTo("user_email"), MaxLength(100)]
    public required string Email { get; set; }

    // 0 normal, 1 inactive, 2 a bot, 3 a founder.
    [MapsTo("user_type")]
    public sbyte UserType { get; set; }

    [MapsTo("user_permissions")]
    public string Permissions { get; set; } = "";

    [MapsTo("user_sig")]
    public string Signature { get; set; } = "";

    [MapsTo("username")]
    public string Username { get; set; } = "";

    [MapsTo("username_clean")]
    public string UsernameClean { get; set; } = "";

    [MapsTo("user_regdate", Field = UserField.CreatedAt, Unit = TimeUnit.UnixSeconds)]
    public DateTimeOffset Registered { get; set; }

    partial void OnSigningUp() => Username = UsernameClean = Email;
}
