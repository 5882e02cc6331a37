using System.Collections.Concurrent;
using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

[assembly: AssemblyFixture(typeof(ServerEngine.Cleaning))]

namespace Auth101.Stores.Tests.Engines;

/// <summary>A database server that a connection string in the environment names.</summary>
/// <param name="variable">The environment variable.</param>
/// <param name="isFree">Whether every machine can have the server, so that its absence in continuous integration is a mistake.</param>
public abstract class ServerEngine(string variable, bool isFree) : TestEngine
{
    /// <summary>A schema that every database has beside its default one.</summary>
    public const string Schema = "main";

    private readonly ConcurrentBag<ServerDatabase> _unused = [];

    /// <summary>Gives an empty database. Tests use few databases one after the other, because making one can take a second.</summary>
    public sealed override TestDatabase CreateDatabase()
    {
        var connectionString = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrEmpty(connectionString))
        {
            if (isFree && Environment.GetEnvironmentVariable("CI") == "true")
            {
                throw new InvalidOperationException($"{variable} holds no connection string.");
            }

            Assert.Skip($"{variable} holds no connection string.");
        }

        if (!_unused.TryTake(out var database))
        {
            database = CreateDatabase(connectionString);
            database.Released = _unused.Add;
        }

        database.Empty();
        return database;
    }

    public sealed override IAuthStore<TUser> Open<TUser>(Mapping<TUser> mapping, TestDatabase database, bool createTables)
    {
        var store = Open(mapping, database.ConnectionString);
        if (createTables)
        {
            store.CreateTablesAsync(TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult();
        }

        return store;
    }

    protected abstract ServerDatabase CreateDatabase(string connectionString);

    protected abstract IAuthStore<TUser> Open<TUser>(Mapping<TUser> mapping, string connectionString)
        where TUser : class, IAuth101User<TUser>;

    /// <summary>Drops the databases when all tests have run.</summary>
    public sealed class Cleaning : IDisposable
    {
        public void Dispose()
        {
            ServerEngine[] engines = [PostgreSqlEngine.Instance, PostgreSqlEngine.Latin1, MySqlEngine.Instance, SqlServerEngine.Instance];
            foreach (var database in engines.SelectMany(static engine => engine._unused))
            {
                database.Drop();
            }
        }
    }
}
