using System.Data.Common;

namespace Auth101.Stores.Tests;

public abstract partial class StoreContract<TUser>
{
    [Fact]
    public async Task Sign_up_writes_a_user_an_account_and_a_session()
    {
        var created = await SignUp();

        Assert.Equal([1, 1, 1, 0], Rows());
        var profile = TUser.Model.GetProfile(created.User);
        Assert.NotEmpty(profile.Id);
        Assert.NotEmpty(created.SessionId);
        Assert.Equal("ann@example.org", profile.Email);
        Assert.True(profile.IsActive);
        Assert.False(profile.EmailVerified);
        Assert.True(await IsAlive(created.SessionId, created.User));
    }

    [Fact]
    public async Task The_user_of_a_sign_up_is_the_user_that_is_read_back()
    {
        var created = await SignUp();

        var byEmail = await Store.FindForSignInAsync("ann@example.org", Cancellation);
        var bySession = await Store.FindSessionAsync(Of(created), Now, DateTimeOffset.MinValue, Cancellation);

        Assert.NotNull(byEmail);
        Assert.NotNull(bySession.User);
        Assert.Equal(IdOf(created.User), IdOf(byEmail.User));
        Assert.Equal(IdOf(created.User), IdOf(bySession.User));
        Assert.Equal(Mapping.Describe(created.User), Mapping.Describe(byEmail.User));
        Assert.Equal(Mapping.Describe(created.User), Mapping.Describe(bySession.User));
    }

    [Fact]
    public async Task Sign_up_without_a_session_writes_a_user_who_can_sign_in()
    {
        var created = await Store.CreateUserAsync(NewUser("ann@example.org", session: null), Cancellation);

        Assert.NotNull(created);
        Assert.Null(created.SessionId);
        Assert.Equal([1, 1, 0, 0], Rows());
        var found = await Store.FindForSignInAsync("ann@example.org", Cancellation);
        Assert.NotNull(found);
        Assert.Equal(IdOf(created.User), IdOf(found.User));
        Assert.Equal(Mapping.Describe(created.User), Mapping.Describe(found.User));
        Assert.Equal("hash of ann@example.org", found.PasswordHash);
        Assert.NotNull(await Store.CreateSessionAsync(StartOf(created.User), Cancellation));
    }

    [Fact]
    public async Task A_sign_up_without_a_session_writes_the_user_that_one_with_a_session_writes()
    {
        Assert.SkipWhen(Mapping.DiffersEachTime, "The class makes a value that differs each time.");
        var created = await Store.CreateUserAsync(NewUser("ann@example.org", session: null), Cancellation);
        var signedIn = await SignUp("bob@example.org");

        Assert.NotEqual(IdOf(created!.User), IdOf(signedIn.User));
        Assert.True(TUser.Model.GetProfile(created.User) is { IsActive: true, EmailVerified: false });
        Assert.Equal([2, 2, 1, 0], Rows());
    }

    [Fact]
    public async Task The_user_that_a_sign_up_would_write_is_the_one_that_it_writes()
    {
        var newUser = NewUser("ann@example.org", session: null);

        var pretended = TUser.Model.GetProfile(TUser.Model.CreateUser(newUser));
        var created = TUser.Model.GetProfile((await Store.CreateUserAsync(newUser, Cancellation))!.User);

        // What the database fills, nobody knows before.
        Assert.Equal(created, pretended with { Id = created.Id, IsActive = created.IsActive });
        if (!TUser.Model.DatabaseMakesIds && Mapping.RepeatId is null)
        {
            Assert.Equal(created.Id, pretended.Id);
        }
    }

    [Fact]
    public async Task A_taken_email_gives_null_without_a_session_too()
    {
        await SignUp();
        var before = Dump();

        Assert.Null(await Store.CreateUserAsync(NewUser("ann@example.org", session: null), Cancellation));

        Assert.Equal(before, Dump());
        await SignUp("bob@example.org");
        Assert.Equal([2, 2, 2, 0], Rows());
    }

    [Fact]
    public async Task Of_fifty_parallel_sign_ups_without_a_session_one_wins()
    {
        var created = await AtOnce(50, number => GuardedStore.CreateUserAsync(
            NewUser("ann@example.org", number % 2 == 0 ? null : NewSession()), Cancellation));

        var winner = Assert.Single(created, static user => user is not null);
        Assert.Equal([1, 1, winner!.SessionId is null ? 0 : 1, 0], Rows());
    }

    [Fact]
    public async Task Users_have_ids_of_their_own()
    {
        var ann = await SignUp("ann@example.org");
        var bob = await SignUp("bob@example.org");

        Assert.NotEqual(IdOf(ann.User), IdOf(bob.User));
        Assert.NotEqual(ann.SessionId, bob.SessionId);
        Assert.False(await IsAlive(ann.SessionId, bob.User));
    }

    [Fact]
    public async Task A_taken_email_gives_null_and_writes_nothing()
    {
        await SignUp();
        var before = Dump();

        Assert.Null(await Store.CreateUserAsync(NewUser("ann@example.org"), Cancellation));

        Assert.Equal(before, Dump());
        await SignUp("bob@example.org");
        Assert.Equal([2, 2, 2, 0], Rows());
    }

    [Fact]
    public async Task A_sign_up_whose_session_fails_leaves_nothing_and_the_store_usable()
    {
        await SignUp("ann@example.org", sessionToken: "taken");
        var before = Dump();

        var failure = await Record.ExceptionAsync(async () => await Store.CreateUserAsync(NewUser("bob@example.org", sessionToken: "taken"), Cancellation));
        Assert.True(failure is DbException or StoreConstraintException, $"{failure}");

        Assert.Equal(before, Dump());
        await SignUp("bob@example.org");
        Assert.Equal([2, 2, 2, 0], Rows());
    }

    [Fact]
    public async Task Of_fifty_parallel_sign_ups_with_one_email_one_wins()
    {
        var created = await AtOnce(50, _ => GuardedStore.CreateUserAsync(NewUser("ann@example.org"), Cancellation));

        Assert.Single(created, static user => user is not null);
        Assert.Equal([1, 1, 1, 0], Rows());
    }

    [Fact]
    public async Task Fifty_parallel_sign_ups_with_different_emails_all_win()
    {
        var created = await AtOnce(50, number => GuardedStore.CreateUserAsync(NewUser($"user{number}@example.org"), Cancellation));

        Assert.Equal(50, created.Select(static user => IdOf(user!.User)).Distinct().Count());
        Assert.Equal(50, created.Select(static user => user!.SessionId).Distinct().Count());
        Assert.Equal([50, 50, 50, 0], Rows());
    }

    [Fact]
    public async Task Deleting_a_user_deletes_accounts_and_sessions()
    {
        await SignUp();

        DeleteUsers();

        Assert.Equal(Engine.ReferencesUsers(Mapping) ? [0, 0, 0, 0] : [0, PasswordsWithoutUser, 1, 0], Rows());
    }
}
