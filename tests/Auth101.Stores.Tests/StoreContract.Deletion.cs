using Auth101.Stores;

namespace Auth101.Stores.Tests;

public abstract partial class StoreContract<TUser>
{
    private static readonly string[] Purposes = ["verify-email", "reset-password", "change-email"];

    [Fact]
    public async Task A_user_is_deleted_with_all_that_hangs_on_them_and_nobody_else_is()
    {
        var bob = await SignUp("bob@example.org");
        AddProofs(bob.User, "bob");
        var (users, before) = (Database.Count(Mapping.User), Dump());
        var ann = await SignUp("ann@example.org");
        await StartSession(ann.User, seconds: 1, Later);
        AddProofs(ann.User, "ann");

        Assert.Equal(TUser.Model.CanDeleteUsers, await Store.DeleteUserAsync(DeletionOf(ann), Cancellation));
        if (!TUser.Model.CanDeleteUsers)
        {
            Assert.Equal(users + 1, Database.Count(Mapping.User));
            Assert.True(await IsAlive(ann.SessionId, ann.User));
            return;
        }

        Assert.Null(await Store.FindForSignInAsync("ann@example.org", Cancellation));
        Assert.Null((await Store.FindSessionAsync(Of(ann), Now, DateTimeOffset.MinValue, Cancellation)).User);
        if (Mapping.User.DeletedAt is { } deletedAt)
        {
            Assert.Equal(users + 1, Database.Count(Mapping.User));
            Assert.Equal(1, Database.CountValues(Mapping.User, deletedAt));
            Assert.Equal([users, users, users, Purposes.Length], Rows()[1..].Prepend(users));
            return;
        }

        Assert.Equal(before, Dump());
    }

    [Fact]
    public async Task Nobody_is_deleted_for_a_session_that_is_not_alive_or_another_hash()
    {
        var ann = await SignUp("ann@example.org", expiresAt: Now.AddSeconds(1));
        var bob = await SignUp("bob@example.org");
        AddProofs(ann.User, "ann");
        var deletion = DeletionOf(ann);
        var before = Dump();

        await Refuses(deletion, verifiedHash: "hash of bob@example.org");
        await Refuses(deletion, verifiedHash: "");
        await Refuses(deletion, now: Now.AddSeconds(1));
        await Refuses(deletion, session: Of(ann.SessionId, bob.User));
        await Refuses(deletion, session: Of(bob.SessionId, ann.User));
        await Refuses(deletion, session: Of(ann) with { TokenFamily = "OtherFamily_" });
        foreach (var id in UnknownIds)
        {
            await Refuses(deletion, session: Of(id, ann.User));
            await Refuses(deletion, session: Of(ann) with { UserId = id });
        }

        if (Mapping.TracksSessionStart)
        {
            await Refuses(deletion, startedAfter: Now);
        }

        Assert.Equal(before, Dump());
        Deactivate();
        before = Dump();
        await Refuses(deletion);
        Assert.Equal(before, Dump());

        async Task Refuses(
            DeleteUser like, SessionReference? session = null, string? verifiedHash = null, DateTimeOffset? now = null, DateTimeOffset? startedAfter = null) =>
            Assert.False(await Store.DeleteUserAsync(
                new DeleteUser
                {
                    Session = session ?? like.Session,
                    VerifiedHash = verifiedHash ?? like.VerifiedHash,
                    Now = now ?? like.Now,
                    StartedAfter = startedAfter ?? like.StartedAfter,
                },
                Cancellation));
    }

