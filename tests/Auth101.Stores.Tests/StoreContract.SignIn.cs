using System.Data.Common;
using Auth101.Runtime.Tests.Flows;

namespace Auth101.Stores.Tests;

public abstract partial class StoreContract<TUser>
{
    [Fact]
    public async Task Sign_in_finds_the_user_with_the_password_hash()
    {
        await SignUp("ann@example.org");
        await SignUp("bob@example.org");

        var candidate = await Store.FindForSignInAsync("bob@example.org", Cancellation);

        Assert.Equal("bob@example.org", TUser.Model.GetProfile(candidate!.User).Email);
        Assert.Equal("hash of bob@example.org", candidate.PasswordHash);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bob@example.org")]
    [InlineData("ANN@example.org")]
    [InlineData(" ann@example.org")]
    [InlineData("%")]
    [InlineData("' OR 1=1 --")]
    public async Task Sign_in_finds_nobody_under_another_email(string email)
    {
        Assert.SkipWhen(Mapping.IgnoresCase && email.Equals("ann@example.org", StringComparison.OrdinalIgnoreCase), "The column's type does not mind case.");
        await SignUp();

        Assert.Null(await Store.FindForSignInAsync(email, Cancellation));
    }

    [Fact]
    public async Task Sign_in_finds_a_user_without_an_account_and_gives_no_hash()
    {
        await SignUp();
        ForgetPasswords();

        var candidate = await Store.FindForSignInAsync("ann@example.org", Cancellation);

        Assert.NotNull(candidate);
        Assert.Null(candidate.PasswordHash);
    }

    [Fact]
    public async Task Sign_in_gives_no_hash_of_another_provider()
    {
        Assert.SkipWhen(Mapping.Account.IsUserTable, "The user's own row holds the password.");
        await SignUp();
        Database.Update(Mapping.Account, Mapping.Account.ProviderId, "github");

        var candidate = await Store.FindForSignInAsync("ann@example.org", Cancellation);

        Assert.NotNull(candidate);
        Assert.Null(candidate.PasswordHash);
    }

    [Fact]
    public async Task Sign_in_finds_an_inactive_user_and_says_so()
    {
        await SignUp();
        Deactivate();

        var candidate = await Store.FindForSignInAsync("ann@example.org", Cancellation);

        Assert.False(candidate!.IsActive && TUser.Model.GetProfile(candidate.User).IsActive);
    }

    [Fact]
    public async Task A_session_is_written_for_an_existing_user()
    {
        var created = await SignUp();

        var first = (await Store.CreateSessionAsync(StartOf(created.User), Cancellation))?.SessionId;
        var second = (await Store.CreateSessionAsync(
            StartOf(created.User, new NewSession { Id = Guid.CreateVersion7(), Token = Family + "bare", CreatedAt = Now, ExpiresAt = Later }), Cancellation))?.SessionId;

        Assert.True(await IsAlive(first!, created.User));
        Assert.True(await IsAlive(second!, created.User));
        Assert.Equal(3, new[] { created.SessionId, first, second }.Distinct().Count());
        Assert.Equal("hash of ann@example.org", StoredHash());
    }

    [Fact]
    public async Task No_session_is_written_for_a_user_who_is_gone()
    {
        var created = await SignUp();
        DeleteUsers();

        var before = Rows();

        Assert.Null(await Store.CreateSessionAsync(StartOf(created.User), Cancellation));
        Assert.Equal(before, Rows());
    }

    [Fact]
    public async Task No_session_is_written_for_text_that_is_no_users_id()
    {
        await SignUp();

        foreach (var id in UnknownIds)
        {
            Assert.Null(await Store.CreateSessionAsync(
                new StartSession { Session = NewSession(), UserId = id, VerifiedHash = "hash of ann@example.org" }, Cancellation));
        }

        Assert.Equal([1, 1, 1, 0], Rows());
    }

    [Fact]
    public async Task No_session_is_written_and_no_hash_replaced_for_an_inactive_user()
    {
        var created = await SignUp();
        Deactivate();

        Assert.Null(await Store.CreateSessionAsync(StartOf(created.User), Cancellation));
        Assert.Null(await Store.CreateSessionAsync(StartOf(created.User, newHash: "new"), Cancellation));
        Assert.Equal([1, 1, 1, 0], Rows());
        Assert.Equal("hash of ann@example.org", StoredHash());
    }

    [Fact]
    public async Task An_outdated_hash_is_replaced()
    {
        var created = await SignUp();

        var sessionId = (await Store.CreateSessionAsync(StartOf(created.User, newHash: "new"), Cancellation))?.SessionId;

        Assert.True(await IsAlive(sessionId!, created.User));
        Assert.Equal("new", StoredHash());
        Assert.Equal("new", (await Store.FindForSignInAsync("ann@example.org", Cancellation))!.PasswordHash);
    }

    [Fact]
    public async Task A_password_that_was_replaced_since_it_was_verified_gets_no_session_and_is_left_alone()
    {
        var created = await SignUp();
        Database.Update(Mapping.Account, Mapping.Account.Password, "replaced");

        Assert.Null(await Store.CreateSessionAsync(StartOf(created.User), Cancellation));
        Assert.Null(await Store.CreateSessionAsync(StartOf(created.User, newHash: "new"), Cancellation));

        Assert.Equal("replaced", StoredHash());
        Assert.Equal([1, 1, 1, 0], Rows());
        Assert.NotNull(await Store.CreateSessionAsync(StartOf(created.User, hash: "replaced"), Cancellation));
    }

    [Fact]
    public async Task A_user_without_a_password_gets_no_session()
    {
        var created = await SignUp();
        ForgetPasswords();

        Assert.Null(await Store.CreateSessionAsync(StartOf(created.User), Cancellation));
        Assert.Null(await Store.CreateSessionAsync(StartOf(created.User, newHash: "new"), Cancellation));
        Assert.Equal([1, 0, 1, 0], Rows());
    }

    [Fact]
    public async Task Of_parallel_replacements_of_one_hash_one_gets_a_session()
    {
        var created = await SignUp();

        var sessions = await AtOnce(8, number => GuardedStore.CreateSessionAsync(StartOf(created.User, newHash: $"new {number}"), Cancellation));

        var winner = Array.FindIndex(sessions, static session => session is not null);
        Assert.Equal($"new {winner}", StoredHash());
        Assert.Single(sessions, static session => session is not null);
        Assert.Equal([1, 1, 2, 0], Rows());
    }

    [Fact]
    public async Task Parallel_sign_ins_with_an_outdated_hash_all_succeed_and_leave_a_current_one()
    {
        await SignUp("ann@example.org");
        Database.Update(Mapping.Account, Mapping.Account.Password, "$2b$04$abcdefghijklmnopqrstuuMFdJu9yVgmagVAIC24fOZkaFqd3s9JC");
        var auth = new Auth101<TUser>(new AuthOptions { Secret = new string('s', 48), PasswordMemoryKiB = 8192, PasswordIterations = 1 }, Store);

        var signIns = await AtOnce(6, async _ => await auth.SignInAsync("ann@example.org", "a", cancellationToken: Cancellation));

        Assert.All(signIns, static signIn => Assert.True(signIn.Succeeded, signIn.Error?.Message));
        Assert.StartsWith("$argon2id$", StoredHash(), StringComparison.Ordinal);
        Assert.Equal([1, 1, 7, 0], Rows());
    }

    [Fact]
    public async Task The_same_hash_of_another_user_or_provider_is_left_alone()
    {
        var ann = await SignUp("ann@example.org");
        var bob = await SignUp("bob@example.org");
        Database.Update(Mapping.Account, Mapping.Account.Password, "same");

        Assert.NotNull(await Store.CreateSessionAsync(StartOf(ann.User, hash: "same", newHash: "new"), Cancellation));

        Assert.Equal("new", (await Store.FindForSignInAsync("ann@example.org", Cancellation))!.PasswordHash);
        Assert.Equal("same", (await Store.FindForSignInAsync("bob@example.org", Cancellation))!.PasswordHash);

        if (Mapping.Account.IsUserTable)
        {
            return;
        }

        Database.Update(Mapping.Account, Mapping.Account.ProviderId, "github");
        Assert.Null(await Store.CreateSessionAsync(StartOf(bob.User, hash: "same", newHash: "other"), Cancellation));
        Assert.Null(await Store.CreateSessionAsync(StartOf(bob.User, hash: "same"), Cancellation));
        Assert.DoesNotContain(Database.Dump(Mapping.Account), static row => row.Contains("other", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_that_fails_leaves_the_hash_and_the_store_usable()
    {
        var created = await SignUp(sessionToken: "taken");

        await Assert.ThrowsAnyAsync<DbException>(async () => await Store.CreateSessionAsync(StartOf(created.User, NewSession("taken")), Cancellation));

        // What is one statement does not tell which of the two was refused.
        var exception = await Assert.ThrowsAnyAsync<Exception>(
            async () => await Store.CreateSessionAsync(StartOf(created.User, NewSession("taken"), newHash: "new"), Cancellation));
        Assert.True(exception is DbException or StoreConstraintException, exception.ToString());
        Assert.Equal("hash of ann@example.org", StoredHash());
        Assert.NotNull(await Store.CreateSessionAsync(StartOf(created.User), Cancellation));
    }

    [Fact]
    public async Task A_session_is_found_by_the_token_that_it_began_with()
    {
        await SignUp("bob@example.org");
        var created = await SignUp(sessionToken: "first");
        var started = await Store.CreateSessionAsync(StartOf(created.User, NewSession("second")), Cancellation);

        Assert.Equal(Of(created), await Store.FindStartedSessionAsync(Family + "first", Cancellation));
        Assert.Equal(Of(started!.SessionId, created.User), await Store.FindStartedSessionAsync(Family + "second", Cancellation));
        Assert.Null(await Store.FindStartedSessionAsync(Family + "third", Cancellation));
    }

    [Fact]
    public async Task What_was_written_when_the_connection_was_lost_is_found_whoever_makes_the_ids()
    {
        await Store.CreateTablesAsync(Cancellation);
        var (flaky, script) = FlakyStore.On(Store);
        var store = new GuardedStore<TUser>(flaky);
        script.WorksFirst = true;

        script.Failures.Enqueue(StoreFailure.ConnectionLost);
        var created = await store.CreateUserAsync(NewUser("ann@example.org"), Cancellation);
        script.Failures.Enqueue(StoreFailure.ConnectionLost);
        var started = await store.CreateSessionAsync(StartOf(created!.User), Cancellation);

        Assert.NotEqual(created.SessionId, started!.SessionId);
        Assert.True(await IsAlive(created.SessionId!, created.User));
        Assert.True(await IsAlive(started.SessionId, created.User));
        Assert.Equal([1, 1, 2, 0], Rows());
    }

    [Fact]
    public async Task What_is_written_while_the_call_is_made_again_is_found()
    {
        await Store.CreateTablesAsync(Cancellation);
        var (flaky, script) = FlakyStore.On(Store);
        var store = new GuardedStore<TUser>(flaky);
        var user = NewUser("ann@example.org");
        Meanwhile(nameof(Store.CreateUserAsync), async () => await Store.CreateUserAsync(user, Cancellation));
        var created = await store.CreateUserAsync(user, Cancellation);
        var start = StartOf(created!.User);
        Meanwhile(nameof(Store.CreateSessionAsync), async () => await Store.CreateSessionAsync(start, Cancellation));
        var started = await store.CreateSessionAsync(start, Cancellation);

        Assert.NotEqual(created.SessionId, started!.SessionId);
        Assert.Equal([1, 1, 2, 0], Rows());

        void Meanwhile(string call, Func<Task> write)
        {
            script.Failures.Enqueue(StoreFailure.ConnectionLost);
            script.BeforeCall = name =>
            {
                if (name == call)
                {
                    script.BeforeCall = null;
                    Task.Run(write, Cancellation).Wait(Cancellation);
                }
            };
        }
    }
}
