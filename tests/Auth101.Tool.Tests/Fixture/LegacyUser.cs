namespace Auth101.Tool.Tests.Fixture;

/// <summary>A table that was there long before Auth101: numbered, with columns that have a role.</summary>
[Auth101User(Table = "legacy_user")]
public partial class LegacyUser
{
    public int Id { get; init; }

    public required string Email { get; set; }

    public bool IsActive { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}

[Auth101Session(User = typeof(LegacyUser), Table = "legacy_session", Managed = true)]
public partial class LegacySession;

[Auth101Account(User = typeof(LegacyUser), Table = "legacy_account", Managed = true)]
public partial class LegacyAccount;

[Auth101Verification(User = typeof(LegacyUser), Table = "legacy_verification", Managed = true)]
public partial class LegacyVerification;

/// <summary>The same, and nothing refers to it.</summary>
[Auth101User(Table = "legacy_view", ForeignKeys = false)]
public partial class LegacyViewUser
{
    public int Id { get; init; }

    public required string Email { get; set; }

    public bool IsActive { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}

[Auth101Session(User = typeof(LegacyViewUser), Table = "view_session", Managed = true)]
public partial class LegacyViewSession;

[Auth101Account(User = typeof(LegacyViewUser), Table = "view_account", Managed = true)]
public partial class LegacyViewAccount;

[Auth101Verification(User = typeof(LegacyViewUser), Table = "view_verification", Managed = true)]
public partial class LegacyViewVerification;
