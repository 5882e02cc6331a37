namespace Auth101.Stores.Tests.Mappings;

// Users whose sessions are in a table of the application, each with another type of the time of the last rotation.

/// <summary>A user whose session keeps seconds since 1970.</summary>
[Auth101User(Table = "sec_user", Managed = true)]
public sealed partial class SecondsUser
{
    public static Mapping<SecondsUser> Mapping { get; } = new(SecondsUserStores.Sqlite, SecondsUserStores.Npgsql, SecondsUserStores.MySql, SecondsUserStores.SqlServer)
    {
        User = new UserColumns("sec_user"),
        Account = new AccountColumns("sec_account"),
        Session = new SessionColumns("sec_session"),
        Verification = new VerificationColumns("sec_verification"),
        SqliteTables = """
            CREATE TABLE sec_session (
                id TEXT NOT NULL PRIMARY KEY,
                token TEXT NOT NULL UNIQUE,
                expires_at TEXT NOT NULL,
                user_id TEXT NOT NULL,
                created_at TEXT NOT NULL,
                updated_at INTEGER NOT NULL
            );
            """,
        PostgreSqlTables = """
            CREATE TABLE sec_session (
                id uuid NOT NULL PRIMARY KEY,
                token text NOT NULL UNIQUE,
                expires_at timestamptz NOT NULL,
                user_id uuid NOT NULL,
                created_at timestamptz NOT NULL,
                updated_at bigint NOT NULL
            );
            """,
        MySqlTables = """
            CREATE TABLE sec_session (
                id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
                token varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
                expires_at datetime(6) NOT NULL,
                user_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
                created_at datetime(6) NOT NULL,
                updated_at bigint NOT NULL
            );
            """,
        SqlServerTables = """
            CREATE TABLE sec_session (
                id uniqueidentifier NOT NULL PRIMARY KEY,
                token varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL UNIQUE,
                expires_at datetime2(7) NOT NULL,
                user_id uniqueidentifier NOT NULL,
                created_at datetime2(7) NOT NULL,
                updated_at bigint NOT NULL
            );
            """,
    };
}

[Auth101Account(User = typeof(SecondsUser), Table = "sec_account", Managed = true)]
public sealed partial class SecondsAccount;

[Auth101Session(User = typeof(SecondsUser), Table = "sec_session")]
public sealed partial class SecondsSession
{
    public Guid Id { get; init; }

    public required string Token { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public Guid UserId { get; init; }

    public DateTimeOffset CreatedAt { get; set; }

    [MapsTo("updated_at", Unit = TimeUnit.UnixSeconds)]
    public DateTimeOffset UpdatedAt { get; set; }
}

[Auth101Verification(User = typeof(SecondsUser), Table = "sec_verification", Managed = true)]
public sealed partial class SecondsVerification;

/// <summary>A user whose session keeps milliseconds since 1970.</summary>
[Auth101User(Table = "ms_user", Managed = true)]
public sealed partial class MillisecondsUser
{
    public static Mapping<MillisecondsUser> Mapping { get; } = new(MillisecondsUserStores.Sqlite, MillisecondsUserStores.Npgsql, MillisecondsUserStores.MySql, MillisecondsUserStores.SqlServer)
    {
        User = new UserColumns("ms_user"),
        Account = new AccountColumns("ms_account"),
        Session = new SessionColumns("ms_session"),
        Verification = new VerificationColumns("ms_verification"),
        SqliteTables = """
            CREATE TABLE ms_session (
                id TEXT NOT NULL PRIMARY KEY,
                token TEXT NOT NULL UNIQUE,
                expires_at TEXT NOT NULL,
                user_id TEXT NOT NULL,
                created_at TEXT NOT NULL,
                updated_at INTEGER NOT NULL
            );
            """,
        PostgreSqlTables = """
            CREATE TABLE ms_session (
                id uuid NOT NULL PRIMARY KEY,
                token text NOT NULL UNIQUE,
                expires_at timestamptz NOT NULL,
                user_id uuid NOT NULL,
                created_at timestamptz NOT NULL,
                updated_at bigint NOT NULL
            );
            """,
        MySqlTables = """
            CREATE TABLE ms_session (
                id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
                token varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
                expires_at datetime(6) NOT NULL,
                user_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
                created_at datetime(6) NOT NULL,
                updated_at bigint NOT NULL
            );
            """,
        SqlServerTables = """
            CREATE TABLE ms_session (
                id uniqueidentifier NOT NULL PRIMARY KEY,
                token varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL UNIQUE,
                expires_at datetime2(7) NOT NULL,
                user_id uniqueidentifier NOT NULL,
                created_at datetime2(7) NOT NULL,
                updated_at bigint NOT NULL
            );
            """,
    };
}

[Auth101Account(User = typeof(MillisecondsUser), Table = "ms_account", Managed = true)]
public sealed partial class MillisecondsAccount;

[Auth101Session(User = typeof(MillisecondsUser), Table = "ms_session")]
public sealed partial class MillisecondsSession
{
    public Guid Id { get; init; }

