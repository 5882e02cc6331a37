using System.Data.Common;

namespace Auth101.Aot.Tests;

/// <summary>An empty database on a server whose administrator an environment variable names.</summary>
internal sealed class ServerDatabase : IAsyncDisposable
{
    private readonly DbProviderFactory _factory;
    private readonly string _administrator;
    private readonly string _name = $"auth101_sample_{Guid.NewGuid():N}";

    private ServerDatabase(string administrator, DbProviderFactory factory)
    {
        _administrator = administrator;
        _factory = factory;
        ConnectionString = new DbConnectionStringBuilder { ConnectionString = administrator, ["Database"] = _name }.ConnectionString;
    }

    public string ConnectionString { get; }

    /// <summary>Makes a database; skips the test where there is no server.</summary>
    public static async Task<ServerDatabase> CreateAsync(string variable, DbProviderFactory factory, CancellationToken cancellationToken)
    {
        var administrator = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(string.IsNullOrEmpty(administrator), $"{variable} holds no connection string.");
        var database = new ServerDatabase(administrator, factory);
        await database.ExecuteAsync($"CREATE DATABASE {database._name}", cancellationToken);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        // A server may need a moment to notice that the sample was killed.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ExecuteAsync($"DROP DATABASE {_name}", CancellationToken.None);
                return;
            }
            catch (DbException) when (attempt < 40)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(250));
            }
        }
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = _factory.CreateConnection()!;
        connection.ConnectionString = _administrator;
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made here.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
