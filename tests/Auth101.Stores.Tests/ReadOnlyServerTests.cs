using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>A server that is read and takes no writes, as a replica does not.</summary>
public sealed class ReadOnlyServerTests() : StoreTest<DefaultUser>(PostgreSqlEngine.Instance, DefaultUser.Mapping)
{
    [Fact]
    public async Task Only_the_probe_of_writes_finds_it()
    {
        await Store.CreateTablesAsync(Cancellation);
        using var readOnly = (IDisposable)DefaultUserStores.Npgsql($"{Database.ConnectionString};Options=-c default_transaction_read_only=on");
        var options = new AuthOptions { Secret = new string('x', 48) };
        var auth = new Auth101<DefaultUser>(options, (IAuthStore<DefaultUser>)readOnly);

        await auth.CheckDatabaseAsync(Cancellation);
        var refused = await Assert.ThrowsAsync<StoreException>(() => auth.CheckWritesAsync(Cancellation));

        Assert.Equal(StoreFailure.Unavailable, refused.Failure);
        await new Auth101<DefaultUser>(options, Store).CheckWritesAsync(Cancellation);
    }
}
