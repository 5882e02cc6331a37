using System.ComponentModel.DataAnnotations;
using Auth101;

namespace Shop;

[Auth101User(Table = "users", PasswordColumn = "password", ActiveWhen = "{DeleteAt} = 0", IdFactory = nameof(NewId))]
public partial class AppUser
{
    public required string Id { get; init; }

    [MaxLength(128)]
    public required string Email { get; set; }

    [MapsTo("emailverified")]
    public bool EmailVerified { get; set; }

    [MapsTo("nickname")]
    public string? Name { get; set; }

    [MapsTo("createat", Field = UserField.CreatedAt, Unit = TimeUnit.UnixMilliseconds)]
    public DateTimeOffset? CreateAt { get; set; }

    [MapsTo("updateat", Field = UserField.UpdatedAt, Unit = TimeUnit.UnixMilliseconds)]
    public DateTimeOffset? UpdateAt { get; set; }

    [MapsTo("deleteat")]
    public long? DeleteAt { get; set; } = 0;

    public string? Username { get; set; }

    public string? Roles { get; set; } = "system_user";

    private static string NewId() => Guid.NewGuid().ToString("N")[..26];

    partial void OnSigningUp() => Username = Id;
}
