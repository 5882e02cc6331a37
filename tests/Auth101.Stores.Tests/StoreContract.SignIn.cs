using System.Data.Common;

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
        await SignUp();

        Assert.Null(await Store.FindForSignInAsync(email, Cancellation));
    }

    [Fact]
    public async Task Sign_in_finds_a_user_without_an_account_and_gives_no_hash()
    {
        await SignUp();
        Database.Execute($"DELETE FROM {Database.Quote(Mapping.Account)}");

        var candidate = await Store.FindForSignInAsync("ann@example.org", Cancellation);

        Assert.NotNull(candidate);
        Assert.Null(candidate.PasswordHash);
    }

    [Fact]
    public async Task Sign_in_gives_no_hash_of_another_provider()
    {
        await SignUp();
        Database.Execute($"UPDATE {Database.Quote(Mapping.Account)} SET {Database.Quote(Mapping.Account.ProviderId)} = 'github'");

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

        Assert.False(TUser.Model.GetProfile(candidate!.User).IsActive);
    }

    [Fact]
    public async Task A_session_is_written_for_an_existing_user()
    {
        var created = await SignUp();

        var first = await Store.CreateSessionAsync(NewSession(), IdOf(created.User), null, Cancellation);
        var second = await Store.CreateSessionAsync(
            new NewSession { Id = Guid.CreateVersion7(), Token = Family + "bare", CreatedAt = Now, ExpiresAt = Later }, IdOf(created.User), null, Cancellation);

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

        Assert.Null(await Store.CreateSessionAsync(NewSession(), IdOf(created.User), null, Cancellation));
        Assert.Equal(before, Rows());
    }

    [Fact]
    public async Task No_session_is_written_for_text_that_is_no_users_id()
    {
        await SignUp();

        foreach (var id in UnknownIds)
        {
            Assert.Null(await Store.CreateSessionAsync(NewSession(), id, null, Cancellation));
        }

        Assert.Equal([1, 1, 1, 0], Rows());
    }

    [Fact]
    public async Task No_session_is_written_and_no_hash_replaced_for_an_inactive_user()
    {
        var created = await SignUp();
        Deactivate();

        Assert.Null(await Store.CreateSessionAsync(
            NewSession(), IdOf(created.User), new PasswordRehash("hash of ann@example.org", "new"), Cancellation));
        Assert.Equal([1, 1, 1, 0], Rows());
        Assert.Equal("hash of ann@example.org", StoredHash());
    }

    [Fact]
    public async Task An_outdated_hash_is_replaced()
    {
        var created = await SignUp();

        Assert.NotNull(await Store.CreateSessionAsync(
            NewSession(), IdOf(created.User), new PasswordRehash("hash of ann@example.org", "new"), Cancellation));

        Assert.Equal("new", StoredHash());
        Assert.Equal("new", (await Store.FindForSignInAsync("ann@example.org", Cancellation))!.PasswordHash);
    }

    [Fact]
    public async Task A_hash_that_changed_meanwhile_is_left_alone()
    {
        var created = await SignUp();

        Assert.NotNull(await Store.CreateSessionAsync(NewSession(), IdOf(created.User), new PasswordRehash("HASH OF ann@example.org", "new"), Cancellation));

        Assert.Equal("hash of ann@example.org", StoredHash());
    }

    [Fact]
    public async Task The_same_hash_of_another_user_or_provider_is_left_alone()
    {
        var ann = await SignUp("ann@example.org");
        var bob = await SignUp("bob@example.org");
        Database.Execute($"UPDATE {Database.Quote(Mapping.Account)} SET {Database.Quote(Mapping.Account.Password)} = 'same'");

        await Store.CreateSessionAsync(NewSession(), IdOf(ann.User), new PasswordRehash("same", "new"), Cancellation);

        Assert.Equal("new", (await Store.FindForSignInAsync("ann@example.org", Cancellation))!.PasswordHash);
        Assert.Equal("same", (await Store.FindForSignInAsync("bob@example.org", Cancellation))!.PasswordHash);

        Database.Execute($"UPDATE {Database.Quote(Mapping.Account)} SET {Database.Quote(Mapping.Account.ProviderId)} = 'github'");
        await Store.CreateSessionAsync(NewSession(), IdOf(bob.User), new PasswordRehash("same", "other"), Cancellation);
        Assert.Null(Database.Scalar(
            $"SELECT 1 FROM {Database.Quote(Mapping.Account)} WHERE {Database.Quote(Mapping.Account.Password)} = 'other'"));
    }

    [Fact]
    public async Task A_session_that_fails_leaves_the_hash_and_the_store_usable()
    {
        var created = await SignUp(sessionToken: "taken");

        await Assert.ThrowsAnyAsync<DbException>(async () => await Store.CreateSessionAsync(
            NewSession("taken"), IdOf(created.User), new PasswordRehash("hash of ann@example.org", "new"), Cancellation));

        Assert.Equal("hash of ann@example.org", StoredHash());
        Assert.NotNull(await Store.CreateSessionAsync(NewSession(), IdOf(created.User), null, Cancellation));
    }
}
