using Auth101;

namespace Shop;

[Auth101User(Table = "accounts_user", PasswordColumn = "password")]
public partial class AppUser
{
    public int Id { get; init; }

    public required string Email { get; set; }

    public string Username { get; set; } = "";

    public bool IsActive { get; set; } = true;

    [MapsTo("date_joined", Field = UserField.CreatedAt)]
    public DateTimeOffset DateJoined { get; set; }

    public bool IsSuperuser { get; set; }

    public bool IsStaff { get; set; }

    [SignUpInput]
    public string FirstName { get; set; } = "";

    [SignUpInput]
    public string LastName { get; set; } = "";

    partial void OnSigningUp() => Username = Email;
}
