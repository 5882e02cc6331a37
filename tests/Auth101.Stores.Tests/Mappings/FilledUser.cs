namespace Auth101.Stores.Tests.Mappings;

/// <summary>Users of the application with columns that the database fills: generated ones, defaults and what triggers write. A trigger refuses some.</summary>
[Auth101User(Table = "filled_user")]
public sealed partial class FilledUser
{
    public long Id { get; init; }

    public string Email { get; init; } = "";

    [MapsTo("upper_email", ReadOnly = true)]
    public required string UpperEmail { get; init; }

    [MapsTo("is_active", ReadOnly = true)]
    public bool IsActive { get; private set; }

    [MapsTo("is_admin", ReadOnly = true)]
    public bool IsAdmin { get; private set; } = true;

    [MapsTo("badge", ReadOnly = true)]
    public string? Badge { get; private set; }

    public string Nick { get; set; } = "";

    public static Mapping<FilledUser> Mapping { get; } =
        new(FilledUserStores.Sqlite, FilledUserStores.Npgsql, FilledUserStores.MySql, FilledUserStores.SqlServer)
        {
            User = new UserColumns("filled_user", IsActive: null),
            Account = new AccountColumns("filled_account"),
            Session = new SessionColumns("filled_session"),
            Verification = new VerificationColumns("filled_verification"),
            Source = static (email, number) => new FilledUser { Email = email, UpperEmail = "", IsAdmin = true, Badge = "mine", Nick = $"ann{number}" },
            Describe = static user => $"{user.Email}|{user.UpperEmail}|{user.IsActive}|{user.IsAdmin}|{user.Badge}|{user.Nick}",
            SqliteTables = """
                CREATE TABLE filled_user (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    email TEXT NOT NULL UNIQUE,
                    deleted_at TEXT,
                    upper_email TEXT NOT NULL GENERATED ALWAYS AS (upper(email)) STORED,
                    is_active INTEGER NOT NULL GENERATED ALWAYS AS (deleted_at IS NULL) VIRTUAL,
                    is_admin INTEGER NOT NULL DEFAULT 0,
                    badge TEXT,
                    nick TEXT NOT NULL
                );
                CREATE TRIGGER new_badge AFTER INSERT ON filled_user BEGIN UPDATE filled_user SET badge = 'B-' || NEW.id WHERE id = NEW.id; END;
                CREATE TRIGGER only_friends BEFORE INSERT ON filled_user WHEN NEW.email LIKE 'mallory@%' BEGIN SELECT RAISE(ABORT, 'no mallory@example.org'); END;
                """,
            PostgreSqlTables = """
                CREATE TABLE filled_user (
                    id bigserial PRIMARY KEY,
                    email varchar(254) NOT NULL UNIQUE,
                    deleted_at timestamptz,
                    upper_email text NOT NULL GENERATED ALWAYS AS (upper(email)) STORED,
                    is_active boolean NOT NULL GENERATED ALWAYS AS (deleted_at IS NULL) STORED,
                    is_admin boolean NOT NULL DEFAULT false,
                    badge text,
                    nick text NOT NULL
                );
                CREATE FUNCTION new_badge() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN UPDATE filled_user SET badge = 'B-' || NEW.id WHERE id = NEW.id; RETURN NULL; END $$;
                CREATE TRIGGER new_badge AFTER INSERT ON filled_user FOR EACH ROW EXECUTE FUNCTION new_badge();
                CREATE FUNCTION only_friends() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN IF NEW.email LIKE 'mallory@%' THEN RAISE EXCEPTION 'no %', NEW.email; END IF; RETURN NEW; END $$;
                CREATE TRIGGER only_friends BEFORE INSERT ON filled_user FOR EACH ROW EXECUTE FUNCTION only_friends();
                """,
            MySqlTables = """
                CREATE TABLE filled_user (
                    id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
                    email varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL UNIQUE,
                    deleted_at datetime NULL,
                    upper_email varchar(254) AS (upper(email)) STORED,
                    is_active tinyint(1) AS (deleted_at IS NULL) STORED,
                    is_admin tinyint(1) NOT NULL DEFAULT 0,
                    badge varchar(300) NULL,
                    nick varchar(50) NOT NULL
                ) ENGINE = InnoDB;
                CREATE TRIGGER new_badge BEFORE INSERT ON filled_user FOR EACH ROW
                BEGIN
                    SET NEW.badge = CONCAT('B-', NEW.email);
                    IF NEW.email LIKE 'mallory@%' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no mallory@example.org'; END IF;
                END;
                """,
            SqlServerTables = """
                CREATE TABLE filled_user (
                    id bigint IDENTITY NOT NULL PRIMARY KEY,
                    email nvarchar(254) COLLATE Latin1_General_BIN2 NOT NULL UNIQUE,
                    deleted_at datetime2(3) NULL,
                    upper_email AS upper(email) PERSISTED NOT NULL,
                    is_active AS CAST(CASE WHEN deleted_at IS NULL THEN 1 ELSE 0 END AS bit) PERSISTED NOT NULL,
                    is_admin bit NOT NULL DEFAULT 0,
                    badge nvarchar(20) NULL,
                    nick nvarchar(50) NOT NULL
                );
                EXEC('CREATE TRIGGER new_badge ON filled_user AFTER INSERT AS
                BEGIN
                    SET NOCOUNT ON;
                    IF EXISTS (SELECT 1 FROM inserted WHERE email LIKE ''mallory@%'') THROW 50000, ''no mallory@example.org'', 1;
                    UPDATE u SET badge = CONCAT(N''B-'', u.id) FROM filled_user AS u JOIN inserted AS i ON i.id = u.id;
                END');
                """,
            IsReferencedOnMySql = false,
        };
}

[Auth101Account(User = typeof(FilledUser), Table = "filled_account", Managed = true)]
public sealed partial class FilledAccount;

[Auth101Session(User = typeof(FilledUser), Table = "filled_session", Managed = true)]
public sealed partial class FilledSession;

[Auth101Verification(User = typeof(FilledUser), Table = "filled_verification", Managed = true)]
public sealed partial class FilledVerification;
