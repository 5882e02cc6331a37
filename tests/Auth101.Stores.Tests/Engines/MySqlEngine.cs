using System.Data.Common;
using Auth101.Stores.Tests.Mappings;
using MySqlConnector;

namespace Auth101.Stores.Tests.Engines;

/// <summary>MySQL or MariaDB.</summary>
public sealed class MySqlEngine() : ServerEngine("AUTH101_TEST_MYSQL", isFree: true)
{
    public static readonly MySqlEngine Instance = new();

    public override TimeSpan TimeResolution => TimeSpan.FromMicroseconds(1);

    public override string OwnTables<TUser>(Mapping<TUser> mapping) => mapping.MySqlTables;

    public override bool ReferencesUsers<TUser>(Mapping<TUser> mapping) => base.ReferencesUsers(mapping) && mapping.IsReferencedOnMySql;

    public override bool MayRefuse(object value) => value is double number && !double.IsFinite(number)
        || value is float single && !float.IsFinite(single)
        || value is DateTime { Year: < 1000 } or DateTimeOffset { Year: < 1000 } or DateOnly { Year: < 1000 };

    /// <summary>All digits are kept; zeros at the end are those of the column.</summary>
    public override bool Holds(decimal written, decimal read) => written == read;

    protected override ServerDatabase CreateDatabase(string connectionString) => new MySqlDatabase(connectionString);

    protected override IAuthStore<TUser> Open<TUser>(Mapping<TUser> mapping, string connectionString) => mapping.MySql(connectionString);
}

/// <summary>A database on a MySQL or MariaDB server.</summary>
public sealed class MySqlDatabase : ServerDatabase
{
    private readonly string _server;
    private readonly MySqlDataSource _outside;

    public MySqlDatabase(string server)
    {
        _server = server;
        ConnectionString = new MySqlConnectionStringBuilder(server) { Database = Name, MaximumPoolSize = 16 }.ConnectionString;
        // The script that drops tables has variables of the server.
        _outside = new MySqlDataSource(ConnectionString + ";Allow User Variables=true");
    }

    public override string ConnectionString { get; }

    public override string Quote(string identifier) => $"`{identifier.Replace("`", "``", StringComparison.Ordinal)}`";

    public override bool HasTable(string table) =>
        Scalar("SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = @name", ("@name", table)) is not null;

    public override void ForgetUsers(UserColumns users) =>
        Execute($"SET FOREIGN_KEY_CHECKS = 0; TRUNCATE TABLE {Quote(users)}; SET FOREIGN_KEY_CHECKS = 1");

    public override DbConnection Connect() => _outside.OpenConnection();

    public override void Empty() => OnServer($"DROP DATABASE IF EXISTS {Name}; CREATE DATABASE {Name} CHARACTER SET utf8mb4");

    public override void Drop()
    {
        _outside.Dispose();
        OnServer($"DROP DATABASE {Name}");
    }

    public override IReadOnlyList<long> WaitingConnections() => Numbers("""
        SELECT p.id
        FROM information_schema.processlist AS p
        LEFT JOIN information_schema.innodb_trx AS t ON t.trx_mysql_thread_id = p.id
        WHERE p.db = DATABASE() AND (t.trx_state = 'LOCK WAIT' OR p.state = 'Waiting for table metadata lock')
        """);

    public override void Kill(long connection) => Execute($"KILL {connection}");

    public override void KillAll()
    {
        foreach (var connection in Numbers("SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()"))
        {
            try
            {
                OnServer($"KILL {connection}");
            }
            catch (MySqlException exception) when (exception.ErrorCode == MySqlErrorCode.NoSuchThread)
            {
            }
        }
    }

    private void OnServer(string sql)
    {
        using var connection = new MySqlConnection(_server);
        Execute(connection, sql);
    }
}
