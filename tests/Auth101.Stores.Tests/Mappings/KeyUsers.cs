namespace Auth101.Stores.Tests.Mappings;

/// <summary>A table that keeps addresses as they were typed, and finds them by <c>lower(email)</c>.</summary>
[Auth101User(Table = "lower_user")]
public sealed partial class LowerUser
{
    public long Id { get; init; }

    [MapsTo("email", Lookup = EmailLookup.Lower)]
    public required string Email { get; set; }

    [MapsTo("login", Field = UserField.UserName, Lookup = TextLookup.Lower)]
    public required string Login { get; set; }

    public static Mapping<LowerUser> Mapping { get; } = new(LowerUserStores.Sqlite, LowerUserStores.Npgsql, LowerUserStores.MySql, LowerUserStores.SqlServer)
    {
        User = new UserColumns("lower_user", IsActive: null),
        Account = new AccountColumns("lower_account"),
        Session = new SessionColumns("lower_session"),
        Verification = new VerificationColumns("lower_verification"),
        Source = static (email, number) => new LowerUser { Email = email, Login = $"User{number}" },
        SqliteTables = "CREATE TABLE lower_user (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, login TEXT NOT NULL)",
        PostgreSqlTables = "CREATE TABLE lower_user (id bigserial PRIMARY KEY, email varchar(254) NOT NULL, login text NOT NULL)",
        MySqlTables = """
            CREATE TABLE lower_user (id bigint AUTO_INCREMENT PRIMARY KEY, email varchar(254) NOT NULL, login varchar(60) NOT NULL)
                ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
            """,
        SqlServerTables = """
            CREATE TABLE lower_user (id bigint IDENTITY PRIMARY KEY, email nvarchar(254) COLLATE Latin1_General_BIN2 NOT NULL,
                login nvarchar(60) COLLATE Latin1_General_BIN2 NOT NULL)
            """,
    };
}

/// <summary>The table of ASP.NET Core Identity, as far as names and addresses go.</summary>
[Auth101User(Table = "AspNetUsers")]
public sealed partial class IdentityUser
{
    [MapsTo("Id")]
    public required string Id { get; init; }

    [MapsTo("UserName", Field = UserField.UserName)]
    public string? UserName { get; set; }

    [MapsTo("NormalizedUserName", Field = UserField.NormalizedUserName, Case = LetterCase.Upper)]
    public string? NormalizedUserName { get; private set; }

    [MapsTo("Email")]
    public required string Email { get; set; }

    [MapsTo("NormalizedEmail", Field = UserField.NormalizedEmail, Case = LetterCase.Upper, Unique = false)]
    public string? NormalizedEmail { get; private set; }

    public static Mapping<IdentityUser> Mapping { get; } =
        new(IdentityUserStores.Sqlite, IdentityUserStores.Npgsql, IdentityUserStores.MySql, IdentityUserStores.SqlServer)
        {
            User = new UserColumns("AspNetUsers", "Id", "Email", IsActive: null),
            Account = new AccountColumns("identity_account"),
            Session = new SessionColumns("identity_session"),
            Verification = new VerificationColumns("identity_verification"),
            Source = static (email, number) => new IdentityUser { Id = "", Email = email, UserName = $"User{number}" },
            SqliteTables = """
                CREATE TABLE AspNetUsers (
                    Id TEXT PRIMARY KEY, UserName TEXT, NormalizedUserName TEXT, Email TEXT, NormalizedEmail TEXT);
                CREATE INDEX EmailIndex ON AspNetUsers (NormalizedEmail);
                CREATE UNIQUE INDEX UserNameIndex ON AspNetUsers (NormalizedUserName)
                """,
            PostgreSqlTables = """
                CREATE TABLE "AspNetUsers" (
                    "Id" text PRIMARY KEY, "UserName" varchar(256), "NormalizedUserName" varchar(256), "Email" varchar(256), "NormalizedEmail" varchar(256));
                CREATE INDEX "EmailIndex" ON "AspNetUsers" ("NormalizedEmail");
                CREATE UNIQUE INDEX "UserNameIndex" ON "AspNetUsers" ("NormalizedUserName")
                """,
            MySqlTables = """
                CREATE TABLE `AspNetUsers` (
                    `Id` varchar(255) PRIMARY KEY, `UserName` varchar(256), `NormalizedUserName` varchar(256), `Email` varchar(256), `NormalizedEmail` varchar(256),
                    KEY `EmailIndex` (`NormalizedEmail`), UNIQUE KEY `UserNameIndex` (`NormalizedUserName`)
                ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
                """,
            SqlServerTables = """
                CREATE TABLE [AspNetUsers] (
                    [Id] nvarchar(450) PRIMARY KEY, [UserName] nvarchar(256), [NormalizedUserName] nvarchar(256), [Email] nvarchar(256),
                    [NormalizedEmail] nvarchar(256));
                CREATE INDEX [EmailIndex] ON [AspNetUsers] ([NormalizedEmail]);
                CREATE UNIQUE INDEX [UserNameIndex] ON [AspNetUsers] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL
                """,
        };
}

