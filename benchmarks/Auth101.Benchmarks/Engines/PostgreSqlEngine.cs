using System.Data.Common;
using Auth101.Benchmarks.Variants;
using Auth101.Stores;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Auth101.Benchmarks.Engines;

/// <summary>PostgreSQL. All variants prepare automatically and leave connections without a reset, as the generated store does.</summary>
public sealed class PostgreSqlEngine(string connectionString) : Engine
{
    public const string Variable = "AUTH101_TEST_POSTGRESQL";

    private readonly string _connectionString = new NpgsqlConnectionStringBuilder(connectionString)
    {
        Database = DatabaseName,
        MaxAutoPrepare = 64,
        AutoPrepareMinUsages = 2,
        NoResetOnClose = true,
        Timezone = "UTC",
    }.ConnectionString;

    public override string Name => "PostgreSQL";

    public override IStoreVariant OpenHandWritten() => new HandWrittenNpgsql(new NpgsqlSlimDataSourceBuilder(_connectionString).Build());

    public override IStoreVariant OpenDapper() => new DapperStore(Connect, DapperStore.RotateStatement, static time => time.UtcDateTime);

    public override IStoreVariant OpenEntityFramework()
    {
        var dataSource = NpgsqlDataSource.Create(_connectionString);
        return new EntityFrameworkStore(
            new DbContextOptionsBuilder<BenchContext>().UseNpgsql(dataSource).EnableThreadSafetyChecks(false).Options, dataSource);
    }

    public override async ValueTask DisposeAsync() => await DropAsync().ConfigureAwait(false);

    protected override string AfterLoading => "VACUUM ANALYZE; CHECKPOINT";

    protected override async Task RecreateAsync()
    {
        await DropAsync().ConfigureAwait(false);
        await using var server = NpgsqlDataSource.Create(connectionString);
        await using var create = server.CreateCommand($"CREATE DATABASE {DatabaseName}");
        await create.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    protected override IAuthStore<BenchUser> OpenStore() => BenchUserStores.Npgsql(_connectionString);

    protected override DbConnection Connect() => new NpgsqlConnection(_connectionString);

    private async Task DropAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await using var server = NpgsqlDataSource.Create(connectionString);
        await using var drop = server.CreateCommand($"DROP DATABASE IF EXISTS {DatabaseName} WITH (FORCE)");
        await drop.ExecuteNonQueryAsync().ConfigureAwait(false);
    }
}
