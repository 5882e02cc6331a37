namespace Auth101.Cluster.Tests.Servers;

/// <summary>A setting of a MariaDB server for new connections, put back at the end.</summary>
internal sealed class GlobalSetting : IDisposable
{
    private readonly string _server;
    private readonly string _name;
    private readonly object _before;

    public GlobalSetting(string server, string name, object value)
    {
        _server = server;
        _name = name;
        using var connection = MariaDbDatabase.ConnectTo(server);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests word their own SQL.
        command.CommandText = $"SELECT @@GLOBAL.{name}";
#pragma warning restore CA2100
        _before = command.ExecuteScalar() ?? throw new InvalidOperationException($"{name} has no value.");
        Set(value);
    }

    public void Dispose() => Set(_before);

    private void Set(object value)
    {
        using var connection = MariaDbDatabase.ConnectTo(_server);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests word their own SQL.
        command.CommandText = $"SET GLOBAL {_name} = @value";
#pragma warning restore CA2100
        command.Parameters.AddWithValue("@value", value);
        command.ExecuteNonQuery();
    }
}