/// <summary>A table of user names without addresses.</summary>
[Auth101User(Table = "named_user")]
public sealed partial class NamedUser
{
    public long Id { get; init; }

    [MapsTo("username", Field = UserField.UserName)]
    public required string UserName { get; set; }

    public static Mapping<NamedUser> Mapping { get; } = new(NamedUserStores.Sqlite, NamedUserStores.Npgsql, NamedUserStores.MySql, NamedUserStores.SqlServer)
    {
        User = new UserColumns("named_user", IsActive: null),
        Account = new AccountColumns("named_account"),
        Session = new SessionColumns("named_session"),
        Verification = new VerificationColumns("named_verification"),
        Source = static (_, number) => new NamedUser { UserName = $"User{number}" },
        SqliteTables = "CREATE TABLE named_user (id INTEGER PRIMARY KEY AUTOINCREMENT, username TEXT NOT NULL UNIQUE)",
        PostgreSqlTables = "CREATE TABLE named_user (id bigserial PRIMARY KEY, username varchar(254) NOT NULL UNIQUE)",
        MySqlTables = """
            CREATE TABLE named_user (id bigint AUTO_INCREMENT PRIMARY KEY, username varchar(60) COLLATE utf8mb4_bin NOT NULL UNIQUE)
                ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
            """,
        SqlServerTables = "CREATE TABLE named_user (id bigint IDENTITY PRIMARY KEY, username nvarchar(60) COLLATE Latin1_General_BIN2 NOT NULL UNIQUE)",
    };
}

/// <summary>A table like that of WordPress: no index keeps two users from one name or one address, and not everybody has an address.</summary>
[Auth101User(Table = "shared_user")]
public sealed partial class SharedUser
{
    public long Id { get; init; }

    [MapsTo("user_login", Field = UserField.UserName, Unique = false)]
    public required string Login { get; set; }

    [MapsTo("user_email", Unique = false)]
    public string? Email { get; set; }

    public static Mapping<SharedUser> Mapping { get; } = new(SharedUserStores.Sqlite, SharedUserStores.Npgsql, SharedUserStores.MySql, SharedUserStores.SqlServer)
    {
        User = new UserColumns("shared_user", Email: "user_email", IsActive: null),
        Account = new AccountColumns("shared_account"),
        Session = new SessionColumns("shared_session"),
        Verification = new VerificationColumns("shared_verification"),
        Source = static (email, number) => new SharedUser { Email = email, Login = $"User{number}" },
        SqliteTables = "CREATE TABLE shared_user (id INTEGER PRIMARY KEY AUTOINCREMENT, user_login TEXT NOT NULL, user_email TEXT)",
        PostgreSqlTables = "CREATE TABLE shared_user (id bigserial PRIMARY KEY, user_login varchar(60) NOT NULL, user_email varchar(100))",
        MySqlTables = """
            CREATE TABLE shared_user (id bigint AUTO_INCREMENT PRIMARY KEY, user_login varchar(60) NOT NULL, user_email varchar(100),
                KEY user_login_key (user_login), KEY user_email (user_email)) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci
            """,
        SqlServerTables = "CREATE TABLE shared_user (id bigint IDENTITY PRIMARY KEY, user_login nvarchar(60) NOT NULL, user_email nvarchar(100))",
    };
}


[Auth101Account(User = typeof(LowerUser), Table = "lower_account", Managed = true)]
public sealed partial class LowerAccount;

[Auth101Session(User = typeof(LowerUser), Table = "lower_session", Managed = true)]
public sealed partial class LowerSession;

[Auth101Verification(User = typeof(LowerUser), Table = "lower_verification", Managed = true)]
public sealed partial class LowerVerification;

[Auth101Account(User = typeof(IdentityUser), Table = "identity_account", Managed = true)]
public sealed partial class IdentityAccount;

[Auth101Session(User = typeof(IdentityUser), Table = "identity_session", Managed = true)]
public sealed partial class IdentitySession;

[Auth101Verification(User = typeof(IdentityUser), Table = "identity_verification", Managed = true)]
public sealed partial class IdentityVerification;

[Auth101Account(User = typeof(NamedUser), Table = "named_account", Managed = true)]
public sealed partial class NamedAccount;

[Auth101Session(User = typeof(NamedUser), Table = "named_session", Managed = true)]
public sealed partial class NamedSession;

[Auth101Verification(User = typeof(NamedUser), Table = "named_verification", Managed = true)]
public sealed partial class NamedVerification;

[Auth101Account(User = typeof(SharedUser), Table = "shared_account", Managed = true)]
public sealed partial class SharedAccount;

[Auth101Session(User = typeof(SharedUser), Table = "shared_session", Managed = true)]
public sealed partial class SharedSession;

[Auth101Verification(User = typeof(SharedUser), Table = "shared_verification", Managed = true)]
public sealed partial class SharedVerification;
