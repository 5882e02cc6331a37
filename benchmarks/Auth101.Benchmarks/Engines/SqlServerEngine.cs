using System.Data.Common;
using Auth101.Benchmarks.Variants;
using Auth101.Stores;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Auth101.Benchmarks.Engines;

/// <summary>SQL Server.</summary>
public sealed class SqlServerEngine(string connectionString) : Engine
{
    public const string Variable = "AUTH101_TEST_SQLSERVER";

    private readonly string _connectionString = new SqlConnectionStringBuilder(connectionString) { InitialCatalog = DatabaseName }.ConnectionString;

    public override string Name => "SQL Server";

    public override IStoreVariant OpenHandWritten() => new HandWrittenSqlServer(_connectionString);

    public override IStoreVariant OpenDapper() => new DapperStore(Connect, DapperStore.RotateScript, static time => time.UtcDateTime);

    public override IStoreVariant OpenEntityFramework() =>
        new EntityFrameworkStore(new DbContextOptionsBuilder<BenchContext>().UseSqlServer(_connectionString).EnableThreadSafetyChecks(false).Options);

    public override async ValueTask DisposeAsync() => await OnServerAsync($"DROP DATABASE IF EXISTS {DatabaseName}").ConfigureAwait(false);

    protected override string AfterLoading => "UPDATE STATISTICS users; UPDATE STATISTICS account; UPDATE STATISTICS session";

    protected override async Task RecreateAsync()
    {
        await OnServerAsync($"DROP DATABASE IF EXISTS {DatabaseName}").ConfigureAwait(false);
        await OnServerAsync($"CREATE DATABASE {DatabaseName}").ConfigureAwait(false);
    }

    protected override IAuthStore<BenchUser> OpenStore() => BenchUserStores.SqlServer(_connectionString);

    protected override DbConnection Connect() => new SqlConnection(_connectionString);

    private async Task OnServerAsync(string sql)
    {
        SqlConnection.ClearAllPools();
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync().ConfigureAwait(false);
        await ExecuteAsync(connection, sql).ConfigureAwait(false);
    }
}
