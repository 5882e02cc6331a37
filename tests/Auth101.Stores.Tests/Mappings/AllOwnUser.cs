namespace Auth101.Stores.Tests.Mappings;

/// <summary>Four tables of the application with all roles under other names; times are DateTime.</summary>
[Auth101User(Table = "People", Deletes = UserDeletion.Row)]
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

    public static Mapping<AllOwnUser> Mapping { get; } = new(AllOwnUserStores.Sqlite, AllOwnUserStores.Npgsql, AllOwnUserStores.MySql, AllOwnUserStores.SqlServer)
    {
        User = new UserColumns("People", "PersonKey", "Login", "Enabled") { EmailVerified = "Proven" },
        Account = new AccountColumns("Credentials", "PersonKey", "Source", "Secret") { IsOwn = true },
        Session = new SessionColumns("Visits", "VisitKey", "PersonKey", "Ticket") { NullableStart = "Since" },
        RotationInaccuracy = TimeSpan.FromSeconds(1),
        Verification = new VerificationColumns("Proofs", "Subject", "Code", "Ends", "Since", "Changed") { NewId = null, CountsSent = false, CountsGuesses = false, IsUnique = false },
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
                "Since" DATETIME,
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
        PostgreSqlTables = """
            CREATE TABLE "People" (
                "PersonKey" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                "Login" varchar(254) NOT NULL,
                "Nick" varchar(50),
                "Proven" boolean NOT NULL,
                "Avatar" text,
                "Enabled" boolean NOT NULL,
                "Since" timestamptz NOT NULL,
                "Changed" timestamptz
            );
            CREATE UNIQUE INDEX "People by login" ON "People" ("Login");
            CREATE TABLE "Credentials" (
                "CredentialKey" integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                "Subject" varchar(255) NOT NULL,
                "Source" varchar(64) NOT NULL,
                "PersonKey" bigint NOT NULL REFERENCES "People" ON DELETE CASCADE,
                "Access" text, "Refresh" text, "Identity" text, "AccessEnd" timestamptz, "RefreshEnd" timestamptz, "Scopes" text,
                "Secret" varchar(255),
                "Since" timestamptz NOT NULL,
                "Changed" timestamptz NOT NULL
            );
            CREATE TABLE "Visits" (
                "VisitKey" uuid PRIMARY KEY,
                "Ticket" varchar(64) NOT NULL UNIQUE,
                "Ends" timestamptz NOT NULL,
                "PersonKey" bigint NOT NULL REFERENCES "People" ON DELETE CASCADE,
                "Address" varchar(45),
                "Agent" varchar(512),
                "Since" timestamptz,
                "Changed" timestamptz NOT NULL
            );
            CREATE TABLE "Proofs" (
                "ProofKey" bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
                "Subject" varchar(320) NOT NULL,
                "Code" varchar(64) NOT NULL UNIQUE,
                "Ends" timestamptz NOT NULL,
                "Since" timestamptz NOT NULL,
                "Changed" timestamptz NOT NULL
            );
            """,
        MySqlTables = """
            CREATE TABLE People (
                PersonKey bigint AUTO_INCREMENT PRIMARY KEY,
                Login varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
                Nick varchar(50),
                Proven boolean NOT NULL,
                Avatar varchar(2048),
                Enabled boolean NOT NULL,
                Since datetime(6) NOT NULL,
                Changed datetime(6),
                UNIQUE KEY `People by login` (Login)
            ) ENGINE = InnoDB;
            CREATE TABLE Credentials (
                CredentialKey int AUTO_INCREMENT PRIMARY KEY,
                Subject varchar(255) NOT NULL,
                Source varchar(64) NOT NULL,
                PersonKey bigint NOT NULL,
                Access text, Refresh text, Identity text, AccessEnd datetime(6), RefreshEnd datetime(6), Scopes text,
                Secret varchar(255) CHARACTER SET ascii COLLATE ascii_bin,
                Since datetime(6) NOT NULL,
                Changed datetime(6) NOT NULL,
                FOREIGN KEY (PersonKey) REFERENCES People (PersonKey) ON DELETE CASCADE
            ) ENGINE = InnoDB;
            CREATE TABLE Visits (
                VisitKey char(36) CHARACTER SET ascii PRIMARY KEY,
                Ticket varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
                Ends datetime(6) NOT NULL,
                PersonKey bigint NOT NULL,
                Address varchar(45),
                Agent varchar(512),
                Since datetime(6),
                Changed datetime(6) NOT NULL,
                FOREIGN KEY (PersonKey) REFERENCES People (PersonKey) ON DELETE CASCADE
            ) ENGINE = InnoDB;
            CREATE TABLE Proofs (
                ProofKey bigint AUTO_INCREMENT PRIMARY KEY,
                Subject varchar(320) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
                Code varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
                Ends datetime(6) NOT NULL,
                Since datetime(6) NOT NULL,
                Changed datetime(6) NOT NULL
            ) ENGINE = InnoDB;
            """,
        SqlServerTables = """
            CREATE TABLE [People] (
                [PersonKey] bigint IDENTITY PRIMARY KEY,
                [Login] nvarchar(254) COLLATE Latin1_General_BIN2 NOT NULL,
                [Nick] nvarchar(50),
                [Proven] bit NOT NULL,
                [Avatar] nvarchar(2048),
                [Enabled] bit NOT NULL,
                [Since] datetime2(7) NOT NULL,
                [Changed] datetime2(7)
            );
            CREATE UNIQUE INDEX [People by login] ON [People] ([Login]);
            CREATE TABLE [Credentials] (
                [CredentialKey] int IDENTITY PRIMARY KEY,
                [Subject] nvarchar(255) NOT NULL,
                [Source] varchar(64) NOT NULL,
                [PersonKey] bigint NOT NULL REFERENCES [People] ([PersonKey]) ON DELETE CASCADE,
                [Access] nvarchar(max), [Refresh] nvarchar(max), [Identity] nvarchar(max), [AccessEnd] datetime2(7), [RefreshEnd] datetime2(7), [Scopes] nvarchar(max),
                [Secret] varchar(255) COLLATE Latin1_General_BIN2,
                [Since] datetime2(7) NOT NULL,
                [Changed] datetime2(7) NOT NULL
            );
            CREATE TABLE [Visits] (
                [VisitKey] uniqueidentifier PRIMARY KEY,
                [Ticket] varchar(64) COLLATE Latin1_General_BIN2 NOT NULL UNIQUE,
                [Ends] datetime2(7) NOT NULL,
                [PersonKey] bigint NOT NULL REFERENCES [People] ([PersonKey]) ON DELETE CASCADE,
                [Address] varchar(45),
                [Agent] nvarchar(512),
                [Since] datetime2(7),
                [Changed] datetime2(7) NOT NULL
            );
            CREATE TABLE [Proofs] (
                [ProofKey] bigint IDENTITY PRIMARY KEY,
                [Subject] nvarchar(320) COLLATE Latin1_General_BIN2 NOT NULL,
                [Code] varchar(64) COLLATE Latin1_General_BIN2 NOT NULL UNIQUE,
                [Ends] datetime2(7) NOT NULL,
                [Since] datetime2(7) NOT NULL,
                [Changed] datetime2(7) NOT NULL
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
