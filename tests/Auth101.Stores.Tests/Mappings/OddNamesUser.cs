namespace Auth101.Stores.Tests.Mappings;

/// <summary>Managed tables whose names hold quotes, spaces, reserved words and letters of all kinds.</summary>
#pragma warning disable CA1708 // Two properties differ by case only, which SQL parameters must survive.
[Auth101User(Table = "the \"\"\"users\"\"\" of 'ours'", Managed = true)]
public sealed partial class OddNamesUser
#pragma warning restore CA1708
{
    [MapsTo("select")]
    public Guid Id { get; init; }

    [MapsTo("e-mail, \"primary\"")]
    public required string Email { get; set; }

    [MapsTo("Größe ☃")]
    public string? Name { get; set; }

    [MapsTo("is active?")]
    public bool IsActive { get; set; }

    [MapsTo("--")]
    public int Dashes { get; set; }

    [MapsTo("/*")]
    public int Comment { get; set; }

    [MapsTo("@id")]
    public string? @class { get; set; }

    [MapsTo("{0}\\\\'")]
    public string? email { get; set; }

    [MapsTo("имя")]
    public string? Größe { get; set; }

    public static Mapping<OddNamesUser> Mapping { get; } = new(OddNamesUserStores.Sqlite, OddNamesUserStores.Npgsql, OddNamesUserStores.MySql, OddNamesUserStores.SqlServer)
    {
        User = new UserColumns("the \"\"\"users\"\"\" of 'ours'", "select", "e-mail, \"primary\"", "is active?"),
        Account = new AccountColumns("group"),
        Session = new SessionColumns("\"", "\"", "user id", "%s"),
        Verification = new VerificationColumns("ORDER BY 1;--"),
        Source = static (email, number) => new OddNamesUser
        {
            Email = email,
            Name = "'; DROP TABLE users;--",
            Dashes = 1,
            Comment = 2,
            @class = "c",
            email = $"e{number}",
            Größe = "g",
        },
        Describe = static user => $"{user.Name}|{user.IsActive}|{user.Dashes}|{user.Comment}|{user.@class}|{user.email}|{user.Größe}",
    };
}

[Auth101Account(User = typeof(OddNamesUser), Table = "group", Managed = true)]
public sealed partial class OddNamesAccount;

[Auth101Session(User = typeof(OddNamesUser), Table = "\"", Managed = true)]
public sealed partial class OddNamesSession
{
    [MapsTo("\"")]
    public Guid Id { get; init; }

    [MapsTo("%s")]
    public required string Token { get; init; }

    [MapsTo("user id")]
    public Guid UserId { get; init; }
}

[Auth101Verification(User = typeof(OddNamesUser), Table = "ORDER BY 1;--", Managed = true)]
public sealed partial class OddNamesVerification;
