namespace Auth101.Stores.Tests.Mappings;

/// <summary>A user whose sessions keep their times as seconds of 32 bits, in the application's own table of PostgreSQL.</summary>
[Auth101User(Table = "watcher", Managed = true)]
public sealed partial class CountedSessionUser
{
    public static Mapping<CountedSessionUser> Mapping { get; } = new(
        CountedSessionUserStores.Sqlite, CountedSessionUserStores.Npgsql, CountedSessionUserStores.MySql, CountedSessionUserStores.SqlServer)
    {
        User = new UserColumns("watcher"),
        Account = new AccountColumns("watcher_account"),
        Session = new SessionColumns("watcher_session"),
        Verification = new VerificationColumns("watcher_verification"),
        PostgreSqlTables = """
            CREATE TABLE watcher_session (
                id uuid PRIMARY KEY,
                token text NOT NULL UNIQUE,
                expires_at integer NOT NULL,
                user_id uuid NOT NULL,
                created_at integer NOT NULL,
                updated_at integer NOT NULL
            );
            """,
    };
}

[Auth101Account(User = typeof(CountedSessionUser), Table = "watcher_account", Managed = true)]
public sealed partial class CountedSessionAccount;

[Auth101Session(User = typeof(CountedSessionUser), Table = "watcher_session")]
public sealed partial class CountedSession
{
    public Guid Id { get; init; }

    public required string Token { get; set; }

    [MapsTo("expires_at", TypeName = "integer", Unit = TimeUnit.UnixSeconds)]
    public DateTimeOffset ExpiresAt { get; set; }

    public Guid UserId { get; init; }

    [MapsTo("created_at", TypeName = "integer", Unit = TimeUnit.UnixSeconds)]
    public DateTimeOffset CreatedAt { get; set; }

    [MapsTo("updated_at", TypeName = "integer", Unit = TimeUnit.UnixSeconds)]
    public DateTimeOffset UpdatedAt { get; set; }
}

[Auth101Verification(User = typeof(CountedSessionUser), Table = "watcher_verification", Managed = true)]
public sealed partial class CountedSessionVerification;
