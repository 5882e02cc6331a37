namespace Auth101.Stores.Tests.Mappings;

/// <summary>The application's own user table with other names and more columns; the tables around it are managed under other names.</summary>
[Auth101User(Table = "app_user", Deletes = UserDeletion.Row)]
public sealed partial class OwnTableUser
{
    [MapsTo("user_id")]
    public Guid Id { get; init; }

    [MapsTo("email_address")]
    public required string Email { get; set; }

    [MapsTo("full_name")]
    public string? Name { get; set; }

    [MapsTo("enabled")]
    public bool IsActive { get; set; }

    public string? Department { get; set; }

    public int Level { get; set; }

    [MapsTo("badge", Field = null)]
    public string? BadgeNumber { get; set; }

    public static Mapping<OwnTableUser> Mapping { get; } = new(OwnTableUserStores.Sqlite, OwnTableUserStores.Npgsql, OwnTableUserStores.MySql, OwnTableUserStores.SqlServer)
    {
        User = new UserColumns("app_user", "user_id", "email_address", "enabled"),
        Account = new AccountColumns("app_account"),
        Session = new SessionColumns("app_session"),
        Verification = new VerificationColumns("app_verification"),
        Source = static (email, number) => new OwnTableUser
        {
            Email = email,
            Name = "Ann",
            Department = "R&D",
            Level = 7,
            BadgeNumber = $"B-{number}",
        },
        Describe = static user => $"{user.Name}|{user.IsActive}|{user.Department}|{user.Level}|{user.BadgeNumber}",
        // The column tenant is not known to Auth101.
        SqliteTables = """
            CREATE TABLE app_user (
                user_id TEXT NOT NULL PRIMARY KEY,
                email_address TEXT NOT NULL UNIQUE,
                full_name TEXT,
                enabled INTEGER NOT NULL DEFAULT 1,
                department TEXT CHECK (length(department) <= 50),
                level INTEGER NOT NULL,
                badge TEXT UNIQUE,
                tenant TEXT NOT NULL DEFAULT 'main'
            );
            """,
        PostgreSqlTables = """
            CREATE TABLE app_user (
                user_id uuid PRIMARY KEY,
                email_address varchar(254) NOT NULL UNIQUE,
                full_name varchar(255),
                enabled boolean NOT NULL DEFAULT true,
                department varchar(50),
                level integer NOT NULL,
                badge varchar(20) UNIQUE,
                tenant text NOT NULL DEFAULT 'main'
            );
            """,
        MySqlTables = """
            CREATE TABLE app_user (
                user_id char(36) CHARACTER SET ascii NOT NULL PRIMARY KEY,
                email_address varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL UNIQUE,
                full_name varchar(255),
                enabled boolean NOT NULL DEFAULT true,
                department varchar(50),
                level int NOT NULL,
                badge varchar(20) UNIQUE,
                tenant varchar(20) NOT NULL DEFAULT 'main'
            ) ENGINE = InnoDB;
            """,
        SqlServerTables = """
            CREATE TABLE app_user (
                user_id uniqueidentifier NOT NULL PRIMARY KEY,
                email_address nvarchar(254) COLLATE Latin1_General_BIN2 NOT NULL UNIQUE,
                full_name nvarchar(255),
                enabled bit NOT NULL DEFAULT 1,
                department nvarchar(50),
                level int NOT NULL,
                badge nvarchar(20),
                tenant nvarchar(20) NOT NULL DEFAULT 'main'
            );
            CREATE UNIQUE INDEX app_user_by_badge ON app_user (badge) WHERE badge IS NOT NULL;
            """,
        IsReferencedOnMySql = false,
    };
}

[Auth101Account(User = typeof(OwnTableUser), Table = "app_account", Managed = true)]
public sealed partial class OwnTableAccount;

[Auth101Session(User = typeof(OwnTableUser), Table = "app_session", Managed = true)]
public sealed partial class OwnTableSession;

[Auth101Verification(User = typeof(OwnTableUser), Table = "app_verification", Managed = true)]
public sealed partial class OwnTableVerification;
