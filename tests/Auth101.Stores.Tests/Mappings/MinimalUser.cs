namespace Auth101.Stores.Tests.Mappings;

/// <summary>Four tables of the application with no more than what Auth101 asks for.</summary>
[Auth101User(Table = "mini_user")]
public sealed partial class MinimalUser
{
    public Guid Id { get; init; }

    public required string Email { get; init; }

    public static Mapping<MinimalUser> Mapping { get; } = new(MinimalUserStores.Sqlite)
    {
        User = new UserColumns("mini_user", IsActive: null),
        Account = new AccountColumns("mini_account"),
        Session = new SessionColumns("mini_session"),
        Verification = new VerificationColumns("mini_verification"),
        TracksSessionStart = false,
        TracksRotations = false,
        SqliteTables = """
            CREATE TABLE mini_user (id TEXT PRIMARY KEY, email TEXT UNIQUE) WITHOUT ROWID;
            CREATE TABLE mini_account (provider_id TEXT, user_id TEXT REFERENCES mini_user ON DELETE CASCADE, password TEXT);
            CREATE TABLE mini_session (id TEXT PRIMARY KEY, token TEXT UNIQUE, expires_at TEXT, user_id TEXT REFERENCES mini_user ON DELETE CASCADE);
            CREATE TABLE mini_verification (id TEXT PRIMARY KEY, identifier TEXT, value TEXT UNIQUE, expires_at TEXT);
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
