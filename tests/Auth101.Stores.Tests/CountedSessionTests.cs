using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>Sessions without a limit of their age, whose table has no number for the first of all moments.</summary>
public sealed class CountedSessionsOnPostgreSql() : StoreTest<CountedSessionUser>(PostgreSqlEngine.Instance, CountedSessionUser.Mapping)
{
    [Fact]
    public async Task Without_a_limit_a_session_of_any_age_is_alive()
    {
        var created = await SignUp(sessionToken: "first");
        Database.Execute("UPDATE watcher_session SET created_at = 0");

        Assert.True((await Store.FindSessionAsync(Of(created), Now, DateTimeOffset.MinValue, Cancellation)).SessionIsAlive);
        Assert.Single(await Store.ListSessionsAsync(Of(created), Now, DateTimeOffset.MinValue, Cancellation));
        Assert.NotNull((await Store.RotateSessionAsync(Rotation(Of(created), "first", "second"), Cancellation)).User);
    }

    [Fact]
    public async Task With_a_limit_it_is_alive_until_then()
    {
        var created = await SignUp();

        Assert.True((await Store.FindSessionAsync(Of(created), Now, Now.AddSeconds(-2), Cancellation)).SessionIsAlive);
        Assert.False((await Store.FindSessionAsync(Of(created), Now, Now.AddSeconds(2), Cancellation)).SessionIsAlive);
    }
}
