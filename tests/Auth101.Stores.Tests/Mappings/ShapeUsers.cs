namespace Auth101.Stores.Tests.Mappings;

/// <summary>A nested record with init and required properties, managed.</summary>
public static partial class Outer
{
    public partial record Middle
    {
        [Auth101User(Table = "record_user", Managed = true)]
        public sealed partial record RecordUser
        {
            public Guid Id { get; init; }

            public required string Email { get; init; }

            public required string Country { get; init; }

            public int? Age { get; init; }

            public static Mapping<RecordUser> Mapping { get; } = new(RecordUserStores.Sqlite, RecordUserStores.Npgsql, RecordUserStores.MySql, RecordUserStores.SqlServer)
            {
                User = new UserColumns("record_user"),
                Account = new AccountColumns("record_account"),
                Session = new SessionColumns("record_session"),
                Verification = new VerificationColumns("record_verification"),
                Source = static (email, _) => new RecordUser { Email = email, Country = "NO", Age = 33 },
                Describe = static user => user.ToString(),
            };
        }
    }
}

[Auth101Account(User = typeof(Outer.Middle.RecordUser), Table = "record_account", Managed = true)]
public sealed partial class RecordAccount;

[Auth101Session(User = typeof(Outer.Middle.RecordUser), Table = "record_session", Managed = true)]
public sealed partial record RecordSession;

[Auth101Verification(User = typeof(Outer.Middle.RecordUser), Table = "record_verification", Managed = true)]
public sealed partial record RecordVerification;

/// <summary>A positional record on a table of the application, with a property beside the parameters.</summary>
[Auth101User(Table = "positional_user")]
public sealed partial record PositionalUser(int Id, string Email, bool IsActive, string? Name, DayOfWeek Favourite)
{
    public string? Nickname { get; private set; }

    public static Mapping<PositionalUser> Mapping { get; } = new(PositionalUserStores.Sqlite, PositionalUserStores.Npgsql, PositionalUserStores.MySql, PositionalUserStores.SqlServer)
    {
        User = new UserColumns("positional_user"),
        Account = new AccountColumns("positional_account"),
        Session = new SessionColumns("positional_session"),
        Verification = new VerificationColumns("positional_verification"),
        Source = static (email, _) => new PositionalUser(0, email, false, "Ann", DayOfWeek.Saturday) { Nickname = "A" },
        Describe = static user => user.ToString(),
        HasIdentities = true,
        IsReferencedOnMySql = false,
        SqliteTables = """
            CREATE TABLE positional_user (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                email TEXT NOT NULL UNIQUE,
                is_active INTEGER NOT NULL,
                name TEXT,
                favourite INTEGER NOT NULL,
                nickname TEXT
            );
            """,
        PostgreSqlTables = """
            CREATE TABLE positional_user (
                id serial PRIMARY KEY,
                email text NOT NULL UNIQUE,
                is_active boolean NOT NULL,
                name text,
                favourite integer NOT NULL,
                nickname text
            );
            """,
        MySqlTables = """
            CREATE TABLE positional_user (
                id int AUTO_INCREMENT PRIMARY KEY,
                email varchar(254) COLLATE utf8mb4_bin NOT NULL UNIQUE,
                is_active tinyint(1) NOT NULL,
                name varchar(255),
                favourite int NOT NULL,
                nickname varchar(255)
            ) ENGINE = InnoDB;
            """,
        SqlServerTables = """
            CREATE TABLE positional_user (
                id int IDENTITY PRIMARY KEY,
                email nvarchar(254) COLLATE Latin1_General_BIN2 NOT NULL UNIQUE,
                is_active bit NOT NULL,
                name nvarchar(255),
                favourite int NOT NULL,
                nickname nvarchar(255)
            );
            """,
    };
}

[Auth101Account(User = typeof(PositionalUser), Table = "positional_account", Managed = true)]
public sealed partial class PositionalAccount;

[Auth101Session(User = typeof(PositionalUser), Table = "positional_session", Managed = true)]
public sealed partial class PositionalSession
{
    public int Id { get; init; }
}

[Auth101Verification(User = typeof(PositionalUser), Table = "positional_verification", Managed = true)]
public sealed partial class PositionalVerification;
