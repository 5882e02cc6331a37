using System.ComponentModel.DataAnnotations;
using Auth101;

namespace Shop;

[Auth101User(Table = "wp_users", PasswordColumn = "user_pass")]
public partial class AppUser
{
    [MapsTo("ID")]
    public long Id { get; init; }

    [MapsTo("user_email", Unique = false), MaxLength(100)]
    public required string Email { get; set; }

    [MapsTo("user_login", Field = UserField.UserName, Unique = false), MaxLength(60)]
    public string UserLogin { get; set; } = "";

    [MapsTo("user_nicename")]
    public string Nicename { get; set; } = "";

    [MapsTo("user_registered", Field = UserField.CreatedAt)]
    public DateTime Registered { get; set; }

    [SignUpInput, MapsTo("display_name", Field = UserField.Name)]
    public string DisplayName { get; set; } = "";

    // The columns have room for 60 and 50 characters.
    partial void OnSigningUp()
    {
        if (UserLogin.Length == 0)
        {
            UserLogin = Email.Length <= 60 ? Email : Guid.NewGuid().ToString("N");
        }

        Nicename = Guid.NewGuid().ToString("N");
    }
}
