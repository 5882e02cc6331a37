namespace Auth101.Stores.Tests.Mappings;

/// <summary>Four tables of the application with no more than what Auth101 asks for.</summary>
[Auth101User(Table = "mini_user", Deletes = UserDeletion.Row)]
public sealed partial class MinimalUser
{
    public Guid Id { get; init; }

    public required string Email { get; init; }

    public static Mapping<MinimalUser> Mapping { get; } = new(MinimalUserStores.Sqlite, MinimalUserStores.Npgsql, MinimalUserStores.MySql, MinimalUserStores.SqlServer)
    {
        User = new UserColumns("mini_user", IsActive: null),
        Account = new AccountColumns("mini_account") { IsOwn = true, MayRepeat = true },
        Session = new SessionColumns("mini_session"),
        Verification = new VerificationColumns("mini_verification", CreatedAt: null, UpdatedAt: null) { CountsSent = false, CountsGuesses = false, IsUnique = false },
        TracksSessionStart = false,
        TracksRotations = false,
        KeepsClients = false,
        SqliteTables = """
            CREATE TABLE mini_user (id TEXT PRIMARY KEY, email TEXT UNIQUE) WITHOUT ROWID;
            CREATE TABLE mini_account (provider_id TEXT, user_id TEXT REFERENCES mini_user ON DELETE CASCADE, password TEXT);
            CREATE TABLE mini_session (id TEXT PRIMARY KEY, token TEXT UNIQUE, expires_at TEXT, user_id TEXT REFERENCES mini_user ON DELETE CASCADE);
            CREATE TABLE mini_verification (id TEXT PRIMARY KEY, identifier TEXT, value TEXT UNIQUE, expires_at TEXT);
            """,
        PostgreSqlTables = """
            CREATE TABLE mini_user (id uuid PRIMARY KEY, email text UNIQUE);
            CREATE TABLE mini_account (provider_id text, user_id uuid REFERENCES mini_user ON DELETE CASCADE, password text);
            CREATE TABLE mini_session (id uuid PRIMARY KEY, token text UNIQUE, expires_at timestamptz, user_id uuid REFERENCES mini_user ON DELETE CASCADE);
            CREATE TABLE mini_verification (id uuid PRIMARY KEY, identifier text, value text UNIQUE, expires_at timestamptz);
            """,
        MySqlTables = """
            CREATE TABLE mini_user (id char(36) PRIMARY KEY, email varchar(254) COLLATE utf8mb4_bin UNIQUE);
            CREATE TABLE mini_account (provider_id varchar(64), user_id char(36), password varchar(255) COLLATE utf8mb4_bin,
                FOREIGN KEY (user_id) REFERENCES mini_user (id) ON DELETE CASCADE);
            CREATE TABLE mini_session (id char(36) PRIMARY KEY, token varchar(64) COLLATE utf8mb4_bin UNIQUE, expires_at datetime(6), user_id char(36),
                FOREIGN KEY (user_id) REFERENCES mini_user (id) ON DELETE CASCADE);
            CREATE TABLE mini_verification (id char(36) PRIMARY KEY, identifier varchar(320) COLLATE utf8mb4_bin,
                value varchar(64) COLLATE utf8mb4_bin UNIQUE, expires_at datetime(6));
            """,
        SqlServerTables = """
            CREATE TABLE mini_user (id uniqueidentifier PRIMARY KEY, email nvarchar(254) COLLATE Latin1_General_BIN2 NOT NULL UNIQUE);
            CREATE TABLE mini_account (provider_id varchar(64), user_id uniqueidentifier REFERENCES mini_user (id) ON DELETE CASCADE,
                password varchar(255) COLLATE Latin1_General_BIN2);
            CREATE TABLE mini_session (id uniqueidentifier PRIMARY KEY, token varchar(64) COLLATE Latin1_General_BIN2 NOT NULL UNIQUE, expires_at datetime2,
                user_id uniqueidentifier REFERENCES mini_user (id) ON DELETE CASCADE);
            CREATE TABLE mini_verification (id uniqueidentifier PRIMARY KEY, identifier nvarchar(320) COLLATE Latin1_General_BIN2,
                value varchar(64) COLLATE Latin1_General_BIN2 NOT NULL UNIQUE, expires_at datetime2);
            """,
    };
}

[Auth101Account(User = typeof(MinimalUser), Table = "mini_account")]
public sealed partial class MinimalAccount
{
    public required string ProviderId { get; init; }

    public Guid UserId { get; init; }

    public required string Password { get; init; }
}

[Auth101Session(User = typeof(MinimalUser), Table = "mini_session")]
public sealed partial class MinimalSession
{
    public Guid Id { get; init; }

    public required string Token { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public Guid UserId { get; init; }
}

[Auth101Verification(User = typeof(MinimalUser), Table = "mini_verification")]
public sealed partial class MinimalVerification
{
    public Guid Id { get; init; }

    public required string Identifier { get; init; }

    public required string Value { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}
