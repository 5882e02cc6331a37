using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>Sessions are ended after the new one is committed: whatever goes wrong there is left to the next sign-in.</summary>
public sealed class MySqlSessionLimitTests() : StoreTest<DefaultUser>(MySqlEngine.Instance, DefaultUser.Mapping)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_session_that_another_transaction_holds_is_left_to_the_next_sign_in(bool replacesHash)
    {
        var created = await SignUp();
        StartedSession? started;
        await using (var connection = Database.Connect())
        {
            await using var transaction = await connection.BeginTransactionAsync(Cancellation);
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "UPDATE session SET ip_address = '127.0.0.1' WHERE id = '" + created.SessionId + "'";
            await command.ExecuteNonQueryAsync(Cancellation);

            // To wait would be to fail: the transaction ends after the sign-in.
            started = await Store.CreateSessionAsync(StartOf(created.User, newHash: replacesHash ? "hash" : null, maximum: 1), Cancellation);
        }

        Assert.Empty(started!.EndedSessionIds);
        Assert.Equal([1, 1, 2, 0], Rows());

        var next = await Store.CreateSessionAsync(StartOf(created.User, NewSession(createdAt: Now.AddSeconds(1)), replacesHash ? "hash" : null, maximum: 1), Cancellation);

        Assert.Equal(new[] { created.SessionId, started.SessionId }.Order(), next!.EndedSessionIds.Order());
        Assert.Equal([1, 1, 1, 0], Rows());
    }

    [Fact]
    public async Task A_limit_that_is_new_is_reached_a_hundred_sessions_at_a_time()
    {
        var created = await SignUp();
        for (var i = 1; i < 110; i++)
        {
            await Store.CreateSessionAsync(StartOf(created.User), Cancellation);
        }

        var first = await Store.CreateSessionAsync(StartOf(created.User, NewSession(createdAt: Now.AddSeconds(1)), maximum: 1), Cancellation);
        Assert.Equal(100, first!.EndedSessionIds.Count);
        Assert.Equal([1, 1, 11, 0], Rows());

        var second = await Store.CreateSessionAsync(StartOf(created.User, NewSession(createdAt: Now.AddSeconds(2)), maximum: 1), Cancellation);
        Assert.Equal(11, second!.EndedSessionIds.Count);
        Assert.Equal([1, 1, 1, 0], Rows());
    }

    [Fact]
    public async Task A_sign_in_succeeds_although_no_session_can_be_ended()
    {
        var created = await SignUp();
        Database.Execute("CREATE TRIGGER keep BEFORE DELETE ON session FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'kept'");

        var started = await Store.CreateSessionAsync(StartOf(created.User, maximum: 1), Cancellation);

        Assert.Empty(started!.EndedSessionIds);
        Assert.True(await IsAlive(started.SessionId, created.User));
        Assert.Equal([1, 1, 2, 0], Rows());

        // What failed left no transaction on the connection.
        var next = await Store.CreateSessionAsync(StartOf(created.User), Cancellation);
        Assert.True(await IsAlive(next!.SessionId, created.User));
        Assert.Equal([1, 1, 3, 0], Rows());
    }
}