    [Fact]
    public async Task Of_parallel_deletions_of_one_user_one_is_told_to_have_done_it()
    {
        Assert.SkipUnless(TUser.Model.CanDeleteUsers, "Users of this table are not deleted.");
        var ann = await SignUp();

        var deleted = await AtOnce(50, _ => GuardedStore.DeleteUserAsync(DeletionOf(ann), Cancellation));

        Assert.Single(deleted, static isDeleted => isDeleted);
        Assert.Equal(0, Rows()[2]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_sign_in_beside_a_deletion_leaves_a_session(bool replacesHash)
    {
        Assert.SkipUnless(TUser.Model.CanDeleteUsers, "Users of this table are not deleted.");
        for (var round = 0; round < 8; round++)
        {
            var email = $"ann{round}@example.org";
            var ann = await SignUp(email);

            await AtOnce(4, async number => number == 0
                ? await GuardedStore.DeleteUserAsync(DeletionOf(ann), Cancellation)
                : await GuardedStore.CreateSessionAsync(StartOf(ann.User, newHash: replacesHash ? $"new {number}" : null), Cancellation) is not null);

            if (await Store.FindForSignInAsync(email, Cancellation) is { PasswordHash: { } replaced })
            {
                // A sign-in came first and has replaced the hash that was verified.
                Assert.True(replacesHash && replaced.StartsWith("new", StringComparison.Ordinal), replaced);
                Assert.True(await Store.DeleteUserAsync(DeletionOf(ann, replaced), Cancellation));
            }

            Assert.Equal(0, Rows()[2]);
        }
    }

    [Fact]
    public async Task No_refresh_beside_a_deletion_leaves_a_session()
    {
        Assert.SkipUnless(TUser.Model.CanDeleteUsers, "Users of this table are not deleted.");
        for (var round = 0; round < 8; round++)
        {
            var ann = await SignUp($"ann{round}@example.org", "first" + round);
            var asking = await StartSession(ann.User, seconds: 1, Later);
            var deletion = DeletionOf(ann with { SessionId = asking });

            var refresh = Task.Run(
                async () => await GuardedStore.RotateSessionAsync(Rotation(Of(ann), "first" + round, "next" + round), Cancellation), Cancellation);
            Assert.True(await GuardedStore.DeleteUserAsync(deletion, Cancellation));
            await refresh;

            Assert.Equal(0, Rows()[2]);
        }
    }

    [Fact]
    public async Task Who_reads_the_mail_of_an_unproven_address_removes_its_user()
    {
        var bob = await SignUp("bob@example.org");
        var ann = await SignUp("ann@example.org");
        AddProofs(ann.User, "ann");
        AddProofs(bob.User, "bob");
        var before = Dump();

        await Refuses(IdOf(ann.User), "");
        await Refuses(IdOf(ann.User), "bob@example.org");
        await Refuses(IdOf(bob.User), "ann@example.org");
        foreach (var id in UnknownIds)
        {
            await Refuses(id, "ann@example.org");
        }

        Assert.Equal(before, Dump());

        // Whatever became of the verification: it may have expired, or others came after it.
        var removed = await AtOnce(8, _ => GuardedStore.DisownAsync(IdOf(ann.User), "ann@example.org", Later, Cancellation));

        Assert.Equal(TUser.Model.CanDisown ? 1 : 0, removed.Count(static isRemoved => isRemoved));
        Assert.Equal(TUser.Model.CanDisown, await Store.FindForSignInAsync("ann@example.org", Cancellation) is null);
        Assert.NotNull(await Store.FindForSignInAsync("bob@example.org", Cancellation));
        Assert.Equal(TUser.Model.CanDisown ? 1 : 2, Rows()[2]);
        Assert.Equal(TUser.Model.CanDisown ? Purposes.Length : 2 * Purposes.Length, Rows()[3]);

        async Task Refuses(string userId, string email) => Assert.False(await Store.DisownAsync(userId, email, Now, Cancellation));
    }

    [Fact]
    public async Task Nobody_is_removed_who_has_proven_the_address()
    {
        Assert.SkipUnless(TUser.Model.CanDisown && Mapping.User.EmailVerified is not null, "The table does not tell who has.");
        var ann = await SignUp("ann@example.org");
        AddProofs(ann.User, "ann");
        Database.Update(Mapping.User, Mapping.User.EmailVerified!, true);
        var before = Dump();

        Assert.False(await Store.DisownAsync(IdOf(ann.User), "ann@example.org", Now, Cancellation));

        Assert.Equal(before, Dump());
    }

    [Fact]
    public async Task An_address_is_unproven_where_nothing_says_that_it_was_proven()
    {
        Assert.SkipUnless(TUser.Model.CanDisown && Mapping.User.VerifiedMayBeNull, "The column always says it.");
        var ann = await SignUp("ann@example.org");
        AddProofs(ann.User, "ann");
        Database.Update(Mapping.User, Mapping.User.EmailVerified!, null);
        Assert.False(TUser.Model.GetProfile(await Load("ann@example.org")).EmailVerified);

        Assert.True(await Store.DisownAsync(IdOf(ann.User), "ann@example.org", Now, Cancellation));
    }

    [Fact]
    public async Task An_account_that_is_there_twice_keeps_nobody_from_leaving()
    {
        Assert.SkipUnless(TUser.Model.CanDeleteUsers && Mapping.Account.MayRepeat, "The table has one account of a user.");
        var ann = await SignUp("ann@example.org");
        var accounts = Database.Quote(Mapping.Account);
        Database.Execute($"INSERT INTO {accounts} SELECT * FROM {accounts}");

        Assert.True(await Store.DeleteUserAsync(DeletionOf(ann), Cancellation));

        Assert.Equal([0, 0], Rows()[1..3]);
    }

    private DeleteUser DeletionOf(SignedUp created, string? hash = null) => new()
    {
        Session = Of(created),
        VerifiedHash = hash ?? $"hash of {TUser.Model.GetProfile(created.User).Email}",
        Now = Now,
        StartedAfter = DateTimeOffset.MinValue,
    };

    /// <summary>Writes a verification of each purpose for a user.</summary>
    private void AddProofs(TUser user, string name)
    {
        foreach (var purpose in Purposes)
        {
            AddVerification($"{purpose} of {name}", Later, $"{purpose}:{IdOf(user)}");
        }
    }
}
