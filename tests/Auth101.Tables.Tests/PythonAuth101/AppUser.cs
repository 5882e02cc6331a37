using Auth101;

namespace Shop;

[Auth101User(Table = "users")]
public partial class AppUser
{
    public required string Id { get; init; }

    public string? Name { get; set; }

    public required string Email { get; set; }

    public bool EmailVerified { get; set; }

    public string? Image { get; set; }

    public bool IsActive { get; set; } = true;

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}

[Auth101Account(Table = "account")]
public partial class AppAccount
{
    public required string Id { get; init; }

    public required string AccountId { get; set; }

    public required string ProviderId { get; set; }

    public required string UserId { get; set; }

    public string? Password { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}

// Sessions of the Python package stay in its own table, and end with it.
[Auth101Session(Table = "auth101_session", Managed = true)]
public partial class AppSession;

[Auth101Verification(Table = "auth101_verification", Managed = true)]
public partial class AppVerification;
