using Auth101;

namespace Shop;

[Auth101User(Table = "res_users", PasswordColumn = "password")]
public partial class AppUser
{
    public int Id { get; init; }

    [MapsTo("login", Field = UserField.Email)]
    public required string Login { get; set; }

    [MapsTo("active", Field = UserField.IsActive, NullMeans = false)]
    public bool? Active { get; set; } = true;

    [MapsTo("create_date", Field = UserField.CreatedAt, TypeName = "timestamp")]
    public DateTime? CreateDate { get; set; }

    [MapsTo("write_date", Field = UserField.UpdatedAt, TypeName = "timestamp")]
    public DateTime? WriteDate { get; set; }

    public int CompanyId { get; set; } = 1;

    public int PartnerId { get; set; }

    public string NotificationType { get; set; } = "email";
}
