using Auth101;

namespace Shop;

[Auth101User(Table = "users_field_data", PasswordColumn = "pass", Where = "{IsDefaultLangcode} = 1", ForeignKeys = false)]
public partial class AppUser
{
    [MapsTo("uid")]
    public int Id { get; init; }

    [MapsTo("mail")]
    public required string Email { get; set; }

    [MapsTo("status")]
    public bool IsActive { get; set; } = true;

    public string Langcode { get; set; } = "en";

    [MapsTo("name")]
    public string UserName { get; set; } = "";

    [MapsTo("created", Field = UserField.CreatedAt, Unit = TimeUnit.UnixSeconds)]
    public DateTimeOffset Created { get; set; }

    public int Access { get; set; }

    [MapsTo("default_langcode")]
    public bool IsDefaultLangcode { get; set; } = true;

    // The column has room for 60 characters.
    partial void OnSigningUp() => UserName = Email.Length <= 60 ? Email : Guid.NewGuid().ToString("N");
}
