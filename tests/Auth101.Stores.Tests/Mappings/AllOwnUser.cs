namespace Auth101.Stores.Tests.Mappings;

/// <summary>Four tables of the application with all roles under other names; times are DateTime.</summary>
[Auth101User(Table = "People")]
public sealed partial class AllOwnUser
{
    [MapsTo("PersonKey", Field = UserField.Id)]
    public long Key { get; private set; }

    [MapsTo("Login", Field = UserField.Email)]
    public string Login { get; private set; } = "";

    [MapsTo("Nick", Field = UserField.Name)]
    public string? Nick { get; set; }

    [MapsTo("Proven", Field = UserField.EmailVerified)]
    public bool Proven { get; private set; }

    [MapsTo("Avatar", Field = UserField.Image)]
    public string? Avatar { get; set; }

    [MapsTo("Enabled", Field = UserField.IsActive)]
    public bool Enabled { get; private set; }

    [MapsTo("Since", Field = UserField.CreatedAt)]
    public DateTime Since { get; private set; }

    [MapsTo("Changed", Field = UserField.UpdatedAt)]
    public DateTime? Changed { get; private set; }

    public static Mapping<AllOwnUser> Mapping { get; } = new(AllOwnUserStores.Sqlite)
    {
        User = new UserColumns("People", "PersonKey", "Login", "Enabled"),
        Account = new AccountColumns("Credentials", "PersonKey", "Source", "Secret"),
        Session = new SessionColumns("Visits", "VisitKey", "PersonKey", "Ticket"),
        Verification = new VerificationColumns("Proofs", "Subject"),
        Source = static (_, _) => new AllOwnUser { Nick = "Ann", Avatar = "https://example.org/a.png" },
        Describe = static user => $"{user.Nick}|{user.Proven}|{user.Avatar}|{user.Enabled}|{user.Since:O}|{user.Changed:O}",
        HasIdentities = true,
        SqliteTables = """
            CREATE TABLE "People" (
                "PersonKey" INTEGER PRIMARY KEY AUTOINCREMENT,
                "Login" VARCHAR(254) NOT NULL,
                "Nick" VARCHAR(50),
                "Proven" BOOLEAN NOT NULL,
                "Avatar" TEXT,
                "Enabled" BOOLEAN NOT NULL,
                "Since" DATETIME NOT NULL,
                "Changed" DATETIME
            );
            CREATE UNIQUE INDEX "People by login" ON "People" ("Login");
            CREATE TABLE "Credentials" (
                "CredentialKey" INTEGER PRIMARY KEY,
                "Subject" TEXT NOT NULL,
                "Source" TEXT NOT NULL,
                "PersonKey" INTEGER NOT NULL REFERENCES "People" ON DELETE CASCADE,
                "Access" TEXT, "Refresh" TEXT, "Identity" TEXT, "AccessEnd" DATETIME, "RefreshEnd" DATETIME, "Scopes" TEXT,
                "Secret" TEXT,
                "Since" DATETIME NOT NULL,
                "Changed" DATETIME NOT NULL
            );
            CREATE TABLE "Visits" (
                "VisitKey" TEXT NOT NULL PRIMARY KEY,
                "Ticket" TEXT NOT NULL UNIQUE,
                "Ends" DATETIME NOT NULL,
                "PersonKey" INTEGER NOT NULL REFERENCES "People" ON DELETE CASCADE,
                "Address" TEXT,
                "Agent" TEXT,
                "Since" DATETIME NOT NULL,
                "Changed" DATETIME NOT NULL
            );
            CREATE TABLE "Proofs" (
                "ProofKey" INTEGER PRIMARY KEY AUTOINCREMENT,
                "Subject" TEXT NOT NULL,
                "Code" TEXT NOT NULL UNIQUE,
                "Ends" DATETIME NOT NULL,
                "Since" DATETIME NOT NULL,
                "Changed" DATETIME NOT NULL
            );
            """,
    };
}

[Auth101Account(User = typeof(AllOwnUser), Table = "Credentials")]
public sealed partial class AllOwnAccount
{
    [MapsTo("CredentialKey")]
    public int Id { get; init; }

    [MapsTo("Subject")]
    public required string AccountId { get; init; }

    [MapsTo("Source")]
    public required string ProviderId { get; init; }

    [MapsTo("PersonKey")]
    public long UserId { get; init; }

    [MapsTo("Access")]
    public string? AccessToken { get; init; }

    [MapsTo("Refresh")]
    public string? RefreshToken { get; init; }

    [MapsTo("Identity")]
    public string? IdToken { get; init; }

    [MapsTo("AccessEnd")]
    public DateTime? AccessTokenExpiresAt { get; init; }

    [MapsTo("RefreshEnd")]
    public DateTime? RefreshTokenExpiresAt { get; init; }

    [MapsTo("Scopes")]
    public string? Scope { get; init; }

    [MapsTo("Secret")]
    public string? Password { get; init; }

    [MapsTo("Since")]
    public DateTime CreatedAt { get; init; }

    [MapsTo("Changed")]
    public DateTime UpdatedAt { get; init; }
}

[Auth101Session(User = typeof(AllOwnUser), Table = "Visits")]
public sealed partial class AllOwnSession
{
    [MapsTo("VisitKey")]
    public Guid Id { get; init; }

    [MapsTo("Ticket")]
    public required string Token { get; init; }

    [MapsTo("Ends")]
    public DateTime ExpiresAt { get; init; }

    [MapsTo("PersonKey")]
    public long UserId { get; init; }

    [MapsTo("Address")]
    public string? IpAddress { get; init; }

    [MapsTo("Agent")]
    public string? UserAgent { get; init; }

    [MapsTo("Since")]
    public DateTime CreatedAt { get; init; }

    [MapsTo("Changed")]
    public DateTime UpdatedAt { get; init; }
}

[Auth101Verification(User = typeof(AllOwnUser), Table = "Proofs")]
public sealed partial class AllOwnVerification
{
    [MapsTo("ProofKey")]
    public long Id { get; init; }

    [MapsTo("Subject")]
    public required string Identifier { get; init; }

    [MapsTo("Code")]
    public required string Value { get; init; }

    [MapsTo("Ends")]
    public DateTime ExpiresAt { get; init; }

    [MapsTo("Since")]
    public DateTime CreatedAt { get; init; }

    [MapsTo("Changed")]
    public DateTime UpdatedAt { get; init; }
}
