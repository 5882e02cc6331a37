namespace Auth101.Tool.Tests.Fixture;

/// <summary>A table of the application whose rows stay when their users leave.</summary>
[Auth101User(Table = "leaving_user", Deletes = UserDeletion.Softly)]
public partial class LeavingUser
{
    public int Id { get; init; }

    public required string Email { get; set; }

    [MapsTo("deleted_at", Field = UserField.DeletedAt)]
    public DateTimeOffset? DeletedAt { get; set; }
}

[Auth101Session(User = typeof(LeavingUser), Table = "leaving_session", Managed = true)]
public partial class LeavingSession;

[Auth101Account(User = typeof(LeavingUser), Table = "leaving_account", Managed = true)]
public partial class LeavingAccount;

[Auth101Verification(User = typeof(LeavingUser), Table = "leaving_verification", Managed = true)]
public partial class LeavingVerification;
