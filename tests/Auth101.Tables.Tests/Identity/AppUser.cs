using Auth101;

namespace Shop;

[Auth101User(Table = "AspNetUsers", PasswordColumn = "PasswordHash", ActiveWhen = "{LockoutEnd} IS NULL OR {LockoutEnd} < {Now}")]
public partial class AppUser
{
    [MapsTo("Id")]
    public required string Id { get; init; }

    [MapsTo("Email")]
    public required string Email { get; set; }

    [MapsTo("NormalizedEmail", Field = UserField.NormalizedEmail, Case = LetterCase.Upper, Unique = false)]
    public string? NormalizedEmail { get; set; }

    [MapsTo("EmailConfirmed", Field = UserField.EmailVerified)]
    public bool EmailConfirmed { get; set; }

    [MapsTo("UserName", Field = UserField.UserName)]
    public string? UserName { get; set; }

    [MapsTo("NormalizedUserName", Field = UserField.NormalizedUserName, Case = LetterCase.Upper)]
    public string? NormalizedUserName { get; set; }

    [MapsTo("SecurityStamp")]
    public string? SecurityStamp { get; set; }

    [MapsTo("ConcurrencyStamp")]
    public string? ConcurrencyStamp { get; set; }

    [MapsTo("PhoneNumberConfirmed")]
    public bool PhoneNumberConfirmed { get; set; }

    [MapsTo("TwoFactorEnabled")]
    public bool TwoFactorEnabled { get; set; }

    [MapsTo("LockoutEnd")]
    public DateTimeOffset? LockoutEnd { get; set; }

    [MapsTo("LockoutEnabled")]
    public bool LockoutEnabled { get; set; } = true;

    [MapsTo("AccessFailedCount")]
    public int AccessFailedCount { get; set; }

    partial void OnSigningUp()
    {
        UserName ??= Email;
        SecurityStamp = Guid.NewGuid().ToString("N").ToUpperInvariant();
        ConcurrencyStamp = Guid.NewGuid().ToString();
    }
}
