namespace Auth101.Stores.Tests.Mappings;

/// <summary>A table of PostgreSQL whose users are found by columns of types that do not have every text: a domain and an enumeration.</summary>
[Auth101User(Table = "player")]
public sealed partial class DomainUser
{
    public long Id { get; init; }

    [MapsTo("email", TypeName = "player_email")]
    public required string Email { get; set; }

    [MapsTo("login", Field = UserField.UserName, TypeName = "login_name")]
    public string? Login { get; set; }

    public static Mapping<DomainUser> Mapping { get; } = new(DomainUserStores.Sqlite, DomainUserStores.Npgsql, DomainUserStores.MySql, DomainUserStores.SqlServer)
    {
        User = new UserColumns("player", IsActive: null),
        Account = new AccountColumns("player_account"),
        Session = new SessionColumns("player_session"),
        Verification = new VerificationColumns("player_verification"),
        HasIdentities = true,
        Source = static (email, number) => new DomainUser { Email = email, Login = new string((char)('a' + (number % 26)), 5) },
        PostgreSqlTables = """
            CREATE TYPE player_email AS ENUM ('ann@example.org', 'bob@example.org');
            CREATE DOMAIN login_name AS text CHECK (VALUE ~ '^[a-z]{1,20}$');
            CREATE TABLE player (id bigserial PRIMARY KEY, email player_email NOT NULL UNIQUE, login login_name UNIQUE);
            """,
    };
}

[Auth101Account(User = typeof(DomainUser), Table = "player_account", Managed = true)]
public sealed partial class DomainAccount;

[Auth101Session(User = typeof(DomainUser), Table = "player_session", Managed = true)]
public sealed partial class DomainSession;

[Auth101Verification(User = typeof(DomainUser), Table = "player_verification", Managed = true)]
public sealed partial class DomainVerification;
