using System.Data.Common;
using System.Globalization;

namespace Auth101.Stores.Tests.Engines;

/// <summary>A database on a server, under a name of its own.</summary>
public abstract class ServerDatabase : TestDatabase
{
    /// <summary>Called when a test no longer needs the database.</summary>
    public Action<ServerDatabase>? Released { get; set; }

    protected string Name { get; } = $"auth101_test_{Guid.NewGuid():N}";

    /// <summary>Deletes what the test before left.</summary>
    public abstract void Empty();

    /// <summary>Drops the database.</summary>
    public abstract void Drop();

    /// <summary>The connections to this database that wait for a lock.</summary>
    public abstract IReadOnlyList<long> WaitingConnections();

    /// <summary>Ends a connection from the server's side.</summary>
    public abstract void Kill(long connection);

    /// <summary>Ends all connections to this database but those of the test itself.</summary>
    public abstract void KillAll();

    /// <summary>Runs a statement in a transaction, which is rolled back by disposing.</summary>
    public HeldTransaction Hold(string sql)
    {
        var connection = Connect();
        var transaction = connection.BeginTransaction();
        using var command = Command(connection, sql, []);
        command.Transaction = transaction;
        command.ExecuteNonQuery();
        return new HeldTransaction(connection, transaction);
    }

    protected sealed override void Dispose(bool disposing) => Released?.Invoke(this);

    protected List<long> Numbers(string sql) => Rows(sql).ConvertAll(static row => Convert.ToInt64(row[0], CultureInfo.InvariantCulture));

    protected static void Execute(DbConnection connection, string sql)
    {
        connection.Open();
        using var command = Command(connection, sql, []);
        command.ExecuteNonQuery();
    }

}

/// <summary>A transaction that is open until it is committed, or rolled back by disposing.</summary>
public sealed class HeldTransaction(DbConnection connection, DbTransaction transaction) : IDisposable
{
    public void Commit() => transaction.Commit();

    public void Dispose()
    {
        transaction.Dispose();
        connection.Dispose();
    }
}
