using System.Data.Common;
using System.Globalization;
using Auth101.Stores.Tests.Mappings;
using Microsoft.Data.SqlClient;

namespace Auth101.Stores.Tests.Engines;

/// <summary>SQL Server.</summary>
public sealed class SqlServerEngine() : ServerEngine("AUTH101_TEST_SQLSERVER", isFree: false)
{
    public static readonly SqlServerEngine Instance = new();

    public override TimeSpan TimeResolution => TimeSpan.FromMilliseconds(1);

    public override TimeSpan ColumnTimeResolution => TimeSpan.FromTicks(1);

    public override string OwnTables<TUser>(Mapping<TUser> mapping) => mapping.SqlServerTables;

    public override bool MayRefuse(object value) => value switch
    {
        double number => !double.IsFinite(number) || double.IsSubnormal(number),
        float number => !float.IsFinite(number) || float.IsSubnormal(number),
        decimal number => Math.Abs(number) >= 1_000_000_000_000_000_000m,
        _ => false,
    };

    /// <summary>The column is decimal(28, 10).</summary>
    public override bool Holds(decimal written, decimal read) => Math.Round(written, 10, MidpointRounding.AwayFromZero) == read;

    protected override ServerDatabase CreateDatabase(string connectionString) => new SqlServerDatabase(connectionString);

    protected override IAuthStore<TUser> Open<TUser>(Mapping<TUser> mapping, string connectionString) => mapping.SqlServer(connectionString);
}

/// <summary>A database on a SQL Server.</summary>
public sealed class SqlServerDatabase : ServerDatabase
{
    private const string Outside = "outside";

    private readonly string _server;
    private readonly string _outside;

    public SqlServerDatabase(string server)
    {
        _server = server;
        var connection = new SqlConnectionStringBuilder(server) { InitialCatalog = Name, MaxPoolSize = 16 };
        ConnectionString = connection.ConnectionString;
        connection.ApplicationName = Outside;
        _outside = connection.ConnectionString;
        OnServer($"CREATE DATABASE {Name}");
        Execute($"CREATE SCHEMA {ServerEngine.Schema}");
    }

    public override string ConnectionString { get; }

    public override string Quote(string identifier) => $"[{identifier.Replace("]", "]]", StringComparison.Ordinal)}]";

    /// <summary>As text: the driver sends a time in a type of fewer digits.</summary>
    public override object Moment(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture);

    public override bool HasTable(string table) => Scalar("SELECT 1 FROM sys.tables WHERE name = @name", ("@name", table)) is not null;

    public override void ForgetUsers(UserColumns users)
    {
        DropForeignKeys();
        Execute($"TRUNCATE TABLE {Quote(users)}");
    }

    public override DbConnection Connect()
    {
        var connection = new SqlConnection(_outside);
        connection.Open();
        return connection;
    }

    public override void Empty()
    {
        DropForeignKeys();
        var tables = Rows("SELECT SCHEMA_NAME(schema_id), name FROM sys.tables").ConvertAll(
            row => $"DROP TABLE {Quote((string)row[0])}.{Quote((string)row[1])};");
        if (tables.Count > 0)
        {
            Execute(string.Concat(tables));
        }
    }

    public override void Drop()
    {
        SqlConnection.ClearAllPools();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                OnServer($"DROP DATABASE {Name}");
                return;
            }
            catch (SqlException) when (attempt < 50)
            {
                // It is in use until the last connection has ended, a moment after it was closed.
                Thread.Sleep(100);
            }
        }
    }

    public override IReadOnlyList<long> WaitingConnections() =>
        Numbers($"SELECT DISTINCT spid FROM sys.sysprocesses WHERE dbid = DB_ID() AND blocked <> 0 AND program_name <> '{Outside}'");

    public override void Kill(long connection) => OnServer($"KILL {connection}");

    public override void KillAll()
    {
        foreach (var connection in Numbers("SELECT session_id FROM sys.dm_exec_sessions WHERE database_id = DB_ID() AND session_id <> @@SPID"))
        {
            Kill(connection);
        }
    }

    private void DropForeignKeys()
    {
        var constraints = Rows("SELECT SCHEMA_NAME(schema_id), OBJECT_NAME(parent_object_id), name FROM sys.foreign_keys").ConvertAll(
            row => $"ALTER TABLE {Quote((string)row[0])}.{Quote((string)row[1])} DROP CONSTRAINT {Quote((string)row[2])};");
        if (constraints.Count > 0)
        {
            Execute(string.Concat(constraints));
        }
    }

    private void OnServer(string sql)
    {
        using var connection = new SqlConnection(_server);
        Execute(connection, sql);
    }
}
