namespace Auth101.Stores.Tests.Mappings;

/// <summary>The application's own table, which says until when a user is locked by a time of the database's own type.</summary>
[Auth101User(Table = "locked_member", PasswordColumn = "hash", ActiveWhen = "{LockedUntil} IS NULL OR {LockedUntil} < {Now}")]
public sealed partial class LockedMember
{
    public Guid Id { get; init; }

    public required string Email { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public static Mapping<LockedMember> Mapping { get; } =
        new(LockedMemberStores.Sqlite, LockedMemberStores.Npgsql, LockedMemberStores.MySql, LockedMemberStores.SqlServer)
        {
            User = new UserColumns("locked_member", IsActive: null),
            SqliteTables = "CREATE TABLE locked_member (id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, hash TEXT, locked_until TEXT);",
            PostgreSqlTables =
                "CREATE TABLE locked_member (id uuid PRIMARY KEY, email varchar(254) NOT NULL UNIQUE, hash varchar(255), locked_until timestamptz);",
            MySqlTables =
                "CREATE TABLE locked_member (id char(36) PRIMARY KEY, email varchar(254) NOT NULL UNIQUE, hash varchar(255), locked_until datetime(6));",
            SqlServerTables = """
                CREATE TABLE locked_member (
                    id uniqueidentifier PRIMARY KEY, email nvarchar(254) NOT NULL UNIQUE, hash varchar(255), locked_until datetime2(3));
                """,
        };
}

[Auth101Session(User = typeof(LockedMember), Table = "locked_session", Managed = true)]
public sealed partial class LockedMemberSession;

[Auth101Verification(User = typeof(LockedMember), Table = "locked_verification", Managed = true)]
public sealed partial class LockedMemberVerification;

/// <summary>The same with a number of seconds, and with a flag that is a number.</summary>
[Auth101User(
    Table = "counted_member",
    PasswordColumn = "hash",
    ActiveWhen = "({LockedUntil} IS NULL OR {LockedUntil} < {Now}) AND {IsBanned} = {False}")]
public sealed partial class CountedMember
{
    public Guid Id { get; init; }

    public required string Email { get; set; }

    [MapsTo("locked_until", Unit = TimeUnit.UnixSeconds)]
    public DateTimeOffset? LockedUntil { get; set; }

    [MapsTo("is_banned", TypeName = "smallint")]
    public bool IsBanned { get; set; }

    public static Mapping<CountedMember> Mapping { get; } =
        new(CountedMemberStores.Sqlite, CountedMemberStores.Npgsql, CountedMemberStores.MySql, CountedMemberStores.SqlServer)
        {
            User = new UserColumns("counted_member", IsActive: null),
            SqliteTables = """
                CREATE TABLE counted_member (
                    id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, hash TEXT, locked_until INTEGER, is_banned INTEGER NOT NULL);
                """,
            PostgreSqlTables = """
                CREATE TABLE counted_member (
                    id uuid PRIMARY KEY, email varchar(254) NOT NULL UNIQUE, hash varchar(255), locked_until bigint, is_banned smallint NOT NULL);
                """,
            MySqlTables = """
                CREATE TABLE counted_member (
                    id char(36) PRIMARY KEY, email varchar(254) NOT NULL UNIQUE, hash varchar(255), locked_until bigint, is_banned smallint NOT NULL);
                """,
            SqlServerTables = """
                CREATE TABLE counted_member (
                    id uniqueidentifier PRIMARY KEY, email nvarchar(254) NOT NULL UNIQUE, hash varchar(255), locked_until bigint, is_banned smallint NOT NULL);
                """,
        };
}

[Auth101Session(User = typeof(CountedMember), Table = "counted_session", Managed = true)]
public sealed partial class CountedMemberSession;

[Auth101Verification(User = typeof(CountedMember), Table = "counted_verification", Managed = true)]
public sealed partial class CountedMemberVerification;
