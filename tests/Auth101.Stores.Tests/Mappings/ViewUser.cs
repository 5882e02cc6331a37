namespace Auth101.Stores.Tests.Mappings;

/// <summary>Users behind a view that hides the deleted ones. No foreign key can refer to it, and SQLite does not say which id its trigger made.</summary>
[Auth101User(Table = "view_user", ForeignKeys = false)]
public sealed partial class ViewUser
{
    public long Id { get; private set; }

    public string Email { get; private set; } = "";

    public bool IsActive { get; private set; }

    public static Mapping<ViewUser> Mapping { get; } =
        new(ViewUserStores.Sqlite, ViewUserStores.Npgsql, ViewUserStores.MySql, ViewUserStores.SqlServer)
        {
            User = new UserColumns("view_user"),
            Account = new AccountColumns("view_account"),
            Session = new SessionColumns("view_session"),
            Verification = new VerificationColumns("view_verification"),
            HasIdentities = true,
            IsReferenced = false,
            SqliteTables = """
                CREATE TABLE all_user (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL UNIQUE, is_active INTEGER NOT NULL, deleted_at TEXT);
                CREATE VIEW view_user AS SELECT id, email, is_active FROM all_user WHERE deleted_at IS NULL;
                CREATE TRIGGER view_user_insert INSTEAD OF INSERT ON view_user BEGIN
                    INSERT INTO all_user (email, is_active) VALUES (NEW.email, NEW.is_active);
                END;
                CREATE TRIGGER view_user_update INSTEAD OF UPDATE ON view_user BEGIN
                    UPDATE all_user SET email = NEW.email, is_active = NEW.is_active WHERE id = OLD.id;
                END;
                CREATE TRIGGER view_user_delete INSTEAD OF DELETE ON view_user BEGIN DELETE FROM all_user WHERE id = OLD.id; END;
                """,
            PostgreSqlTables = """
                CREATE TABLE all_user (id bigserial PRIMARY KEY, email varchar(254) NOT NULL UNIQUE, is_active boolean NOT NULL, deleted_at timestamptz);
                CREATE VIEW view_user AS SELECT id, email, is_active FROM all_user WHERE deleted_at IS NULL;
                """,
            MySqlTables = """
                CREATE TABLE all_user (
                    id bigint AUTO_INCREMENT PRIMARY KEY,
                    email varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL UNIQUE,
                    is_active tinyint(1) NOT NULL,
                    deleted_at datetime NULL
                ) ENGINE = InnoDB;
                CREATE VIEW view_user AS SELECT id, email, is_active FROM all_user WHERE deleted_at IS NULL;
                """,
        };
}

[Auth101Account(User = typeof(ViewUser), Table = "view_account", Managed = true)]
public sealed partial class ViewAccount;

[Auth101Session(User = typeof(ViewUser), Table = "view_session", Managed = true)]
public sealed partial class ViewSession;

[Auth101Verification(User = typeof(ViewUser), Table = "view_verification", Managed = true)]
public sealed partial class ViewVerification;
