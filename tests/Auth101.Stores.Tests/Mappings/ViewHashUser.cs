namespace Auth101.Stores.Tests.Mappings;

/// <summary>Users and their password hashes behind a view.</summary>
[Auth101User(Table = "masked_user", ForeignKeys = false, PasswordColumn = "digest", Deletes = UserDeletion.Row)]
public sealed partial class ViewHashUser
{
    public Guid Id { get; init; }

    public required string Email { get; init; }

    public bool IsActive { get; init; }

    public DateTimeOffset? EmailVerified { get; init; }

    public string? Name { get; init; }

    public static Mapping<ViewHashUser> Mapping { get; } =
        new(ViewHashUserStores.Sqlite, ViewHashUserStores.Npgsql, ViewHashUserStores.MySql, ViewHashUserStores.SqlServer)
        {
            User = new UserColumns("masked_user"),
            Account = new AccountColumns("masked_user", "id", Password: "digest") { IsUserTable = true },
            Session = new SessionColumns("masked_session"),
            Verification = new VerificationColumns("masked_verification"),
            IsReferenced = false,
            SqliteTables = """
                CREATE TABLE raw_user (
                    id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, is_active INTEGER NOT NULL, email_verified TEXT, name TEXT, digest TEXT);
                CREATE VIEW masked_user AS SELECT id, email, is_active, email_verified, name, digest FROM raw_user;
                CREATE TRIGGER masked_user_insert INSTEAD OF INSERT ON masked_user BEGIN
                    INSERT INTO raw_user VALUES (NEW.id, NEW.email, NEW.is_active, NEW.email_verified, NEW.name, NEW.digest);
                END;
                CREATE TRIGGER masked_user_update INSTEAD OF UPDATE ON masked_user BEGIN
                    UPDATE raw_user SET email = NEW.email, is_active = NEW.is_active, email_verified = NEW.email_verified, name = NEW.name, digest = NEW.digest
                    WHERE id = OLD.id;
                END;
                CREATE TRIGGER masked_user_delete INSTEAD OF DELETE ON masked_user BEGIN DELETE FROM raw_user WHERE id = OLD.id; END;
                """,
            PostgreSqlTables = """
                CREATE TABLE raw_user (id uuid PRIMARY KEY, email text NOT NULL UNIQUE, is_active boolean NOT NULL, email_verified timestamptz, name text,
                    digest text);
                CREATE VIEW masked_user AS SELECT id, email, is_active, email_verified, name, digest FROM raw_user;
                """,
            MySqlTables = """
                CREATE TABLE raw_user (id char(36) PRIMARY KEY, email varchar(254) COLLATE utf8mb4_bin NOT NULL UNIQUE, is_active boolean NOT NULL,
                    email_verified datetime(6), name varchar(255), digest varchar(255) COLLATE utf8mb4_bin);
                CREATE VIEW masked_user AS SELECT id, email, is_active, email_verified, name, digest FROM raw_user;
                """,
            SqlServerTables = """
                CREATE TABLE raw_user (id uniqueidentifier PRIMARY KEY, email nvarchar(254) COLLATE Latin1_General_BIN2 NOT NULL UNIQUE, is_active bit NOT NULL,
                    email_verified datetime2, name nvarchar(255), digest varchar(255) COLLATE Latin1_General_BIN2);
                EXEC('CREATE VIEW masked_user AS SELECT id, email, is_active, email_verified, name, digest FROM raw_user');
                """,
        };
}

[Auth101Session(User = typeof(ViewHashUser), Table = "masked_session", Managed = true)]
public sealed partial class ViewHashSession;

[Auth101Verification(User = typeof(ViewHashUser), Table = "masked_verification", Managed = true)]
public sealed partial class ViewHashVerification;
