namespace Auth101.Stores.Tests.Mappings;

/// <summary>The application's own user table, which holds the password hash and says in its own words who may sign in and who is there.</summary>
[Auth101User(
    Table = "member",
    PasswordColumn = "encrypted_password",
    Deletes = UserDeletion.Row,
    ActiveWhen = "{DeletedAt} IS NULL AND ({State} = 'active' OR {State} = 'it''s new')",
    Where = "{Realm} = 'main'")]
public sealed partial class Member
{
    [MapsTo("member_id")]
    public Guid Id { get; init; }

    public required string Email { get; set; }

    public string State { get; set; } = "active";

    public string Realm { get; set; } = "main";

    public DateTimeOffset? DeletedAt { get; set; }

    public static Mapping<Member> Mapping { get; } = new(MemberStores.Sqlite, MemberStores.Npgsql, MemberStores.MySql, MemberStores.SqlServer)
    {
        User = new UserColumns("member", "member_id", IsActive: "state") { Inactive = "gone" },
        Account = new AccountColumns("member", "member_id", Password: "encrypted_password") { IsUserTable = true },
        Session = new SessionColumns("member_session"),
        Verification = new VerificationColumns("member_verification"),
        Describe = static user => $"{user.State}|{user.Realm}",
        SqliteTables = """
            CREATE TABLE member (
                member_id TEXT NOT NULL PRIMARY KEY,
                email TEXT NOT NULL UNIQUE,
                encrypted_password TEXT,
                state TEXT NOT NULL,
                realm TEXT NOT NULL,
                deleted_at TEXT
            );
            """,
        PostgreSqlTables = """
            CREATE TABLE member (
                member_id uuid PRIMARY KEY,
                email varchar(254) NOT NULL UNIQUE,
                encrypted_password varchar(255) DEFAULT '',
                state varchar(20) NOT NULL,
                realm varchar(20) NOT NULL,
                deleted_at timestamptz
            );
            """,
        MySqlTables = """
            CREATE TABLE member (
                member_id char(36) CHARACTER SET ascii NOT NULL PRIMARY KEY,
                email varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL UNIQUE,
                encrypted_password varchar(255) DEFAULT '',
                state varchar(20) NOT NULL,
                realm varchar(20) NOT NULL,
                deleted_at datetime(6)
            ) ENGINE = InnoDB;
            """,
        SqlServerTables = """
            CREATE TABLE member (
                member_id uniqueidentifier NOT NULL PRIMARY KEY,
                email nvarchar(254) COLLATE Latin1_General_BIN2 NOT NULL UNIQUE,
                encrypted_password varchar(255) DEFAULT '',
                state nvarchar(20) NOT NULL,
                realm nvarchar(20) NOT NULL,
                deleted_at datetime2(3)
            );
            """,
        IsReferencedOnMySql = false,
    };
}

[Auth101Session(User = typeof(Member), Table = "member_session", Managed = true)]
public sealed partial class MemberSession;

[Auth101Verification(User = typeof(Member), Table = "member_verification", Managed = true)]
public sealed partial class MemberVerification;

/// <summary>A managed table that holds the hash, with ids that the database makes; accounts are there for other providers.</summary>
[Auth101User(Table = "numbered_member", Managed = true, PasswordColumn = "password_hash", ActiveWhen = "{IsBanned} = {False}")]
public sealed partial class NumberedMember
{
    public long Id { get; init; }

    public bool IsBanned { get; set; }

    public static Mapping<NumberedMember> Mapping { get; } =
        new(NumberedMemberStores.Sqlite, NumberedMemberStores.Npgsql, NumberedMemberStores.MySql, NumberedMemberStores.SqlServer)
        {
            User = new UserColumns("numbered_member", IsActive: "is_banned") { Inactive = true },
            Account = new AccountColumns("numbered_member", "id", Password: "password_hash") { IsUserTable = true },
            Session = new SessionColumns("numbered_member_session"),
            Verification = new VerificationColumns("numbered_member_verification"),
            HasIdentities = true,
        };
}

[Auth101Account(User = typeof(NumberedMember), Table = "numbered_member_account", Managed = true)]
public sealed partial class NumberedMemberAccount;

[Auth101Session(User = typeof(NumberedMember), Table = "numbered_member_session", Managed = true)]
public sealed partial class NumberedMemberSession;

[Auth101Verification(User = typeof(NumberedMember), Table = "numbered_member_verification", Managed = true)]
public sealed partial class NumberedMemberVerification;

/// <summary>The application's own table, in which salt and digest stand in columns of their own until the first sign-in.</summary>
[Auth101User(Table = "salted_member", PasswordColumn = "digest", PasswordFrom = "CONCAT('salted$', {Salt}, '$', {Password})")]
public sealed partial class SaltedMember
{
    public Guid Id { get; init; }

    public required string Email { get; set; }

    public string? Salt { get; set; }

    public static Mapping<SaltedMember> Mapping { get; } =
        new(SaltedMemberStores.Sqlite, SaltedMemberStores.Npgsql, SaltedMemberStores.MySql, SaltedMemberStores.SqlServer)
        {
            User = new UserColumns("salted_member", IsActive: null),
            Account = new AccountColumns("salted_member", "id", Password: "digest") { IsUserTable = true },
            Session = new SessionColumns("salted_session"),
            Verification = new VerificationColumns("salted_verification"),
            SqliteTables = "CREATE TABLE salted_member (id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, digest TEXT, salt TEXT);",
            PostgreSqlTables =
                "CREATE TABLE salted_member (id uuid PRIMARY KEY, email varchar(254) NOT NULL UNIQUE, digest varchar(255), salt varchar(32));",
            MySqlTables =
                "CREATE TABLE salted_member (id char(36) PRIMARY KEY, email varchar(254) NOT NULL UNIQUE, digest varchar(255), salt varchar(32)) ENGINE = InnoDB;",
            SqlServerTables = """
                CREATE TABLE salted_member (
                    id uniqueidentifier PRIMARY KEY, email nvarchar(254) NOT NULL UNIQUE, digest varchar(255), salt varchar(32));
                """,
        };
}

[Auth101Session(User = typeof(SaltedMember), Table = "salted_session", Managed = true)]
public sealed partial class SaltedMemberSession;

[Auth101Verification(User = typeof(SaltedMember), Table = "salted_verification", Managed = true)]
public sealed partial class SaltedMemberVerification;
