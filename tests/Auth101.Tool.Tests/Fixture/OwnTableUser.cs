namespace Auth101.Tool.Tests.Fixture;

/// <summary>The user's table is the application's, the others are managed.</summary>
[Auth101User(Table = "app_user")]
public partial class OwnTableUser
{
    [MapsTo("user_id")]
    public Guid Id { get; init; }

    [MapsTo("email_address")]
    public required string Email { get; set; }
}

[Auth101Session(User = typeof(OwnTableUser), Table = "app_session", Managed = true)]
public partial class OwnTableSession;

[Auth101Account(User = typeof(OwnTableUser), Table = "app_account", Managed = true)]
public partial class OwnTableAccount;

[Auth101Verification(User = typeof(OwnTableUser), Table = "app_verification", Managed = true)]
public partial class OwnTableVerification;
