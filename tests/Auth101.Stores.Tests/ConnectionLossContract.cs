using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;
using MySqlConnector;
using Npgsql;

namespace Auth101.Stores.Tests;

/// <summary>Connections that break while nobody uses them: behind a proxy that cuts what is idle, or with the server.</summary>
public abstract class ConnectionLossContract(ServerEngine engine) : StoreTest<DefaultUser>(engine, DefaultUser.Mapping)
{
    private const int Connections = 32;

    public static TheoryData<bool, bool> Losses { get; } = new MatrixTheoryData<bool, bool>([false, true], [false, true]);

    private ServerDatabase Server => (ServerDatabase)Database;

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task No_call_fails_because_idle_connections_broke(bool isDataSourceOfTheApplication, bool isEndedByTheServer)
    {
        using var proxy = Proxy();
        var raw = isDataSourceOfTheApplication ? OnDataSource(proxy.Port) : OnConnectionString(proxy.Port);
        var store = new GuardedStore<DefaultUser>(raw);
        var created = await SignUp(sessionToken: "first");
        var sessions = new StartedSession?[Connections];

        await LoseAsync();
        Assert.All(await AtOnce(Connections, _ => store.FindForSignInAsync("ann@example.org", Cancellation)), Assert.NotNull);
        await LoseAsync();
        Assert.All(await AtOnce(Connections, number => store.CreateUserAsync(NewUser($"user{number}@example.org"), Cancellation)), Assert.NotNull);
        await LoseAsync();
        sessions = await AtOnce(Connections, number => store.CreateSessionAsync(StartOf(created.User, NewSession($"of {number}")), Cancellation));
        Assert.All(sessions, Assert.NotNull);
        await LoseAsync();
        var rotations = await AtOnce(
            Connections, number => store.RotateSessionAsync(Rotation(Of(sessions[number]!.SessionId, created.User), $"of {number}", $"next {number}"), Cancellation));
        Assert.All(rotations, static rotation => Assert.Equal(SessionRotationOutcome.Rotated, rotation.Outcome));
        await LoseAsync();
        var lookups = await AtOnce(
            Connections,
            number => store.FindSessionAsync(Of(sessions[number]!.SessionId, created.User), Now, DateTimeOffset.MinValue, Cancellation));
        Assert.All(lookups, static lookup => Assert.True(lookup.SessionIsAlive));
        await LoseAsync();
        Assert.All(await AtOnce(Connections, number => store.EndSessionAsync(Of(sessions[number]!.SessionId, created.User), Cancellation)), Assert.True);
        await LoseAsync();
        Assert.Equal(0, await store.PurgeExpiredAsync(Now, 10, Cancellation));

        Assert.Equal([Connections + 1, Connections + 1, Connections + 1, 0], Rows());
        (raw as IDisposable)?.Dispose();

        async Task LoseAsync()
        {
            while (proxy.Connections < Connections)
            {
                await AtOnce(Connections, _ => store.FindForSignInAsync("ann@example.org", Cancellation));
            }

            if (isEndedByTheServer)
            {
                Server.KillAll();
            }
            else
            {
                proxy.Cut();
            }
        }
    }

    /// <summary>A proxy before the server.</summary>
    protected abstract CuttingProxy Proxy();

    protected abstract IAuthStore<DefaultUser> OnConnectionString(int port);

    protected abstract IAuthStore<DefaultUser> OnDataSource(int port);
}

public sealed class ConnectionLossOnPostgreSql() : ConnectionLossContract(PostgreSqlEngine.Instance), IAsyncDisposable
{
    private NpgsqlDataSource? _dataSource;

    public async ValueTask DisposeAsync()
    {
        if (_dataSource is not null)
        {
            await _dataSource.DisposeAsync();
        }
    }

    protected override CuttingProxy Proxy()
    {
        var settings = new NpgsqlConnectionStringBuilder(Database.ConnectionString);
        return new CuttingProxy(settings.Host!, settings.Port);
    }

    protected override IAuthStore<DefaultUser> OnConnectionString(int port) => DefaultUserStores.Npgsql(Through(port));

    protected override IAuthStore<DefaultUser> OnDataSource(int port) =>
        DefaultUserStores.Npgsql(_dataSource = NpgsqlDataSource.Create(Through(port) + ";Max Auto Prepare=8;No Reset On Close=true"));

    private string Through(int port) => new NpgsqlConnectionStringBuilder(Database.ConnectionString) { Port = port, MaxPoolSize = 40 }.ConnectionString;
}

public sealed class ConnectionLossOnMySql() : ConnectionLossContract(MySqlEngine.Instance), IAsyncDisposable
{
    private MySqlDataSource? _dataSource;

    public async ValueTask DisposeAsync()
    {
        if (_dataSource is not null)
        {
            await _dataSource.DisposeAsync();
        }
    }

    protected override CuttingProxy Proxy()
    {
        var settings = new MySqlConnectionStringBuilder(Database.ConnectionString);
        return new CuttingProxy(settings.Server, (int)settings.Port);
    }

    protected override IAuthStore<DefaultUser> OnConnectionString(int port) => DefaultUserStores.MySql(Through(port));

    protected override IAuthStore<DefaultUser> OnDataSource(int port) =>
        DefaultUserStores.MySql(_dataSource = new MySqlDataSource(Through(port) + ";Connection Reset=false"));

    private string Through(int port) =>
        new MySqlConnectionStringBuilder(Database.ConnectionString) { Port = (uint)port, MaximumPoolSize = 40 }.ConnectionString;
}
