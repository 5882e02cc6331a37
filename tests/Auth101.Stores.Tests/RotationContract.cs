using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;
using Microsoft.Extensions.Time.Testing;

namespace Auth101.Stores.Tests;

/// <summary>Who counts as a thief, where clocks differ and databases wait.</summary>
public abstract class RotationContract(TestEngine engine) : StoreTest<DefaultUser>(engine, DefaultUser.Mapping)
{
    private static readonly TimeSpan ShortLeeway = TimeSpan.FromSeconds(1);
    private static readonly string Secret = RandomNumberGenerator.GetHexString(64);

    [Fact]
    public async Task A_client_whose_refresh_is_stuck_in_the_database_and_that_repeats_it_keeps_its_session()
    {
        var auth = Facade(Store, TimeProvider.System, ShortLeeway);
        var first = await SignUp(auth);
        Task<AuthResult<SignedIn<DefaultUser>>> refresh, repeated;
        DateTimeOffset released;
        using (HoldSessions())
        {
            refresh = Task.Run(() => auth.RefreshAsync(first.RefreshToken, cancellationToken: Cancellation), Cancellation);
            await Task.Delay(ShortLeeway + ShortLeeway / 4, Cancellation);
            repeated = Task.Run(() => auth.RefreshAsync(first.RefreshToken, cancellationToken: Cancellation), Cancellation);
            await Task.Delay(ShortLeeway + ShortLeeway / 2, Cancellation);
            released = DateTimeOffset.UtcNow;
        }

        var results = await Task.WhenAll(refresh, repeated);

        var winner = Assert.Single(results, static result => result.Succeeded).Value!;
        Assert.Equal(AuthErrorCode.SessionNotFound, Assert.Single(results, static result => !result.Succeeded).Error!.Code);

        // Whoever comes now is not late either: the rotation has the time of its end.
        Assert.InRange(await RotatedAtAsync(first), released.AddMilliseconds(-10), DateTimeOffset.UtcNow.AddMilliseconds(10));
        Assert.True((await auth.RefreshAsync(winner.RefreshToken, cancellationToken: Cancellation)).Succeeded);
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(60)]
    public async Task Servers_whose_clocks_differ_by_more_than_the_leeway_agree_on_who_is_late(int minutes)
    {
        var store = DatabaseClock.On(Store);
        var one = Facade(store, new FakeTimeProvider(DateTimeOffset.UtcNow), Leeway);
        var other = Facade(store, new FakeTimeProvider(DateTimeOffset.UtcNow.AddMinutes(minutes)), Leeway);
        var first = await SignUp(one);
        var second = await one.RefreshAsync(first.RefreshToken, cancellationToken: Cancellation);

        var late = await other.RefreshAsync(first.RefreshToken, cancellationToken: Cancellation);

        Assert.Equal(AuthErrorCode.SessionNotFound, late.Error?.Code);
        var third = await other.RefreshAsync(second.Value!.RefreshToken, cancellationToken: Cancellation);
        Assert.True(third.Succeeded);
        Assert.Equal(AuthErrorCode.SessionNotFound, (await one.RefreshAsync(second.Value!.RefreshToken, cancellationToken: Cancellation)).Error?.Code);
        Assert.True((await one.RefreshAsync(third.Value!.RefreshToken, cancellationToken: Cancellation)).Succeeded);
    }

    [Fact]
    public async Task A_stolen_token_that_comes_after_the_leeway_by_the_databases_clock_ends_the_session()
    {
        var auth = Facade(DatabaseClock.On(Store), new FakeTimeProvider(DateTimeOffset.UtcNow), Leeway);
        var first = await SignUp(auth);
        var second = await auth.RefreshAsync(first.RefreshToken, cancellationToken: Cancellation);
        Database.Update(Mapping.Session, "updated_at", Database.Moment(DateTimeOffset.UtcNow - Leeway - TimeSpan.FromSeconds(1)));

        Assert.Equal(AuthErrorCode.SessionNotFound, (await auth.RefreshAsync(first.RefreshToken, cancellationToken: Cancellation)).Error?.Code);

        Assert.Equal(0, Database.Count(Mapping.Session));
        Assert.Equal(AuthErrorCode.SessionNotFound, (await auth.RefreshAsync(second.Value!.RefreshToken, cancellationToken: Cancellation)).Error?.Code);
    }

    /// <summary>Keeps the session from being written until the connection is closed.</summary>
    private DbConnection HoldSessions()
    {
        var connection = Database.Connect();
        var command = connection.CreateCommand();
        command.Transaction = connection.BeginTransaction();
        command.CommandText = "UPDATE session SET user_agent = user_agent";
        command.ExecuteNonQuery();
        return connection;
    }

    private static async Task<SignedIn<DefaultUser>> SignUp(Auth101<DefaultUser> auth)
    {
        var signedUp = await auth.SignUpAsync("ann@example.org", "a long password", cancellationToken: Cancellation);
        Assert.True(signedUp.Succeeded, signedUp.Error?.Message);
        return signedUp.Value;
    }

    private async Task<DateTimeOffset> RotatedAtAsync(SignedIn<DefaultUser> signedIn)
    {
        var auth = Facade(Store, TimeProvider.System, ShortLeeway);
        var listed = await auth.Sessions.ListAsync(signedIn.AccessToken, Cancellation);
        return Assert.Single(listed.Value!).RefreshedAt!.Value;
    }

    private static Auth101<DefaultUser> Facade(IAuthStore<DefaultUser> store, TimeProvider time, TimeSpan leeway) => new(
        new AuthOptions
        {
            Secret = Secret,
            PasswordMemoryKiB = 8192,
            PasswordIterations = 1,
            RefreshReuseLeeway = leeway,
        },
        store,
        time);
}

public sealed class RotationsOnSqlite() : RotationContract(SqliteFileEngine.Instance);

public sealed class RotationsOnPostgreSql() : RotationContract(PostgreSqlEngine.Instance);

public sealed class RotationsOnMySql() : RotationContract(MySqlEngine.Instance);

public sealed class RotationsOnSqlServer() : RotationContract(SqlServerEngine.Instance);

/// <summary>A store that times rotations by the database's clock, whatever clock its caller has.</summary>
public class DatabaseClock : DispatchProxy
{
    private object? _store;

    public static IAuthStore<TUser> On<TUser>(IAuthStore<TUser> store)
        where TUser : class
    {
        var proxy = Create<IAuthStore<TUser>, DatabaseClock>();
        ((DatabaseClock)(object)proxy)._store = store;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Invoke(_store, [.. args!.Select(static argument => argument switch
        {
            RotationClock clock => new RotationClock(null, clock.Leeway),
            RotateSession rotation => new RotateSession
            {
                Session = rotation.Session,
                OldToken = rotation.OldToken,
                NewToken = rotation.NewToken,
                Now = rotation.Now,
                ExpiresAt = rotation.ExpiresAt,
                StartedAfter = rotation.StartedAfter,
                Clock = new RotationClock(null, rotation.Clock.Leeway),
            },
            _ => argument,
        })]);
}
