namespace Auth101.Stores.Tests.Mappings;

/// <summary>Users and sessions of the application whose ids come from triggers, where the database lets a trigger make one, and beside triggers that insert elsewhere.</summary>
[Auth101User(Table = "trigger_user")]
public sealed partial class TriggerIdUser
{
    public long Id { get; private set; }

    public string Email { get; private set; } = "";

    public static Mapping<TriggerIdUser> Mapping { get; } =
        new(TriggerIdUserStores.Sqlite, TriggerIdUserStores.Npgsql, TriggerIdUserStores.MySql, TriggerIdUserStores.SqlServer)
        {
            User = new UserColumns("trigger_user", IsActive: null),
            Account = new AccountColumns("trigger_account"),
            Session = new SessionColumns("trigger_session"),
            RotationInaccuracy = TimeSpan.FromSeconds(1),
            Verification = new VerificationColumns("trigger_verification"),
            SqliteTables = """
                CREATE TABLE trigger_log (id INTEGER PRIMARY KEY AUTOINCREMENT, entry TEXT NOT NULL);
                CREATE TABLE trigger_user (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL UNIQUE);
                CREATE TRIGGER new_user AFTER INSERT ON trigger_user BEGIN INSERT INTO trigger_log (entry) VALUES ('one'), ('two'); END;
                CREATE TABLE trigger_session (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    token TEXT NOT NULL UNIQUE,
                    expires_at TEXT NOT NULL,
                    user_id INTEGER NOT NULL,
                    ip_address TEXT,
                    user_agent TEXT,
                    created_at TEXT NOT NULL,
                    updated_at TEXT NOT NULL
                );
                CREATE TRIGGER new_session AFTER INSERT ON trigger_session BEGIN INSERT INTO trigger_log (entry) VALUES ('one'), ('two'); END;
                """,
            PostgreSqlTables = """
                CREATE TABLE trigger_user (id bigint NOT NULL PRIMARY KEY, email varchar(254) NOT NULL UNIQUE);
                CREATE TABLE trigger_session (
                    id bigint NOT NULL PRIMARY KEY,
                    token varchar(64) NOT NULL UNIQUE,
                    expires_at timestamptz NOT NULL,
                    user_id bigint NOT NULL,
                    ip_address varchar(45),
                    user_agent varchar(512),
                    created_at timestamptz NOT NULL,
                    updated_at timestamptz NOT NULL
                );
                CREATE SEQUENCE user_ids;
                CREATE SEQUENCE session_ids START 500;
                CREATE FUNCTION number_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.id := nextval(TG_ARGV[0]); RETURN NEW; END $$;
                CREATE TRIGGER new_user BEFORE INSERT ON trigger_user FOR EACH ROW EXECUTE FUNCTION number_row('user_ids');
                CREATE TRIGGER new_session BEFORE INSERT ON trigger_session FOR EACH ROW EXECUTE FUNCTION number_row('session_ids');
                """,
            MySqlTables = """
                CREATE TABLE trigger_user (
                    id bigint NOT NULL DEFAULT 0 PRIMARY KEY,
                    email varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL UNIQUE
                ) ENGINE = InnoDB;
                CREATE TRIGGER new_user BEFORE INSERT ON trigger_user FOR EACH ROW
                SET NEW.id = (SELECT COALESCE(MAX(u.id), 0) + 1 FROM trigger_user AS u);
                CREATE TABLE trigger_session (
                    id bigint NOT NULL DEFAULT 0 PRIMARY KEY,
                    token varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
                    expires_at datetime(6) NOT NULL,
                    user_id bigint NOT NULL,
                    ip_address varchar(45),
                    user_agent varchar(512),
                    created_at datetime(6) NOT NULL,
                    updated_at datetime(6) NOT NULL
                ) ENGINE = InnoDB;
                CREATE TRIGGER new_session BEFORE INSERT ON trigger_session FOR EACH ROW
                SET NEW.id = (SELECT COALESCE(MAX(s.id), 499) + 1 FROM trigger_session AS s);
                """,
        };
}

[Auth101Account(User = typeof(TriggerIdUser), Table = "trigger_account", Managed = true)]
public sealed partial class TriggerIdAccount
{
    public long Id { get; init; }
}

[Auth101Session(User = typeof(TriggerIdUser), Table = "trigger_session")]
public sealed partial class TriggerIdSession
{
    public long Id { get; init; }

    public required string Token { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public long UserId { get; init; }

    public string? IpAddress { get; init; }

    public string? UserAgent { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}

[Auth101Verification(User = typeof(TriggerIdUser), Table = "trigger_verification", Managed = true)]
public sealed partial class TriggerIdVerification;
