using System.Data.Common;
using Auth101.Stores.Tests.Mappings;
using Npgsql;

namespace Auth101.Stores.Tests.Engines;

/// <summary>PostgreSQL.</summary>
public sealed class PostgreSqlEngine : ServerEngine
{
    public static readonly PostgreSqlEngine Instance = new("UTF8");

    /// <summary>Databases of another character set than Unicode.</summary>
    public static readonly PostgreSqlEngine Latin1 = new("LATIN1");

    private readonly string _encoding;

    private PostgreSqlEngine(string encoding)
        : base("AUTH101_TEST_POSTGRESQL", isFree: true) => _encoding = encoding;

    public override TimeSpan TimeResolution => TimeSpan.FromMicroseconds(1);

    /// <summary>A trigger that refuses an update when it is committed.</summary>
    /// <param name="table">The table.</param>
    /// <param name="condition">The condition on the row NEW.</param>
    public static string RefuseLate(string table, string condition) => $"""
        CREATE FUNCTION narrow() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN IF {condition} THEN RAISE EXCEPTION ''too long''; END IF; RETURN NULL; END';
        CREATE CONSTRAINT TRIGGER narrow AFTER UPDATE ON {table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION narrow();
        """;

    public override string OwnTables<TUser>(Mapping<TUser> mapping) => mapping.PostgreSqlTables;

    public override bool MayRefuse(object value) => value is string text && text.Contains('\0', StringComparison.Ordinal);

    protected override ServerDatabase CreateDatabase(string connectionString) => new PostgreSqlDatabase(connectionString, _encoding);

    protected override IAuthStore<TUser> Open<TUser>(Mapping<TUser> mapping, string connectionString) => mapping.Npgsql(connectionString);
}

/// <summary>A database on a PostgreSQL server.</summary>
public sealed class PostgreSqlDatabase : ServerDatabase
{
    private const string Outside = "outside";

    private readonly string _server;
    private readonly NpgsqlDataSource _outside;

    public PostgreSqlDatabase(string server, string encoding = "UTF8")
    {
        _server = server;
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = Name, MaxPoolSize = 16 };
        ConnectionString = connection.ConnectionString;
        connection.ApplicationName = Outside;
        _outside = NpgsqlDataSource.Create(connection);
        OnServer($"CREATE DATABASE {Name} TEMPLATE template0 ENCODING '{encoding}' LC_COLLATE 'C' LC_CTYPE 'C'");
    }

    public override string ConnectionString { get; }

    public override string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public override void Truncate(TableColumns table) => Execute($"TRUNCATE TABLE {Quote(table)} RESTART IDENTITY");

    public override bool HasTable(string table) => Scalar("SELECT 1 FROM pg_tables WHERE tablename = @name", ("@name", table)) is not null;

    public override void ForgetUsers(UserColumns users) => Execute($"""
        SET session_replication_role = replica;
        DELETE FROM {Quote(users)};
        SET session_replication_role = DEFAULT;
        SELECT setval(pg_get_serial_sequence('{Quote(users)}', '{users.Id}'), 1, false);
        """);

    public override DbConnection Connect() => _outside.OpenConnection();

    public override void ReloadTypes() => _outside.ReloadTypes();

    public override void Empty() => Execute($"""
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name <> '{Outside}';
        DROP SCHEMA IF EXISTS public, {ServerEngine.Schema} CASCADE;
        CREATE SCHEMA public;
        CREATE SCHEMA {ServerEngine.Schema};
        """);

    public override void Drop()
    {
        _outside.Dispose();
        OnServer($"DROP DATABASE {Name} WITH (FORCE)");
    }

    public override IReadOnlyList<long> WaitingConnections() =>
        Numbers("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");

    public override void Kill(long connection) => Execute($"SELECT pg_terminate_backend({connection})");

    public override void KillAll() => Execute(
        $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name <> '{Outside}'");

    private void OnServer(string sql)
    {
        using var connection = new NpgsqlConnection(_server);
        Execute(connection, sql);
    }
}
