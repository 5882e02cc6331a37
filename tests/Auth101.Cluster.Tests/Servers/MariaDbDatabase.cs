using System.Data.Common;
using MySqlConnector;

namespace Auth101.Cluster.Tests.Servers;

/// <summary>A database on a MariaDB server, or on the Galera nodes.</summary>
internal sealed class MariaDbDatabase : ServerDatabase
{
    private readonly string _server;

    /// <param name="server">The server; the first one if there are several.</param>
    /// <param name="characterSet">The database's character set.</param>
    public MariaDbDatabase(string server, string characterSet = "utf8mb4")
    {
        _server = server;
        Execute($"CREATE DATABASE {Name} CHARACTER SET {characterSet}");
    }

    public override string ConnectionString => At(_server);

    /// <summary>The connection string on the way through another server.</summary>
    public string At(string server) => $"{server};Database={Name};Maximum Pool Size=20";

    public override int CountConnections() => Count($"SELECT COUNT(*) FROM information_schema.processlist WHERE db = '{Name}'");

    public override void Dispose() => Execute($"DROP DATABASE IF EXISTS {Name}");

    protected override DbConnection Connect() => ConnectTo(Node(_server, 0));

    /// <summary>One of the servers in a list.</summary>
    public static string Node(string servers, int number)
    {
        var settings = new MySqlConnectionStringBuilder(servers);
        settings.Server = settings.Server.Split(',')[number];
        return settings.ConnectionString;
    }

    public static MySqlConnection ConnectTo(string server) => new($"{server};Pooling=false");
}
