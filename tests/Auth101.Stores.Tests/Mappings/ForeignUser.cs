namespace Auth101.Stores.Tests.Mappings;

/// <summary>A table of the application that spells its names in another case than the mapping, and that another program fills as well.</summary>
[Auth101User(Table = "FOREIGN_USER")]
internal sealed partial class ForeignUser
{
    public Guid Id { get; private set; }

    [MapsTo("EMAIL")]
    public string Email { get; private set; } = "";

    public bool IsActive { get; private set; }

    public string? Nickname { get; set; }

    public const string SqliteTable = """
        CREATE TABLE foreign_user (id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, is_active INTEGER NOT NULL DEFAULT 1, nickname TEXT UNIQUE);
        """;
}

[Auth101Account(User = typeof(ForeignUser), Table = "foreign_account", Managed = true)]
internal sealed partial class ForeignAccount;

[Auth101Session(User = typeof(ForeignUser), Table = "foreign_session", Managed = true)]
internal sealed partial class ForeignSession;

[Auth101Verification(User = typeof(ForeignUser), Table = "foreign_verification", Managed = true)]
internal sealed partial class ForeignVerification;
