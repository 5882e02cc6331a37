using Auth101.Stores.Tests.Engines;

namespace Auth101.Stores.Tests.Mappings;

/// <summary>
/// Managed tables in a named schema, but for one. "main" is SQLite's name of the database that was opened. A column has a letter beyond the
/// Basic Multilingual Plane, which names on MySQL cannot have; there a schema is another database, see <see cref="MySqlSchemaTests"/>.
/// </summary>
[Auth101User(Schema = ServerEngine.Schema, Table = "schema user", Managed = true)]
public sealed partial class SchemaUser
{
    [MapsTo("name 😀")]
    public string? Name { get; set; }

    public static Mapping<SchemaUser> Mapping { get; } = new(SchemaUserStores.Sqlite, SchemaUserStores.Npgsql, SchemaUserStores.MySql, SchemaUserStores.SqlServer)
    {
        User = new UserColumns("schema user") { Schema = ServerEngine.Schema },
        Account = new AccountColumns("schema account") { Schema = ServerEngine.Schema },
        Session = new SessionColumns("schema session"),
        Verification = new VerificationColumns("schema verification") { Schema = ServerEngine.Schema },
        Source = static (_, number) => new SchemaUser { Name = $"Ann {number}", Email = "" },
    };
}

[Auth101Account(User = typeof(SchemaUser), Schema = ServerEngine.Schema, Table = "schema account", Managed = true)]
public sealed partial class SchemaAccount;

[Auth101Session(User = typeof(SchemaUser), Table = "schema session", Managed = true)]
public sealed partial class SchemaSession;

[Auth101Verification(User = typeof(SchemaUser), Schema = ServerEngine.Schema, Table = "schema verification", Managed = true)]
public sealed partial class SchemaVerification;
