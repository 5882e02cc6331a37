using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>A database in memory that lives as long as its store.</summary>
public sealed class SqliteMemoryTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> ConnectionStrings =>
    [
        "Data Source=:memory:",
        "Data Source=",
        "Data Source=private;Mode=Memory",
        $"Data Source=file:shared-{Guid.NewGuid():N}?mode=memory&cache=shared",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(ConnectionStrings))]
    public async Task All_calls_share_one_database(string connectionString)
    {
        var store = DefaultUserStores.Sqlite(connectionString);
        using var disposable = (IDisposable)store;

        var created = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(
            async () => await store.CreateUserAsync(NewUser($"user{number % 10}@example.org"), Cancellation), Cancellation)));
        var found = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(
            async () => await store.FindForSignInAsync($"user{number}@example.org", Cancellation), Cancellation)));

        Assert.Equal(10, created.Count(static user => user is not null));
        Assert.All(found, Assert.NotNull);
        Assert.All(created.Where(static user => user is not null), user =>
            Assert.Contains(found, candidate => candidate!.User.Id == user!.User.Id));
    }

    [Fact]
    public async Task Changes_that_the_application_sets_are_written_and_others_are_not()
    {
        var store = DefaultUserStores.Sqlite("Data Source=:memory:");
        using var disposable = (IDisposable)store;
        var auth = new Auth101<DefaultUser>(new AuthOptions { Secret = new string('s', 32), PasswordMemoryKiB = 8192, PasswordIterations = 1 }, store);
        var signedIn = (await auth.SignUpAsync("ann@example.org", "s3cr3t", cancellationToken: Cancellation)).Value!;

        await auth.Users.UpdateAsync(
            signedIn.AccessToken, new DefaultUser.Auth101UserUpdate { Name = "Ann", Image = "a.png" }, cancellationToken: Cancellation);
        var updated = await auth.Users.UpdateAsync(
            signedIn.AccessToken, new DefaultUser.Auth101UserUpdate { Image = null }, cancellationToken: Cancellation);

        Assert.Equal(("Ann", null), (updated.Value!.Name, updated.Value.Image));
        Assert.True(new DefaultUser.Auth101UserUpdate().IsEmpty);
    }

    [Fact]
    public async Task Two_stores_have_two_databases()
    {
        var first = DefaultUserStores.Sqlite("Data Source=:memory:");
        var second = DefaultUserStores.Sqlite("Data Source=:memory:");
        using var disposables = new Both((IDisposable)first, (IDisposable)second);

        Assert.NotNull(await first.CreateUserAsync(NewUser("ann@example.org"), Cancellation));

        Assert.Null(await second.FindForSignInAsync("ann@example.org", Cancellation));
    }

    [Fact]
    public async Task A_failed_write_leaves_the_database_and_its_rows()
    {
        var store = DefaultUserStores.Sqlite("Data Source=:memory:");
        using var disposable = (IDisposable)store;
        var ann = NewUser("ann@example.org");
        Assert.NotNull(await store.CreateUserAsync(ann, Cancellation));

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(
            async () => await store.CreateUserAsync(NewUser("bob@example.org", token: ann.Session!.Token), Cancellation));

        Assert.NotNull(await store.FindForSignInAsync("ann@example.org", Cancellation));
        Assert.Null(await store.FindForSignInAsync("bob@example.org", Cancellation));
        Assert.NotNull(await store.CreateUserAsync(NewUser("bob@example.org"), Cancellation));
    }

    [Fact]
    public async Task A_disposed_store_refuses_calls()
    {
        var store = DefaultUserStores.Sqlite("Data Source=:memory:");
        Assert.NotNull(await store.CreateUserAsync(NewUser("ann@example.org"), Cancellation));

        ((IDisposable)store).Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.FindForSignInAsync("ann@example.org", Cancellation));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.CreateUserAsync(NewUser("bob@example.org"), Cancellation));
    }

    private static NewUser<DefaultUser> NewUser(string email, string? token = null) => new()
    {
        Id = Guid.CreateVersion7(),
        Email = email,
        AccountId = Guid.CreateVersion7(),
        PasswordHash = "hash",
        CreatedAt = Now,
        Session = new NewSession
        {
            Id = Guid.CreateVersion7(), Token = token ?? Guid.NewGuid().ToString("N"), CreatedAt = Now, ExpiresAt = Now.AddDays(7),
        },
    };

    private sealed class Both(IDisposable first, IDisposable second) : IDisposable
    {
        public void Dispose()
        {
            first.Dispose();
            second.Dispose();
        }
    }
}
