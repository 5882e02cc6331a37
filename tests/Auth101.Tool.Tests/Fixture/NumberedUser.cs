namespace Auth101.Tool.Tests.Fixture;

/// <summary>Own tables whose ids the database makes.</summary>
[Auth101User(Table = "numbered_user")]
public partial class NumberedUser
{
    public int Id { get; init; }

    public required string Email { get; set; }
}

[Auth101Session(User = typeof(NumberedUser), Table = "numbered_session")]
public partial class NumberedSession
{
    public long Id { get; init; }

    public required string Token { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public int UserId { get; set; }
}

[Auth101Account(User = typeof(NumberedUser), Table = "numbered_account", Managed = true)]
public partial class NumberedAccount;

[Auth101Verification(User = typeof(NumberedUser), Table = "numbered_verification", Managed = true)]
public partial class NumberedVerification;
