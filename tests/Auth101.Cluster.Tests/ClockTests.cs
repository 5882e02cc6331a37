using Auth101.Cluster.Tests.Nodes;
using Auth101.Cluster.Tests.Servers;

namespace Auth101.Cluster.Tests;

/// <summary>Neither a server that stands still nor nodes that disagree about the time make an honest client a thief.</summary>
public sealed class ClockTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>
    /// The client repeats its refresh while the first one still waits. The time of the rotation was that of the first call and the cutoff that of the second, so seven of
    /// twelve sessions ended as stolen.
    /// </summary>
    [Fact]
    public async Task A_server_that_stood_still_for_longer_than_the_leeway_ends_no_session_on_PostgreSql()
    {
        using var database = new PostgreSqlDatabase();
        await StandsStillAsync(database, "primary");
    }

    [Fact]
    public async Task A_server_that_stood_still_for_longer_than_the_leeway_ends_no_session_on_MariaDb()
    {
        using var database = new MariaDbDatabase(TestServers.MariaDb);
        await StandsStillAsync(database, "mariadb");
    }

    /// <summary>All sessions ended as stolen where one node's clock was ahead of the other's by more than the leeway.</summary>
    [Theory]
    [InlineData(12)]
    [InlineData(-12)]
    public async Task Nodes_that_disagree_about_the_time_end_no_session_on_PostgreSql(int seconds)
    {
        using var database = new PostgreSqlDatabase();
        await DisagreesAsync(database, TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(-12)]
    public async Task Nodes_that_disagree_about_the_time_end_no_session_on_MariaDb(int seconds)
    {
        using var database = new MariaDbDatabase(TestServers.MariaDb);
        await DisagreesAsync(database, TimeSpan.FromSeconds(seconds));
    }

    private static async Task StandsStillAsync(ServerDatabase database, string server)
    {
        const int Sessions = 6;
        var leeway = TimeSpan.FromSeconds(1);
        using var node = await Node.OnAsync(database, options => options.RefreshReuseLeeway = leeway);
        var tally = new Tally();
        var sessions = await Contention.AtOnceAsync([node], static on => on.SignUpAsync(Contention.NewEmail()), Sessions);
        // Twice as many connections as sessions, so that the calls below wait at the server and not for a connection.
        await Contention.AtOnceAsync([node], on => on.Auth.GetSessionAsync(sessions[0].AccessToken, Cancellation), 2 * Sessions);

        var calls = new List<Task<SignedIn<ClusterUser>?>>();
        await TestServers.LetAsync("pause_server", server);
        try
        {
            for (var attempt = 0; attempt < 2; attempt++)
            {
                calls.AddRange(sessions.Select(session => Refresh(session.RefreshToken)));
                await Task.Delay(leeway * 2, Cancellation);
            }
        }
        finally
        {
            await TestServers.LetAsync("resume_server", server);
        }

        var refreshed = await Task.WhenAll(calls);
        tally.MustBe((Tally.Success, Sessions), (nameof(AuthErrorCode.SessionNotFound), Sessions));

        var after = new Tally();
        foreach (var session in refreshed.OfType<SignedIn<ClusterUser>>())
        {
            await after.AddAsync(() => node.Auth.RefreshAsync(session.RefreshToken, cancellationToken: Cancellation));
        }

        after.MustAllSucceed(Sessions);
        Assert.Equal(0, node.Reuse.Count);

        async Task<SignedIn<ClusterUser>?> Refresh(string token) =>
            await tally.AddAsync(() => node.Auth.RefreshAsync(token, cancellationToken: Cancellation));
    }

    private static async Task DisagreesAsync(ServerDatabase database, TimeSpan offset)
    {
        const int Sessions = 5;
        using var here = await Node.OnAsync(database);
        using var there = new RemoteNode(database, offset);
        var difference = await there.NowAsync() - DateTimeOffset.UtcNow;
        Assert.InRange(difference - offset, TimeSpan.FromSeconds(-5), TimeSpan.FromSeconds(5));

        for (var number = 0; number < Sessions; number++)
        {
            var first = (await here.SignUpAsync(Contention.NewEmail())).RefreshToken;

            // Two tabs of one browser refresh at the same moment; the slower one is refused, and the session goes on. Once this way round, and once that way.
            var second = await there.RefreshAsync(first);
            Assert.Null(second.Refusal);
            Assert.Equal(AuthErrorCode.SessionNotFound, (await here.Auth.RefreshAsync(first, cancellationToken: Cancellation)).Error?.Code);

            var third = await here.Auth.RefreshAsync(second.Token!, cancellationToken: Cancellation);
            Assert.Null(third.Error);
            Assert.Equal(nameof(AuthErrorCode.SessionNotFound), (await there.RefreshAsync(second.Token!)).Refusal);

            Assert.Null((await there.RefreshAsync(third.Value!.RefreshToken)).Refusal);
        }

        Assert.Equal(0, here.Reuse.Count + await there.CountReuseAsync());
    }
}
