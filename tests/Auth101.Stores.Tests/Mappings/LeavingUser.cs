namespace Auth101.Stores.Tests.Mappings;

/// <summary>Four tables of the application without a single foreign key, whose users are deleted softly.</summary>
[Auth101User(Table = "leaver", Deletes = UserDeletion.Softly)]
public sealed partial class LeavingUser
{
    public Guid Id { get; init; }

    public required string Email { get; init; }

    public bool EmailVerified { get; init; }

    [MapsTo("gone_at", Field = UserField.DeletedAt, Unit = TimeUnit.UnixSeconds)]
    public long? GoneAt { get; init; }

    public static Mapping<LeavingUser> Mapping { get; } = new(LeavingUserStores.Sqlite, LeavingUserStores.Npgsql, LeavingUserStores.MySql, LeavingUserStores.SqlServer)
    {
        User = new UserColumns("leaver", IsActive: null) { DeletedAt = "gone_at", VerifiedMayBeNull = true },
        Account = new AccountColumns("leaver_account") { IsOwn = true, MayRepeat = true },
        Session = new SessionColumns("leaver_session"),
        Verification = new VerificationColumns("leaver_verification", CreatedAt: null, UpdatedAt: null)
        {
            CountsSent = false,
            CountsGuesses = false,
            IsUnique = false,
        },
        TracksSessionStart = false,
        TracksRotations = false,
        KeepsClients = false,
        IsReferenced = false,
        IsReferencedOnMySql = false,
        SqliteTables = """
            CREATE TABLE leaver (id TEXT PRIMARY KEY, email TEXT UNIQUE, email_verified INTEGER, gone_at INTEGER) WITHOUT ROWID;
            CREATE TABLE leaver_account (provider_id TEXT, user_id TEXT, password TEXT);
            CREATE TABLE leaver_session (id TEXT PRIMARY KEY, token TEXT UNIQUE, expires_at TEXT, user_id TEXT);
            CREATE TABLE leaver_verification (id TEXT PRIMARY KEY, identifier TEXT, value TEXT UNIQUE, expires_at TEXT);
            """,
        PostgreSqlTables = """
            CREATE TABLE leaver (id uuid PRIMARY KEY, email text UNIQUE, email_verified boolean, gone_at bigint);
            CREATE TABLE leaver_account (provider_id text, user_id uuid, password text);
            CREATE TABLE leaver_session (id uuid PRIMARY KEY, token text UNIQUE, expires_at timestamptz, user_id uuid);
            CREATE TABLE leaver_verification (id uuid PRIMARY KEY, identifier text, value text UNIQUE, expires_at timestamptz);
            """,
        MySqlTables = """
            CREATE TABLE leaver (id char(36) PRIMARY KEY, email varchar(254) COLLATE utf8mb4_bin UNIQUE, email_verified boolean, gone_at bigint);
            CREATE TABLE leaver_account (provider_id varchar(64), user_id char(36), password varchar(255) COLLATE utf8mb4_bin, INDEX (user_id));
            CREATE TABLE leaver_session (id char(36) PRIMARY KEY, token varchar(64) COLLATE utf8mb4_bin UNIQUE, expires_at datetime(6), user_id char(36),
                INDEX (user_id));
            CREATE TABLE leaver_verification (id char(36) PRIMARY KEY, identifier varchar(320) COLLATE utf8mb4_bin,
                value varchar(64) COLLATE utf8mb4_bin UNIQUE, expires_at datetime(6), INDEX (identifier));
            """,
        SqlServerTables = """
            CREATE TABLE leaver (id uniqueidentifier PRIMARY KEY, email nvarchar(254) COLLATE Latin1_General_BIN2 NOT NULL UNIQUE, email_verified bit,
                gone_at bigint);
            CREATE TABLE leaver_account (provider_id varchar(64), user_id uniqueidentifier, password varchar(255) COLLATE Latin1_General_BIN2);
            CREATE TABLE leaver_session (id uniqueidentifier PRIMARY KEY, token varchar(64) COLLATE Latin1_General_BIN2 NOT NULL UNIQUE, expires_at datetime2,
                user_id uniqueidentifier);
            CREATE TABLE leaver_verification (id uniqueidentifier PRIMARY KEY, identifier nvarchar(320) COLLATE Latin1_General_BIN2,
                value varchar(64) COLLATE Latin1_General_BIN2 NOT NULL UNIQUE, expires_at datetime2);
            """,
    };
}

[Auth101Account(User = typeof(LeavingUser), Table = "leaver_account")]
public sealed partial class LeavingAccount
{
    public required string ProviderId { get; init; }

    public Guid UserId { get; init; }

    public required string Password { get; init; }
}

[Auth101Session(User = typeof(LeavingUser), Table = "leaver_session")]
public sealed partial class LeavingSession
{
    public Guid Id { get; init; }

    public required string Token { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public Guid UserId { get; init; }
}

[Auth101Verification(User = typeof(LeavingUser), Table = "leaver_verification")]
public sealed partial class LeavingVerification
{
    public Guid Id { get; init; }

    public required string Identifier { get; init; }

    public required string Value { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}
