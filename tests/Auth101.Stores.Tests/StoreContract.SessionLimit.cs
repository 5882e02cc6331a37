namespace Auth101.Stores.Tests;

/// <summary>How many sessions a user has at most.</summary>
public abstract partial class StoreContract<TUser>
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_sign_in_beyond_the_limit_ends_the_oldest_sessions_and_tells_their_ids(int maximum)
    {
        var ann = await SignUp("ann@example.org", expiresAt: Later);
        var bob = await SignUp("bob@example.org", expiresAt: Later);
        List<string> sessions = [ann.SessionId];
        for (var i = 1; i < 6; i++)
        {
            // Every second one replaces the hash.
            var start = StartOf(ann.User, SessionOf(i), hash: i == 1 ? null : $"hash {(i - 2) / 2}", newHash: i % 2 == 1 ? $"hash {i / 2}" : null, maximum);
            var started = await Store.CreateSessionAsync(start, Cancellation);
            sessions.Add(started!.SessionId);
            Assert.Equal(i < maximum ? [] : [sessions[i - maximum]], started.EndedSessionIds);
        }

        for (var i = 0; i < sessions.Count; i++)
        {
            Assert.Equal(i >= sessions.Count - maximum, await IsAlive(sessions[i], ann.User));
        }

        Assert.True(await IsAlive(bob.SessionId, bob.User));
        Assert.Equal([2, 2, maximum + 1, 0], Rows());
    }

    [Fact]
    public async Task Without_a_limit_no_session_ends_and_a_lower_one_ends_all_that_are_too_many()
    {
        var created = await SignUp(expiresAt: Later);
        List<string> sessions = [created.SessionId];
        for (var i = 1; i < 5; i++)
        {
            var started = await Store.CreateSessionAsync(StartOf(created.User, SessionOf(i)), Cancellation);
            Assert.Empty(started!.EndedSessionIds);
            sessions.Add(started.SessionId);
        }

        var last = await GuardedStore.CreateSessionAsync(StartOf(created.User, SessionOf(5), maximum: 2), Cancellation);

        Assert.Equal(sessions[..4].Order(), last!.EndedSessionIds.Order());
        Assert.True(await IsAlive(sessions[4], created.User));
        Assert.True(await IsAlive(last.SessionId, created.User));
        Assert.Equal([1, 1, 2, 0], Rows());
    }

    [Fact]
    public async Task A_sign_in_that_is_refused_ends_no_session()
    {
        var created = await SignUp(expiresAt: Later);
        for (var i = 1; i < 4; i++)
        {
            await Store.CreateSessionAsync(StartOf(created.User, SessionOf(i)), Cancellation);
        }

        Assert.Null(await Store.CreateSessionAsync(StartOf(created.User, SessionOf(4), hash: "another", maximum: 1), Cancellation));
        Assert.Null(await Store.CreateSessionAsync(StartOf(created.User, SessionOf(4), hash: "another", newHash: "new", maximum: 1), Cancellation));

        Assert.Equal([1, 1, 4, 0], Rows());
    }

    [Fact]
    public async Task The_new_session_stays_although_its_clock_is_behind()
    {
        var created = await SignUp(expiresAt: Later);

        var started = await Store.CreateSessionAsync(StartOf(created.User, SessionOf(-1), maximum: 1), Cancellation);

        Assert.Equal([created.SessionId], started!.EndedSessionIds);
        Assert.True(await IsAlive(started.SessionId, created.User));
        Assert.Equal([1, 1, 1, 0], Rows());
    }

    [Fact]
    public async Task Of_sessions_that_began_at_once_only_those_too_many_end()
    {
        var created = await SignUp(expiresAt: Later);
        List<string> sessions = [created.SessionId];
        for (var i = 1; i < 8; i++)
        {
            var started = await Store.CreateSessionAsync(StartOf(created.User, maximum: 5), Cancellation);
            sessions.Add(started!.SessionId);
            Assert.Equal(i < 5 ? 0 : 1, started.EndedSessionIds.Count);
            Assert.DoesNotContain(started.SessionId, started.EndedSessionIds);
            foreach (var ended in started.EndedSessionIds)
            {
                Assert.True(sessions.Remove(ended));
            }
        }

        foreach (var session in sessions)
        {
            Assert.True(await IsAlive(session, created.User));
        }

        Assert.Equal([1, 1, 5, 0], Rows());
    }

    [Fact]
    public async Task Expired_sessions_are_not_counted_and_not_told_as_ended()
    {
        var created = await SignUp(expiresAt: Later);
        for (var i = 1; i < 4; i++)
        {
            // Younger than the living one, and expired when the next sign-ins come; the last of them at that very moment.
            await Store.CreateSessionAsync(StartOf(created.User, NewSession(createdAt: Now.AddSeconds(i), expiresAt: Now.AddSeconds(i + 3))), Cancellation);
        }

        var second = await Store.CreateSessionAsync(StartOf(created.User, SessionOf(6), maximum: 2), Cancellation);
        Assert.Empty(second!.EndedSessionIds);
        var third = await Store.CreateSessionAsync(StartOf(created.User, SessionOf(7), maximum: 2), Cancellation);
        Assert.Equal([created.SessionId], third!.EndedSessionIds);

        Assert.True(await IsAlive(second.SessionId, created.User));
        Assert.True(await IsAlive(third.SessionId, created.User));
        Assert.Equal([1, 1, 5, 0], Rows());
    }

    [Fact]
    public async Task Parallel_sign_ins_beyond_the_limit_succeed_and_the_next_one_leaves_as_many_as_may_be()
    {
        var created = await SignUp(expiresAt: Later);
        var number = 0;

        var started = await AtOnce(8, async _ =>
        {
            StartedSession? last = null;
            for (var i = 0; i < 6; i++)
            {
                last = await GuardedStore.CreateSessionAsync(StartOf(created.User, SessionOf(Interlocked.Increment(ref number)), maximum: 3), Cancellation);
                Assert.NotNull(last);
            }

            return last;
        });

        Assert.Equal(8, started.Length);
        await Store.CreateSessionAsync(StartOf(created.User, SessionOf(1000), maximum: 3), Cancellation);
        Assert.Equal([1, 1, 3, 0], Rows());
    }

    /// <summary>A session that begins, and ends, some seconds after that of the sign-up.</summary>
    protected NewSession SessionOf(int second) => NewSession(createdAt: Now.AddSeconds(second), expiresAt: Later.AddSeconds(second));
}
