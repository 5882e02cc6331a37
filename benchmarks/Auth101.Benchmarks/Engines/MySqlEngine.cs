using System.Data.Common;
using Auth101.Benchmarks.Variants;
using Auth101.Stores;
using MySqlConnector;

namespace Auth101.Benchmarks.Engines;

/// <summary>MySQL or MariaDB. All variants leave connections without a reset, as the generated store does.</summary>
public sealed class MySqlEngine(string connectionString) : Engine
{
    public const string Variable = "AUTH101_TEST_MYSQL";

    private readonly string _connectionString = new MySqlConnectionStringBuilder(connectionString)
    {
        Database = DatabaseName,
        ConnectionReset = false,
    }.ConnectionString;

    public override string Name => "MySQL or MariaDB";

    public override IStoreVariant OpenHandWritten() => new HandWrittenMySql(new MySqlDataSource(_connectionString));

    public override IStoreVariant OpenDapper() => new DapperStore(Connect, DapperStore.RotateScript, static time => time.UtcDateTime);

    public override IStoreVariant? OpenEntityFramework() => null;

    public override async ValueTask DisposeAsync() => await OnServerAsync($"DROP DATABASE IF EXISTS {DatabaseName}").ConfigureAwait(false);

    protected override string AfterLoading => "ANALYZE TABLE users, account, session";

    protected override async Task RecreateAsync() =>
        await OnServerAsync($"DROP DATABASE IF EXISTS {DatabaseName}; CREATE DATABASE {DatabaseName}").ConfigureAwait(false);

    protected override IAuthStore<BenchUser> OpenStore() => BenchUserStores.MySql(_connectionString);

    protected override DbConnection Connect() => new MySqlConnection(_connectionString);

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new MySqlConnection(connectionString);
        await connection.OpenAsync().ConfigureAwait(false);
        await ExecuteAsync(connection, sql).ConfigureAwait(false);
    }
}
