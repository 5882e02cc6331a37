using Auth101.Stores.Tests.Engines;

namespace Auth101.Stores.Tests;

/// <summary>A user class that nobody outside of its container can see.</summary>
public sealed partial class NestedUserTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_private_nested_user_signs_up_and_in()
    {
        using var database = new SqliteFile();
        var store = HiddenUserStores.Sqlite(database.ConnectionString);
        using var disposable = (IDisposable)store;
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        var created = await store.CreateUserAsync(
            new NewUser<HiddenUser>
            {
                Id = Guid.CreateVersion7(),
                Email = "ann@example.org",
                Source = HiddenUser.Of(Colour.Blue),
                AccountId = Guid.CreateVersion7(),
                PasswordHash = "hash",
                CreatedAt = now,
                Session = new NewSession { Id = Guid.CreateVersion7(), Token = "first-token-1", CreatedAt = now, ExpiresAt = now.AddDays(7) },
            },
            Cancellation);
        var found = await store.FindForSignInAsync("ann@example.org", Cancellation);

        Assert.Equal(Colour.Blue, created!.User.Favourite);
        Assert.Equal(Colour.Blue, found!.User.Favourite);
        Assert.Equal(created.User.Id, found.User.Id);
        Assert.Equal("hash", found.PasswordHash);
        Assert.True((await store.FindSessionAsync(new SessionReference(created.SessionId!, created.User.Id.ToString("D"), "first-token-"), now, DateTimeOffset.MinValue, Cancellation)).SessionIsAlive);
    }

    private enum Colour : byte
    {
        Red,
        Blue,
    }

    [Auth101User(Table = "hidden_user", Managed = true)]
    private sealed partial class HiddenUser
    {
        private HiddenUser()
        {
        }

        [MapsTo("favourite")]
        public Colour Favourite { get; private set; }

        public static HiddenUser Of(Colour favourite) => new() { Favourite = favourite, Email = "" };
    }

    [Auth101Account(User = typeof(HiddenUser), Table = "hidden_account", Managed = true)]
    private sealed partial class HiddenAccount;

    [Auth101Session(User = typeof(HiddenUser), Table = "hidden_session", Managed = true)]
    private sealed partial class HiddenSession;

    [Auth101Verification(User = typeof(HiddenUser), Table = "hidden_verification", Managed = true)]
    private sealed partial class HiddenVerification;
}
