namespace Auth101.Stores.Tests.Mappings;

/// <summary>A table of PostgreSQL whose columns have types of which Auth101 would choose none: of an extension, of the application, without a zone.</summary>
[Auth101User(Table = "subscriber")]
public sealed partial class NamedTypeUser
{
    public long Id { get; init; }

    [MapsTo("email", TypeName = "citext")]
    public required string Email { get; set; }

    [MapsTo("confirmed_at", Field = UserField.EmailVerified, TypeName = "timestamp(6) without time zone")]
    public DateTimeOffset? ConfirmedAt { get; set; }

    public bool IsActive { get; set; } = true;

    [MapsTo("created_at", TypeName = "timestamp")]
    public DateTimeOffset CreatedAt { get; set; }

    [MapsTo("updated_at", TypeName = "timestamp")]
    public DateTime? UpdatedAt { get; set; }

    [MapsTo("settings", TypeName = "jsonb")]
    public string Settings { get; set; } = "{}";

    [MapsTo("languages", TypeName = "varchar[]")]
    public string Languages { get; set; } = "{}";

    [MapsTo("sign_up_ip", TypeName = "inet")]
    public string? SignUpIp { get; set; }

    [MapsTo("mood", TypeName = "\"Mood\"")]
    public string Mood { get; set; } = "good";

    [MapsTo("seen_at", TypeName = "timestamp(0)")]
    public DateTimeOffset? SeenAt { get; set; }

    [MapsTo("handle", TypeName = "char(5)")]
    public string Handle { get; set; } = "";

    [MapsTo("is_new", TypeName = "smallint")]
    public bool IsNew { get; set; } = true;

    public static Mapping<NamedTypeUser> Mapping { get; } =
        new(NamedTypeUserStores.Sqlite, NamedTypeUserStores.Npgsql, NamedTypeUserStores.MySql, NamedTypeUserStores.SqlServer)
    {
        User = new UserColumns("subscriber"),
        Account = new AccountColumns("subscriber_account"),
        Session = new SessionColumns("subscriber_session"),
        Verification = new VerificationColumns("subscriber_verification"),
        HasIdentities = true,
        IgnoresCase = true,
        Source = static (email, number) => new NamedTypeUser
        {
            Email = email,
            Settings = $$"""{"number": {{number}}}""",
            Languages = "{de,\"en, us\"}",
            SignUpIp = "2001:db8::1",
            Handle = $"h{number}",
        },
        Describe = static user => $"{user.Settings}|{user.Languages}|{user.SignUpIp}|{user.Mood}|{user.Handle.TrimEnd()}|{user.IsNew}|{user.ConfirmedAt}",
        PostgreSqlTables = """
            CREATE EXTENSION citext;
            CREATE TYPE "Mood" AS ENUM ('good', 'bad');
            CREATE TABLE subscriber (
                id bigserial PRIMARY KEY,
                email citext NOT NULL UNIQUE,
                confirmed_at timestamp(6),
                is_active boolean DEFAULT true,
                created_at timestamp NOT NULL,
                updated_at timestamp,
                settings jsonb NOT NULL,
                languages varchar[] NOT NULL,
                sign_up_ip inet,
                mood "Mood" NOT NULL,
                seen_at timestamp(0),
                handle char(5) NOT NULL,
                is_new smallint NOT NULL
            );
            """,
    };
}

[Auth101Account(User = typeof(NamedTypeUser), Table = "subscriber_account", Managed = true)]
public sealed partial class NamedTypeAccount;

[Auth101Verification(User = typeof(NamedTypeUser), Table = "subscriber_verification", Managed = true)]
public sealed partial class NamedTypeVerification;

[Auth101Session(User = typeof(NamedTypeUser), Table = "subscriber_session", Managed = true)]
public sealed partial class NamedTypeSession;

/// <summary>A table of MySQL whose ids are the bytes of UUIDs, and whose times are timestamps.</summary>
[Auth101User(Table = "customer")]
public sealed partial class BytesIdUser
{
    [MapsTo("id", TypeName = "binary(16)")]
    public Guid Id { get; init; }

    public required string Email { get; set; }

    public bool? IsActive { get; set; }

    [MapsTo("created_at", TypeName = "timestamp")]
    public DateTimeOffset CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    [MapsTo("settings", TypeName = "json")]
    public string Settings { get; set; } = "{}";