    public required string Token { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public Guid UserId { get; init; }

    public DateTimeOffset CreatedAt { get; set; }

    [MapsTo("updated_at", Unit = TimeUnit.UnixMilliseconds)]
    public DateTimeOffset UpdatedAt { get; set; }
}

[Auth101Verification(User = typeof(MillisecondsUser), Table = "ms_verification", Managed = true)]
public sealed partial class MillisecondsVerification;

/// <summary>A user whose session keeps a time without fractions of a second.</summary>
[Auth101User(Table = "coarse_user", Managed = true)]
public sealed partial class CoarseUser
{
    public static Mapping<CoarseUser> Mapping { get; } = new(CoarseUserStores.Sqlite, CoarseUserStores.Npgsql, CoarseUserStores.MySql, CoarseUserStores.SqlServer)
    {
        User = new UserColumns("coarse_user"),
        Account = new AccountColumns("coarse_account"),
        Session = new SessionColumns("coarse_session"),
        Verification = new VerificationColumns("coarse_verification"),
        SqliteTables = """
            CREATE TABLE coarse_session (
                id TEXT NOT NULL PRIMARY KEY,
                token TEXT NOT NULL UNIQUE,
                expires_at TEXT NOT NULL,
                user_id TEXT NOT NULL,
                created_at TEXT NOT NULL,
                updated_at TEXT NOT NULL
            );
            """,
        PostgreSqlTables = """
            CREATE TABLE coarse_session (
                id uuid NOT NULL PRIMARY KEY,
                token text NOT NULL UNIQUE,
                expires_at timestamptz NOT NULL,
                user_id uuid NOT NULL,
                created_at timestamptz NOT NULL,
                updated_at timestamptz(0) NOT NULL
            );
            """,
        MySqlTables = """
            CREATE TABLE coarse_session (
                id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
                token varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
                expires_at datetime(6) NOT NULL,
                user_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
                created_at datetime(6) NOT NULL,
                updated_at datetime NOT NULL
            );
            """,
        SqlServerTables = """
            CREATE TABLE coarse_session (
                id uniqueidentifier NOT NULL PRIMARY KEY,
                token varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL UNIQUE,
                expires_at datetime2(7) NOT NULL,
                user_id uniqueidentifier NOT NULL,
                created_at datetime2(7) NOT NULL,
                updated_at datetime2(0) NOT NULL
            );
            """,
    };
}

[Auth101Account(User = typeof(CoarseUser), Table = "coarse_account", Managed = true)]
public sealed partial class CoarseAccount;

[Auth101Session(User = typeof(CoarseUser), Table = "coarse_session")]
public sealed partial class CoarseSession
{
    public Guid Id { get; init; }

