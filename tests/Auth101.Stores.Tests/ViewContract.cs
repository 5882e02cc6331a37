using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>Users behind a view, to whom nothing can refer: a lock stands in for the foreign key.</summary>
public abstract class ViewContract(ServerEngine engine) : StoreTest<ViewUser>(engine, ViewUser.Mapping)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private ServerDatabase Server => (ServerDatabase)Database;

    [Fact]
    public async Task A_password_that_waits_for_the_removal_of_its_user_is_not_left_behind()
    {
        var ann = await SignUp();
        using var removal = Server.Hold($"DELETE FROM {Database.Quote(Mapping.Account)}; DELETE FROM {Database.Quote(Mapping.User)}");
        var setting = Task.Run(async () => await Store.SetPasswordAsync(IdOf(ann.User), "new", Now, Cancellation), Cancellation);
        while (Server.WaitingConnections().Count == 0)
        {
            Assert.False(setting.IsCompleted, $"It did not wait. {setting.Exception}");
            await Task.Delay(150, Cancellation);
        }

        removal.Commit();

        Assert.Null(await setting.WaitAsync(Patience, Cancellation));
        Assert.Equal([0, 0], Rows()[..2]);
    }
}