    [MapsTo("group_id", TypeName = "binary(16)")]
    public Guid? GroupId { get; set; }

    public static Mapping<BytesIdUser> Mapping { get; } = new(BytesIdUserStores.Sqlite, BytesIdUserStores.Npgsql, BytesIdUserStores.MySql, BytesIdUserStores.SqlServer)
    {
        User = new UserColumns("customer"),
        Account = new AccountColumns("customer_account"),
        Session = new SessionColumns("customer_session"),
        Verification = new VerificationColumns("customer_verification"),
        Source = static (email, number) => new BytesIdUser { Email = email, GroupId = new Guid(number, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) },
        Describe = static user => $"{user.IsActive}|{user.Settings}|{user.GroupId}",
        MySqlTables = """
            CREATE TABLE customer (
                id binary(16) NOT NULL PRIMARY KEY,
                email varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL UNIQUE,
                is_active boolean,
                created_at timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
                updated_at datetime(6),
                settings json NOT NULL,
                group_id binary(16)
            ) ENGINE = InnoDB;
            """,
        IsReferencedOnMySql = false,
    };
}

[Auth101Account(User = typeof(BytesIdUser), Table = "customer_account", Managed = true)]
public sealed partial class BytesIdAccount;

[Auth101Session(User = typeof(BytesIdUser), Table = "customer_session", Managed = true)]
public sealed partial class BytesIdSession;

[Auth101Verification(User = typeof(BytesIdUser), Table = "customer_verification", Managed = true)]
public sealed partial class BytesIdVerification;

/// <summary>The same with ids that are text in .NET, and four tables of the application.</summary>
[Auth101User(Table = "visitor")]
public sealed partial class BytesTextIdUser
{
    [MapsTo("id", TypeName = "binary(16)")]
    public required string Id { get; init; }

    public required string Email { get; set; }

    public bool IsActive { get; set; } = true;

    public static Mapping<BytesTextIdUser> Mapping { get; } =
        new(BytesTextIdUserStores.Sqlite, BytesTextIdUserStores.Npgsql, BytesTextIdUserStores.MySql, BytesTextIdUserStores.SqlServer)
    {
        User = new UserColumns("visitor"),
        Account = new AccountColumns("visitor_account"),
        Session = new SessionColumns("visitor_session"),
        RotationInaccuracy = TimeSpan.FromSeconds(1),
        Verification = new VerificationColumns("visitor_verification"),
        MySqlTables = """
            CREATE TABLE visitor (
                id binary(16) NOT NULL PRIMARY KEY,
                email varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL UNIQUE,
                is_active boolean NOT NULL
            ) ENGINE = InnoDB;
            CREATE TABLE visitor_session (
                id binary(16) NOT NULL PRIMARY KEY,
                token varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
                expires_at timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
                user_id binary(16) NOT NULL,
                ip_address varchar(45),
                user_agent varchar(512),
                created_at timestamp(6) NULL,
                updated_at timestamp(6) NULL
            ) ENGINE = InnoDB;
            """,
        IsReferencedOnMySql = false,
    };
}

[Auth101Account(User = typeof(BytesTextIdUser), Table = "visitor_account", Managed = true)]
public sealed partial class BytesTextIdAccount;

[Auth101Session(User = typeof(BytesTextIdUser), Table = "visitor_session")]
public sealed partial class BytesTextIdSession
{
    [MapsTo("id", TypeName = "binary(16)")]
    public Guid Id { get; init; }

    public required string Token { get; set; }

    [MapsTo("expires_at", TypeName = "timestamp(6)")]
    public DateTimeOffset ExpiresAt { get; set; }

    [MapsTo("user_id", TypeName = "binary(16)")]
    public required string UserId { get; init; }

    public string? IpAddress { get; set; }

    public string? UserAgent { get; set; }

    [MapsTo("created_at", TypeName = "timestamp(6)")]
    public DateTimeOffset? CreatedAt { get; set; }

    [MapsTo("updated_at", TypeName = "timestamp(6)")]
    public DateTimeOffset? UpdatedAt { get; set; }
}

[Auth101Verification(User = typeof(BytesTextIdUser), Table = "visitor_verification", Managed = true)]
public sealed partial class BytesTextIdVerification;
