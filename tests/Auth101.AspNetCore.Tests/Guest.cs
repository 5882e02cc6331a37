namespace Auth101.AspNetCore.Tests;

/// <summary>Users of an own table, which refuses more than Auth101 knows of.</summary>
[Auth101User(Table = "guest")]
public partial class Guest
{
    public string Id { get; init; } = "";

    public required string Email { get; set; }

    public bool EmailVerified { get; set; }

    [SignUpInput]
    public string? Nickname { get; set; }
}

[Auth101Account(User = typeof(Guest), Table = "guest_account", Managed = true)]
public partial class GuestAccount;

[Auth101Session(User = typeof(Guest), Table = "guest_session", Managed = true)]
public partial class GuestSession;

[Auth101Verification(User = typeof(Guest), Table = "guest_verification", Managed = true)]
public partial class GuestVerification;
