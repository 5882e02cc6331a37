namespace Auth101.Cluster.Tests.Nodes;

/// <summary>
/// Calls that get in each other's way on one node or several, and what must come of them: one winner, losers with an answer, no exception, no session that is ended as
/// stolen, and what was acknowledged is there.
/// </summary>
internal static class Contention
{
    private const int Parallel = 8;

    /// <summary>How long a token that was replaced is no sign of theft. Nothing here takes as long.</summary>
    public static readonly TimeSpan Leeway = TimeSpan.FromMinutes(10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static void Configure(AuthOptions options) => options.RefreshReuseLeeway = Leeway;

    /// <summary>All of it.</summary>
    public static async Task RunAsync(int rounds, params Node[] nodes)
    {
        await RefreshAsync(rounds, nodes);
        await SignUpAsync(rounds, nodes);
        await UseAsync(rounds, nodes);
        Assert.All(nodes, static node => Assert.Equal(0, node.Reuse.Count));
    }

    /// <summary>In each round all present the same refresh token; in the end, every token that was used.</summary>
    public static async Task RefreshAsync(int rounds, params Node[] nodes)
    {
        var tally = new Tally();
        var token = (await nodes[0].SignUpAsync(NewEmail())).RefreshToken;
        var used = new List<string>();
        for (var round = 0; round < rounds; round++)
        {
            used.Add(token);
            var results = await AtOnceAsync(nodes, node => tally.AddAsync(() => node.Auth.RefreshAsync(used[^1], cancellationToken: Cancellation)));
            token = results.FirstOrDefault(static result => result is not null)?.RefreshToken ?? token;
        }

        tally.MustBe((Tally.Success, rounds), (nameof(AuthErrorCode.SessionNotFound), rounds * (Parallel - 1)));

        var again = new Tally();
        foreach (var old in used)
        {
            await again.AddAsync(() => nodes[^1].Auth.RefreshAsync(old, cancellationToken: Cancellation));
        }

        again.MustBe((nameof(AuthErrorCode.SessionNotFound), rounds));
        Assert.True((await nodes[0].Auth.RefreshAsync(token, cancellationToken: Cancellation)).Succeeded);
    }

    /// <summary>In each round all sign up with the same address; in the end, each user signs in.</summary>
    public static async Task SignUpAsync(int rounds, params Node[] nodes)
    {
        var tally = new Tally();
        var emails = Enumerable.Range(0, rounds).Select(static _ => NewEmail()).ToArray();
        foreach (var email in emails)
        {
            await AtOnceAsync(nodes, node => tally.AddAsync(() => node.Auth.SignUpAsync(email, Node.Password, cancellationToken: Cancellation)));
        }

        tally.MustBe((Tally.Success, rounds), (nameof(AuthErrorCode.UserExists), rounds * (Parallel - 1)));

        var signIns = new Tally();
        foreach (var email in emails)
        {
            await signIns.AddAsync(() => nodes[0].Auth.SignInAsync(email, Node.Password, cancellationToken: Cancellation));
        }

        signIns.MustAllSucceed(rounds);
    }

    /// <summary>One user has a session on each of many devices, all of which sign in, refresh, look and sign out at once. None is in another's way.</summary>
    public static async Task UseAsync(int rounds, params Node[] nodes)
    {
        var tally = new Tally();
        var email = NewEmail();
        await nodes[0].SignUpAsync(email);
        await AtOnceAsync(nodes, async node =>
        {
            for (var round = 0; round < rounds; round++)
            {
                if (await tally.AddAsync(() => node.Auth.SignInAsync(email, Node.Password, cancellationToken: Cancellation)) is { } signedIn
                    && await tally.AddAsync(() => node.Auth.RefreshAsync(signedIn.RefreshToken, cancellationToken: Cancellation)) is { } refreshed)
                {
                    await tally.AddAsync(() => node.Auth.GetSessionAsync(refreshed.AccessToken, Cancellation));
                    await tally.AddAsync(() => node.Auth.RevokeSessionAsync(refreshed.RefreshToken, Cancellation));
                }
            }

            return node;
        });
        tally.MustAllSucceed(rounds * Parallel * 4);
    }

    /// <summary>Makes as many calls as there are at once, in turn on each node, and begins them together.</summary>
    public static async Task<T[]> AtOnceAsync<T>(Node[] nodes, Func<Node, Task<T>> call, int count = Parallel)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var calls = Enumerable.Range(0, count).Select(number => Task.Run(
            async () =>
            {
                await start.Task;
                return await call(nodes[number % nodes.Length]);
            },
            Cancellation)).ToArray();
        start.SetResult();
        return await Task.WhenAll(calls);
    }

    public static string NewEmail() => $"{Guid.NewGuid():N}@example.org";
}
