using Auth101;

namespace Shop;

[Auth101User(
    Schema = "auth",
    Table = "users",
    PasswordColumn = "encrypted_password",
    ActiveWhen = "{BannedUntil} IS NULL OR {BannedUntil} < {Now}",
    Where = "{DeletedAt} IS NULL AND NOT {IsSsoUser}")]
public partial class AppUser
{
    public Guid Id { get; init; }

    // Unique among the users who have a password.
    [MapsTo("email", Unique = false)]
    public required string Email { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public string? Aud { get; set; } = "authenticated";

    public string? Role { get; set; } = "authenticated";

    [MapsTo("email_confirmed_at", Field = UserField.EmailVerified)]
    public DateTimeOffset? EmailConfirmedAt { get; set; }

    [MapsTo("confirmed_at", ReadOnly = true)]
    public DateTimeOffset? ConfirmedAt { get; private set; }

    [MapsTo("banned_until")]
    public DateTimeOffset? BannedUntil { get; set; }

    [MapsTo("deleted_at")]
    public DateTimeOffset? DeletedAt { get; set; }

    [MapsTo("is_sso_user")]
    public bool IsSsoUser { get; set; }
}
