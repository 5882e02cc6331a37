namespace Auth101.Stores.Tests.Mappings;

/// <summary>Users of the application with numbers that the class makes; the database makes none.</summary>
[Auth101User(Table = "factory_user", IdFactory = nameof(NextId))]
public sealed partial class FactoryUser
{
    private static readonly AsyncLocal<long?> s_repeated = new();
    private static long _lastId = 4_000_000_000;

    public long Id { get; init; }

    public required string Email { get; set; }

    private static long NextId() => s_repeated.Value ?? Interlocked.Increment(ref _lastId);

    public static Mapping<FactoryUser> Mapping { get; } =
        new(FactoryUserStores.Sqlite, FactoryUserStores.Npgsql, FactoryUserStores.MySql, FactoryUserStores.SqlServer)
        {
            User = new UserColumns("factory_user", IsActive: null),
            Account = new AccountColumns("factory_account"),
            Session = new SessionColumns("factory_session"),
            Verification = new VerificationColumns("factory_verification"),
            RepeatId = static id => s_repeated.Value = long.Parse(id, System.Globalization.CultureInfo.InvariantCulture),
            IsReferencedOnMySql = false,
            SqliteTables = "CREATE TABLE factory_user (id BIGINT NOT NULL PRIMARY KEY, email TEXT NOT NULL UNIQUE);",
            PostgreSqlTables = "CREATE TABLE factory_user (id bigint NOT NULL PRIMARY KEY, email varchar(254) NOT NULL UNIQUE);",
            MySqlTables = """
                CREATE TABLE factory_user (
                    id bigint NOT NULL PRIMARY KEY,
                    email varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL UNIQUE
                ) ENGINE = InnoDB;
                """,
            SqlServerTables = "CREATE TABLE factory_user (id bigint NOT NULL PRIMARY KEY, email nvarchar(254) COLLATE Latin1_General_BIN2 NOT NULL UNIQUE);",
        };
}

[Auth101Account(User = typeof(FactoryUser), Table = "factory_account", Managed = true)]
public sealed partial class FactoryAccount;

[Auth101Session(User = typeof(FactoryUser), Table = "factory_session", Managed = true)]
public sealed partial class FactorySession;

[Auth101Verification(User = typeof(FactoryUser), Table = "factory_verification", Managed = true)]
public sealed partial class FactoryVerification;

/// <summary>Users of the application with Guids of its own.</summary>
[Auth101User(Table = "guid_factory_user", IdFactory = nameof(NextId))]
public sealed partial class GuidFactoryUser
{
    private static readonly AsyncLocal<Guid?> s_repeated = new();

    public Guid Id { get; init; }

    public required string Email { get; set; }

    private static Guid NextId() => s_repeated.Value ?? Guid.CreateVersion7();

    public static Mapping<GuidFactoryUser> Mapping { get; } =
        new(GuidFactoryUserStores.Sqlite, GuidFactoryUserStores.Npgsql, GuidFactoryUserStores.MySql, GuidFactoryUserStores.SqlServer)
        {
            User = new UserColumns("guid_factory_user", IsActive: null),
            Account = new AccountColumns("guid_factory_account"),
            Session = new SessionColumns("guid_factory_session"),
            Verification = new VerificationColumns("guid_factory_verification"),
            RepeatId = static id => s_repeated.Value = Guid.Parse(id),
            IsReferencedOnMySql = false,
            SqliteTables = "CREATE TABLE guid_factory_user (id TEXT NOT NULL PRIMARY KEY, email TEXT NOT NULL UNIQUE);",
            PostgreSqlTables = "CREATE TABLE guid_factory_user (id uuid NOT NULL PRIMARY KEY, email varchar(254) NOT NULL UNIQUE);",
            MySqlTables = """
                CREATE TABLE guid_factory_user (
                    id char(36) NOT NULL PRIMARY KEY,
                    email varchar(254) NOT NULL UNIQUE
                ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
                """,
            SqlServerTables = """
                CREATE TABLE guid_factory_user (
                    id uniqueidentifier NOT NULL PRIMARY KEY, email nvarchar(254) COLLATE Latin1_General_BIN2 NOT NULL UNIQUE);
                """,
        };
}

[Auth101Account(User = typeof(GuidFactoryUser), Table = "guid_factory_account", Managed = true)]
public sealed partial class GuidFactoryAccount;

[Auth101Session(User = typeof(GuidFactoryUser), Table = "guid_factory_session", Managed = true)]
public sealed partial class GuidFactorySession;

[Auth101Verification(User = typeof(GuidFactoryUser), Table = "guid_factory_verification", Managed = true)]
public sealed partial class GuidFactoryVerification;
