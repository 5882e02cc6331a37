using System.Globalization;
using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>Times that are numbers in the database, and nulls in columns whose roles have a value.</summary>
public abstract class CountedTimeContract(TestEngine engine) : StoreTest<CountedTimeUser>(engine, CountedTimeUser.Mapping)
{
    [Fact]
    public async Task Times_are_written_as_numbers_of_their_unit()
    {
        var created = (await SignUp()).User;

        Assert.Equal(Now.ToUnixTimeSeconds(), created.Created);
        Assert.Equal(Now.ToUnixTimeMilliseconds(), new DateTimeOffset(created.Updated).ToUnixTimeMilliseconds());
        Assert.Equal(
            [$"{Now.ToUnixTimeSeconds()}", $"{Now.ToUnixTimeMilliseconds()}", "1700000001", "-1"],
            Database.Rows("SELECT created_unix, updated_ms, seen_unix, birth_ms FROM gamer").Single()
                .Select(static value => Convert.ToString(value, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task An_address_is_verified_when_its_column_has_a_time()
    {
        var created = await SignUp();
        Assert.False(Profile(created.User).EmailVerified);
        Assert.Equal([DBNull.Value], Database.Rows("SELECT verified_at FROM gamer").Single());

        Database.Update(Mapping.User, "verified_at", 1_772_368_200_123);

        var user = await Find(created);
        Assert.Equal(1_772_368_200_123, user?.VerifiedAt);
        Assert.True(Profile(user!).EmailVerified);
    }

    [Fact]
    public async Task Null_is_read_as_what_it_means()
    {
        var created = await SignUp();
        foreach (var column in new[] { "approved", "name", "created_unix", "updated_ms" })
        {
            Database.Update(Mapping.User, column, null);
        }

        var user = await Find(created);

        Assert.NotNull(user);
        Assert.Equal((null, "", 0, default), (user.Approved, user.Name, user.Created, user.Updated));
        Assert.False(Profile(user).IsActive);
    }

    [Fact]
    public async Task A_flag_whose_null_means_no_keeps_its_user_out()
    {
        var created = await SignUp(sessionToken: "first");
        Database.Update(Mapping.User, "approved", null);

        Assert.Null(await Store.CreateSessionAsync(StartOf(created.User), Cancellation));
        Assert.Null((await Store.RotateSessionAsync(Rotation(Of(created), "first", "second"), Cancellation)).User);
    }

    [Fact]
    public async Task A_user_whose_email_was_nulled_is_no_user()
    {
        Assert.SkipWhen(Engine is SqliteFileEngine or SqlServerEngine, "The column takes no null here.");
        var created = await SignUp(sessionToken: "first");
        Database.Update(Mapping.User, "email", null);

        Assert.Null(await Find(created));
        Assert.Null(await Store.FindForSignInAsync("ann@example.org", Cancellation));
        Assert.Null(await Store.CreateSessionAsync(StartOf(created.User), Cancellation));
        Assert.Null((await Store.RotateSessionAsync(Rotation(Of(created), "first", "second"), Cancellation)).User);
        Assert.Empty(await Store.ListSessionsAsync(Of(created), Now, DateTimeOffset.MinValue, Cancellation));
    }

    [Fact]
    public async Task A_number_that_is_no_time_names_its_column()
    {
        var created = await SignUp();
        Database.Update(Mapping.User, "updated_ms", long.MaxValue);

        var exception = await Assert.ThrowsAsync<StoreException>(async () => await Find(created));

        Assert.Contains("updated_ms", exception.Message, StringComparison.Ordinal);
    }

    private async Task<CountedTimeUser?> Find(SignedUp created) =>
        (await Store.FindSessionAsync(Of(created), Now, DateTimeOffset.MinValue, Cancellation)).User;

    private static UserProfile Profile(CountedTimeUser user) => ProfileOf(user);

    private static UserProfile ProfileOf<TUser>(TUser user)
        where TUser : class, IAuth101User<TUser> => TUser.Model.GetProfile(user);
}
