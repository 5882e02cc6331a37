using System.Data.Common;
using Npgsql;

namespace Auth101.Cluster.Tests.Servers;

/// <summary>A database on the primary.</summary>
internal sealed class PostgreSqlDatabase : ServerDatabase
{
    private readonly string _server = TestServers.Primary + ";Pooling=false";

    /// <param name="name">Its name, if it matters.</param>
    /// <param name="settings">What every session of the database begins with, as name and value.</param>
    public PostgreSqlDatabase(string? name = null, params (string Name, string Value)[] settings)
    {
        Name = name ?? Name;
        Execute($"CREATE DATABASE {Name}");
        foreach (var (setting, value) in settings)
        {
            Execute($"ALTER DATABASE {Name} SET {setting} = '{value}'");
        }
    }

    public override string ConnectionString => At(TestServers.Primary);

    /// <summary>The connection string on the way through another server.</summary>
    public string At(string server) => $"{server};Database={Name};Maximum Pool Size=20";

    public override int CountConnections() => Count($"SELECT COUNT(*) FROM pg_stat_activity WHERE datname = '{Name}'");

    /// <summary>Runs a statement in the database.</summary>
    public void ExecuteInside(string sql)
    {
        using var connection = new NpgsqlConnection($"{_server};Database={Name}");
        Execute(connection, sql);
    }

    public override void Dispose() => Execute($"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");

    protected override DbConnection Connect() => new NpgsqlConnection($"{_server};Database=postgres");
}
