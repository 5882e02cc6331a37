namespace Auth101.Stores.Tests.Mappings;

/// <summary>An own table whose times are numbers, and whose flags may be null.</summary>
[Auth101User(Table = "gamer")]
public sealed partial class CountedTimeUser
{
    public long Id { get; init; }

    public required string Email { get; set; }

    [MapsTo("verified_at", Field = UserField.EmailVerified, Unit = TimeUnit.UnixMilliseconds)]
    public long? VerifiedAt { get; set; }

    [MapsTo("approved", Field = UserField.IsActive, NullMeans = false)]
    public bool? Approved { get; set; }

    public string Name { get; set; } = "";

    [MapsTo("created_unix", Field = UserField.CreatedAt, Unit = TimeUnit.UnixSeconds)]
    public int Created { get; set; }

    [MapsTo("updated_ms", Field = UserField.UpdatedAt, Unit = TimeUnit.UnixMilliseconds)]
    public DateTime Updated { get; set; }

    [MapsTo("seen_unix", Unit = TimeUnit.UnixSeconds)]
    public DateTimeOffset? Seen { get; set; }

    [MapsTo("birth_ms", Unit = TimeUnit.UnixMilliseconds)]
    public DateTimeOffset Birth { get; set; } = DateTimeOffset.UnixEpoch;

    public static Mapping<CountedTimeUser> Mapping { get; } =
        new(CountedTimeUserStores.Sqlite, CountedTimeUserStores.Npgsql, CountedTimeUserStores.MySql, CountedTimeUserStores.SqlServer)
    {
        User = new UserColumns("gamer", IsActive: "approved"),
        Account = new AccountColumns("gamer_account"),
        Session = new SessionColumns("gamer_session"),
        Verification = new VerificationColumns("gamer_verification"),
        HasIdentities = true,
        IsReferencedOnMySql = false,
        Source = static (email, number) => new CountedTimeUser
        {
            Email = email,
            Name = "Ann",
            Seen = number % 2 == 0 ? null : DateTimeOffset.FromUnixTimeSeconds(1_700_000_000 + number),
            Birth = DateTimeOffset.FromUnixTimeMilliseconds(-number),
        },
        Describe = static user => FormattableString.Invariant($"{user.Name}|{user.Approved}|{user.VerifiedAt}|{user.Seen:O}|{user.Birth:O}"),
        SqliteTables = """
            CREATE TABLE gamer (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                email TEXT NOT NULL UNIQUE,
                verified_at INTEGER,
                approved INTEGER,
                name TEXT,
                created_unix INTEGER,
                updated_ms INTEGER,
                seen_unix INTEGER,
                birth_ms INTEGER NOT NULL
            );
            """,
        PostgreSqlTables = """
            CREATE TABLE gamer (
                id bigserial PRIMARY KEY,
                email varchar(254) UNIQUE,
                verified_at bigint,
                approved boolean,
                name varchar(50),
                created_unix integer,
                updated_ms bigint,
                seen_unix integer,
                birth_ms bigint NOT NULL
            );
            """,
        MySqlTables = """
            CREATE TABLE gamer (
                id bigint unsigned NOT NULL PRIMARY KEY AUTO_INCREMENT,
                email varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin UNIQUE,
                verified_at bigint unsigned,
                approved tinyint,
                name varchar(50),
                created_unix int unsigned,
                updated_ms bigint,
                seen_unix int,
                birth_ms bigint NOT NULL
            ) ENGINE = InnoDB;
            """,
        SqlServerTables = """
            CREATE TABLE gamer (
                id bigint IDENTITY NOT NULL PRIMARY KEY,
                email nvarchar(254) COLLATE Latin1_General_BIN2 NOT NULL UNIQUE,
                verified_at bigint,
                approved bit,
                name nvarchar(50),
                created_unix int,
                updated_ms bigint,
                seen_unix int,
                birth_ms bigint NOT NULL
            );
            """,
    };
}

[Auth101Account(User = typeof(CountedTimeUser), Table = "gamer_account", Managed = true)]
public sealed partial class CountedTimeAccount;

[Auth101Session(User = typeof(CountedTimeUser), Table = "gamer_session", Managed = true)]
public sealed partial class CountedTimeSession;

[Auth101Verification(User = typeof(CountedTimeUser), Table = "gamer_verification", Managed = true)]
public sealed partial class CountedTimeVerification;
