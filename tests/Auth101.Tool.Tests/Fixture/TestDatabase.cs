using System.Data.Common;
using System.Globalization;

namespace Auth101.Tool.Tests.Fixture;

/// <summary>An empty database of one test, dropped at the end.</summary>
public abstract class TestDatabase(string dialect) : IAsyncDisposable
{
    public string Dialect { get; } = dialect;

    public abstract string ConnectionString { get; }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests word their own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public async Task<long> CountAsync(string table)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests word their own SQL.
        command.CommandText = $"SELECT count(*) FROM {table}";
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    public abstract ValueTask DisposeAsync();

    protected abstract DbConnection CreateConnection();

    public DbConnection Connect() => CreateConnection();

    private async Task<DbConnection> ConnectAsync()
    {
        var connection = CreateConnection();
        await connection.OpenAsync();
        return connection;
    }
}

/// <summary>A SQLite file that does not exist yet.</summary>
public sealed class SqliteFile() : TestDatabase("sqlite")
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("auth101-tool-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "auth.db");

    public override string ConnectionString => $"Data Source={Path};Pooling=False";

    public override ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    protected override DbConnection CreateConnection() => new Microsoft.Data.Sqlite.SqliteConnection(ConnectionString);
}

/// <summary>A database of its own on a server, whose administrator an environment variable names.</summary>
public sealed class ServerDatabase : TestDatabase
{
    private readonly string _administrator;
    private readonly string _name;
    private readonly DbProviderFactory _factory;
    private readonly string _dropSuffix;

    private ServerDatabase(string dialect, string administrator, DbProviderFactory factory, string dropSuffix)
        : base(dialect)
    {
        _administrator = administrator;
        _factory = factory;
        _dropSuffix = dropSuffix;
        _name = $"auth101_tool_{Guid.NewGuid():N}";
        ConnectionString = new DbConnectionStringBuilder { ConnectionString = administrator, ["Database"] = _name, ["Pooling"] = "false" }.ConnectionString;
    }

    public override string ConnectionString { get; }

    public static Task<TestDatabase> PostgreSqlAsync() =>
        CreateAsync("postgresql", "AUTH101_TEST_POSTGRESQL", Npgsql.NpgsqlFactory.Instance, " WITH (FORCE)");

    public static Task<TestDatabase> MySqlAsync() =>
        CreateAsync("mysql", "AUTH101_TEST_MYSQL", MySqlConnector.MySqlConnectorFactory.Instance, "");

    public static Task<TestDatabase> SqlServerAsync() =>
        CreateAsync("sqlserver", "AUTH101_TEST_SQLSERVER", Microsoft.Data.SqlClient.SqlClientFactory.Instance, "");

    public override async ValueTask DisposeAsync()
    {
        // A server may need a moment to notice that a connection was closed.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await AdministerAsync($"DROP DATABASE {_name}{_dropSuffix}");
                return;
            }
            catch (DbException) when (attempt < 20)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(250));
            }
        }
    }

    /// <summary>The script that drops tables has variables of the server.</summary>
    protected override DbConnection CreateConnection() => Connection(Dialect == "mysql" ? $"{ConnectionString};Allow User Variables=true" : ConnectionString);

    private static async Task<TestDatabase> CreateAsync(string dialect, string variable, DbProviderFactory factory, string dropSuffix)
    {
        var administrator = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrEmpty(administrator))
        {
            Assert.Skip($"{variable} holds no connection string.");
        }

        var database = new ServerDatabase(dialect, administrator, factory, dropSuffix);
        await database.AdministerAsync($"CREATE DATABASE {database._name}");
        return database;
    }

    private async Task AdministerAsync(string sql)
    {
        await using var connection = Connection(_administrator);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made here.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private DbConnection Connection(string connectionString)
    {
        var connection = _factory.CreateConnection()!;
        connection.ConnectionString = connectionString;
        return connection;
    }
}