    public required string Token { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public Guid UserId { get; init; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}

[Auth101Verification(User = typeof(CoarseUser), Table = "coarse_verification", Managed = true)]
public sealed partial class CoarseVerification;

/// <summary>A user whose session keeps a time whose type has no zone, or that of the session.</summary>
[Auth101User(Table = "zoneless_user", Managed = true)]
public sealed partial class ZonelessUser
{
    public static Mapping<ZonelessUser> Mapping { get; } = new(ZonelessUserStores.Sqlite, ZonelessUserStores.Npgsql, ZonelessUserStores.MySql, ZonelessUserStores.SqlServer)
    {
        User = new UserColumns("zoneless_user"),
        Account = new AccountColumns("zoneless_account"),
        Session = new SessionColumns("zoneless_session"),
        Verification = new VerificationColumns("zoneless_verification"),
        SqliteTables = """
            CREATE TABLE zoneless_session (
                id TEXT NOT NULL PRIMARY KEY,
                token TEXT NOT NULL UNIQUE,
                expires_at TEXT NOT NULL,
                user_id TEXT NOT NULL,
                created_at TEXT NOT NULL,
                updated_at TEXT NOT NULL
            );
            """,
        PostgreSqlTables = """
            CREATE TABLE zoneless_session (
                id uuid NOT NULL PRIMARY KEY,
                token text NOT NULL UNIQUE,
                expires_at timestamptz NOT NULL,
                user_id uuid NOT NULL,
                created_at timestamptz NOT NULL,
                updated_at timestamp NOT NULL
            );
            """,
        MySqlTables = """
            CREATE TABLE zoneless_session (
                id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
                token varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
                expires_at datetime(6) NOT NULL,
                user_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
                created_at datetime(6) NOT NULL,
                updated_at timestamp NOT NULL
            );
            """,
        SqlServerTables = """
            CREATE TABLE zoneless_session (
                id uniqueidentifier NOT NULL PRIMARY KEY,
                token varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL UNIQUE,
                expires_at datetime2(7) NOT NULL,
                user_id uniqueidentifier NOT NULL,
                created_at datetime2(7) NOT NULL,
                updated_at datetime2(7) NOT NULL
            );
            """,
    };
}

[Auth101Account(User = typeof(ZonelessUser), Table = "zoneless_account", Managed = true)]
public sealed partial class ZonelessAccount;

[Auth101Session(User = typeof(ZonelessUser), Table = "zoneless_session")]
public sealed partial class ZonelessSession
{
    public Guid Id { get; init; }

    public required string Token { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public Guid UserId { get; init; }

    public DateTimeOffset CreatedAt { get; set; }

    [MapsTo("updated_at", TypeName = "timestamp")]
    public DateTimeOffset UpdatedAt { get; set; }
}

[Auth101Verification(User = typeof(ZonelessUser), Table = "zoneless_verification", Managed = true)]
public sealed partial class ZonelessVerification;

/// <summary>A user whose session keeps a time of the older types.</summary>
[Auth101User(Table = "dated_user", Managed = true)]
public sealed partial class DatetimeUser
{
    public static Mapping<DatetimeUser> Mapping { get; } = new(DatetimeUserStores.Sqlite, DatetimeUserStores.Npgsql, DatetimeUserStores.MySql, DatetimeUserStores.SqlServer)
    {
        User = new UserColumns("dated_user"),
        Account = new AccountColumns("dated_account"),
        Session = new SessionColumns("dated_session"),
        Verification = new VerificationColumns("dated_verification"),
        SqliteTables = """
            CREATE TABLE dated_session (
                id TEXT NOT NULL PRIMARY KEY,
                token TEXT NOT NULL UNIQUE,
                expires_at TEXT NOT NULL,
                user_id TEXT NOT NULL,
                created_at TEXT NOT NULL,
                updated_at TEXT NOT NULL
            );
            """,
        PostgreSqlTables = """
            CREATE TABLE dated_session (
                id uuid NOT NULL PRIMARY KEY,
                token text NOT NULL UNIQUE,
                expires_at timestamptz NOT NULL,
                user_id uuid NOT NULL,
                created_at timestamptz NOT NULL,
                updated_at timestamptz NOT NULL
            );
            """,
        MySqlTables = """
            CREATE TABLE dated_session (
                id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
                token varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
                expires_at datetime(6) NOT NULL,
                user_id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
                created_at datetime(6) NOT NULL,
                updated_at datetime NOT NULL
            );
            """,
        SqlServerTables = """
            CREATE TABLE dated_session (
                id uniqueidentifier NOT NULL PRIMARY KEY,
                token varchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL UNIQUE,
                expires_at datetime2(7) NOT NULL,
                user_id uniqueidentifier NOT NULL,
                created_at datetime2(7) NOT NULL,
                updated_at datetime NOT NULL
            );
            """,
    };
}

[Auth101Account(User = typeof(DatetimeUser), Table = "dated_account", Managed = true)]
public sealed partial class DatetimeAccount;

[Auth101Session(User = typeof(DatetimeUser), Table = "dated_session")]
public sealed partial class DatetimeSession
{
    public Guid Id { get; init; }

    public required string Token { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public Guid UserId { get; init; }

    public DateTimeOffset CreatedAt { get; set; }

    [MapsTo("updated_at", TypeName = "datetime")]
    public DateTimeOffset UpdatedAt { get; set; }
}

[Auth101Verification(User = typeof(DatetimeUser), Table = "dated_verification", Managed = true)]
public sealed partial class DatetimeVerification;
