namespace Auth101.Tool.Tests.Fixture;

/// <summary>Ids are text, and users have names, which are found in capital letters.</summary>
[Auth101User(Table = "named_user", Managed = true)]
public partial class NamedUser
{
    public required string Id { get; init; }

    public required string Email { get; set; }

    [MapsTo("login", Field = UserField.UserName)]
    public required string Login { get; set; }

    [MapsTo("normalized_login", Field = UserField.NormalizedUserName, Case = LetterCase.Upper)]
    public string NormalizedLogin { get; private set; } = "";

    public int Points { get; set; }

    public string? Department { get; set; }
}

[Auth101Session(User = typeof(NamedUser), Table = "named_session", Managed = true)]
public partial class NamedSession;

[Auth101Account(User = typeof(NamedUser), Table = "named_account", Managed = true)]
public partial class NamedAccount;

[Auth101Verification(User = typeof(NamedUser), Table = "named_verification", Managed = true)]
public partial class NamedVerification;

[Auth101Counter(User = typeof(NamedUser), Table = "named_counter", Managed = true)]
public partial class NamedCounter;
