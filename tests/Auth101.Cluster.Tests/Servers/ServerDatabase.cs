using System.Data.Common;
using System.Globalization;

namespace Auth101.Cluster.Tests.Servers;

/// <summary>An empty database of a test, and the server as its administrator sees it. Dropped at the end.</summary>
internal abstract class ServerDatabase : IDisposable
{
    public string Name { get; protected init; } = $"auth101_{Guid.NewGuid():N}";

    /// <summary>The connection string of a store.</summary>
    public abstract string ConnectionString { get; }

    /// <summary>How many connections to the database there are.</summary>
    public abstract int CountConnections();

    public abstract void Dispose();

    /// <summary>Waits until no connection is left, so that those in a pool are broken.</summary>
    public async Task WaitUntilAllAreCutAsync()
    {
        while (CountConnections() > 0)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Runs statements on the server.</summary>
    public void Execute(string sql)
    {
        using var connection = Connect();
        Execute(connection, sql);
    }

    public int Count(string sql)
    {
        using var connection = Connect();
        connection.Open();
        using var command = Command(connection, sql);
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    protected static void Execute(DbConnection connection, string sql)
    {
        connection.Open();
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    protected static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests word their own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    /// <summary>A connection that no pool keeps.</summary>
    protected abstract DbConnection Connect();
}
