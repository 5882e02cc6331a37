using System.Data.Common;
using Auth101.Benchmarks.Variants;
using Auth101.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Auth101.Benchmarks.Engines;

/// <summary>
/// SQLite in a file in the temporary folder. The write-ahead log is a property of the file; <c>synchronous=FULL</c> and foreign keys are
/// the defaults of the SQLite that the driver brings, so pooled connections have them too.
/// </summary>
public sealed class SqliteEngine : Engine
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("auth101-benchmark-");

    /// <summary>The pooled connections that a program opens which does nothing special.</summary>
    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder.FullName, "auth.db") }.ConnectionString;

    public override string Name => "SQLite";

    public override IStoreVariant OpenHandWritten() => new HandWrittenSqlite(ConnectionString);

    public override IStoreVariant OpenDapper() => new DapperStore(Connect, DapperStore.RotateScript, SqliteText.Of);

    public override IStoreVariant OpenEntityFramework() =>
        new EntityFrameworkStore(new DbContextOptionsBuilder<BenchContext>().UseSqlite(ConnectionString).EnableThreadSafetyChecks(false).Options);

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    protected override string AfterLoading => "PRAGMA wal_checkpoint(TRUNCATE)";

    protected override Task RecreateAsync()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in _folder.GetFiles())
        {
            file.Delete();
        }

        return Task.CompletedTask;
    }

    protected override IAuthStore<BenchUser> OpenStore() => BenchUserStores.Sqlite(ConnectionString);

    protected override DbConnection Connect() => new SqliteConnection(ConnectionString);

    protected override string Text(Guid id) => SqliteText.Of(id);

    protected override string Text(DateTimeOffset time) => SqliteText.Of(time);
}
