using System.Data.Common;
using System.Globalization;
using System.Text;
using Auth101.Benchmarks.Variants;
using Auth101.Stores;

namespace Auth101.Benchmarks.Engines;

/// <summary>A database of its own on one engine, with the tables of the generated script, and the variants that run on it.</summary>
public abstract class Engine : IAsyncDisposable
{
    /// <summary>The database that is created for a run and dropped after it.</summary>
    protected const string DatabaseName = "auth101_benchmark";

    private const int RowsPerStatement = 500;

    public abstract string Name { get; }

    /// <summary>Creates the database, its tables and the workload's rows.</summary>
    public async Task CreateDatabaseAsync(Workload workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        await RecreateAsync().ConfigureAwait(false);
        var store = OpenStore();
        await store.CreateTablesAsync(CancellationToken.None).ConfigureAwait(false);
        (store as IDisposable)?.Dispose();

        await using var connection = Connect();
        await connection.OpenAsync().ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
        foreach (var rows in workload.Rows.Chunk(RowsPerStatement))
        {
            await ExecuteAsync(connection, InsertScript(rows), transaction).ConfigureAwait(false);
        }

        await transaction.CommitAsync().ConfigureAwait(false);
        await ExecuteAsync(connection, AfterLoading).ConfigureAwait(false);
    }

    public IStoreVariant OpenGenerated() => new GeneratedStore(OpenStore());

    public abstract IStoreVariant OpenHandWritten();

    public abstract IStoreVariant OpenDapper();

    /// <returns>Null where Entity Framework Core 10 has no provider for the engine.</returns>
    public abstract IStoreVariant? OpenEntityFramework();

    public abstract ValueTask DisposeAsync();

    /// <summary>Drops what an earlier run left, and creates an empty database.</summary>
    protected abstract Task RecreateAsync();

    protected abstract IAuthStore<BenchUser> OpenStore();

    protected abstract DbConnection Connect();

    /// <summary>What makes the engine's statistics and files settle, so that it does not happen while something is measured.</summary>
    protected abstract string AfterLoading { get; }

    protected virtual string Text(Guid id) => id.ToString("D");

    protected virtual string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);

    protected static async Task ExecuteAsync(DbConnection connection, string sql, DbTransaction? transaction = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    // The values are the workload's own: ids, times, and text without quotes.
    private string InsertScript(IReadOnlyList<WorkloadRow> rows)
    {
        var users = new StringBuilder("INSERT INTO users (id, name, email, email_verified, is_active, created_at, updated_at) VALUES ");
        var accounts = new StringBuilder("INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at) VALUES ");
        var sessions = new StringBuilder("INSERT INTO session (id, token, expires_at, user_id, ip_address, user_agent, created_at, updated_at) VALUES ");
        var separator = "";
        foreach (var row in rows)
        {
            var created = Text(row.CreatedAt);
            users.Append(CultureInfo.InvariantCulture,
                $"{separator}('{Text(row.UserId)}', '{row.Name}', '{row.Email}', '0', '1', '{created}', '{created}')");
            accounts.Append(CultureInfo.InvariantCulture,
                $"{separator}('{Text(row.AccountId)}', '{row.UserId:D}', 'credential', '{Text(row.UserId)}', '{row.PasswordHash}', '{created}', '{created}')");
            sessions.Append(CultureInfo.InvariantCulture,
                $"{separator}('{Text(row.SessionId)}', '{row.Token}', '{Text(row.ExpiresAt)}', '{Text(row.UserId)}', '{Workload.IpAddress}', '{Workload.UserAgent}', '{created}', '{created}')");
            separator = ", ";
        }

        return $"{users};\n{accounts};\n{sessions}";
    }
}
