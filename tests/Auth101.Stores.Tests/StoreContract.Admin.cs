namespace Auth101.Stores.Tests;

public abstract partial class StoreContract<TUser>
{
    [Fact]
    public async Task A_deactivated_user_has_no_session_and_gets_none_until_activated()
    {
        Assert.SkipUnless(TUser.Model.CanSetActive, "No column says it that is ours to write.");
        var ann = await SignUp("ann@example.org");
        var bob = await SignUp("bob@example.org");
        var other = await StartSession(ann.User, seconds: 1, Later);

        var ended = await Store.DeactivateUserAsync(IdOf(ann.User), Now.AddSeconds(2), Cancellation);

        Assert.Equal(new[] { ann.SessionId, other }.Order(StringComparer.Ordinal), ended!.Order(StringComparer.Ordinal));
        Assert.Equal([], await Store.DeactivateUserAsync(IdOf(ann.User), Now.AddSeconds(2), Cancellation));
        var found = await Store.FindForSignInAsync("ann@example.org", Cancellation);
        Assert.False(TUser.Model.GetProfile(found!.User).IsActive);
        Assert.Null(await Store.CreateSessionAsync(StartOf(ann.User), Cancellation));
        Assert.True(await IsAlive(bob.SessionId, bob.User));
        Assert.True(TUser.Model.GetProfile((await Store.FindForSignInAsync("bob@example.org", Cancellation))!.User).IsActive);

        Assert.True(await Store.ActivateUserAsync(IdOf(ann.User), Now.AddSeconds(3), Cancellation));
        Assert.True(await Store.ActivateUserAsync(IdOf(ann.User), Now.AddSeconds(4), Cancellation));

        found = await Store.FindForSignInAsync("ann@example.org", Cancellation);
        Assert.True(TUser.Model.GetProfile(found!.User).IsActive);
        Assert.False(await IsAlive(ann.SessionId, ann.User));
        Assert.NotNull(await Store.CreateSessionAsync(StartOf(ann.User), Cancellation));
    }

    [Fact]
    public async Task What_was_asked_for_before_a_deactivation_is_not_good_after_it()
    {
        Assert.SkipUnless(TUser.Model.CanSetActive, "No column says it that is ours to write.");
        var ann = await SignUp("ann@example.org");
        var bob = await SignUp("bob@example.org");
        AddProof(ann.User);
        AddProof(ann.User, "verify-email", "verify");
        AddProof(ann.User, "change-email", "change");
        AddProof(bob.User, value: "of bob");

        Assert.NotNull(await Store.DeactivateUserAsync(IdOf(ann.User), Now, Cancellation));
        Assert.True(await Store.ActivateUserAsync(IdOf(ann.User), Now, Cancellation));

        await AreEnded(ann.User, ("reset-password", "value"), ("verify-email", "verify"), ("change-email", "change"));

        // The rows count how many mails were sent.
        Assert.Equal(4, Rows()[3]);
        Assert.True(await Store.EndProofAsync($"reset-password:{IdOf(bob.User)}", "of bob", Now, Cancellation));
    }

    [Fact]
    public async Task All_sessions_of_a_user_are_ended_by_the_id_of_the_user()
    {
        var ann = await SignUp("ann@example.org");
        var bob = await SignUp("bob@example.org");
        var other = await StartSession(ann.User, seconds: 1, Later);

        var ended = await Store.EndUserSessionsAsync(IdOf(ann.User), Cancellation);

        Assert.Equal(new[] { ann.SessionId, other }.Order(StringComparer.Ordinal), ended!.Order(StringComparer.Ordinal));
        Assert.Equal([], await Store.EndUserSessionsAsync(IdOf(ann.User), Cancellation));
        Assert.True(await IsAlive(bob.SessionId, bob.User));
        Assert.NotNull(await Store.CreateSessionAsync(StartOf(ann.User), Cancellation));
    }

    [Fact]
    public async Task A_user_is_found_by_the_id_whether_or_not_they_may_sign_in()
    {
        var ann = await SignUp("ann@example.org");
        await SignUp("bob@example.org");

        Assert.Equal(IdOf(ann.User), await Store.FindUserIdAsync(IdOf(ann.User), Cancellation));
        Deactivate();
        Assert.Equal(IdOf(ann.User), await Store.FindUserIdAsync(IdOf(ann.User), Cancellation));
    }

    [Fact]
    public async Task Text_that_is_the_id_of_no_user_changes_nobody()
    {
        await SignUp("ann@example.org");
        var before = Dump();

        foreach (var id in UnknownIds)
        {
            Assert.Null(await Store.FindUserIdAsync(id, Cancellation));
            Assert.Null(await Store.EndUserSessionsAsync(id, Cancellation));
            if (TUser.Model.CanSetActive)
            {
                Assert.Null(await Store.DeactivateUserAsync(id, Now, Cancellation));
                Assert.False(await Store.ActivateUserAsync(id, Now, Cancellation));
            }

            if (TUser.Model.CanVerifyEmail)
            {
                Assert.False(await Store.MarkEmailVerifiedAsync(id, Now, Cancellation));
            }

            if (TUser.Model.CanDeleteUsers)
            {
                Assert.False(await Store.RemoveUserAsync(id, Now, Cancellation));
            }
        }

        Assert.Equal(before, Dump());
    }

    /// <summary>
    /// Decided where a session is inserted: by the condition that the user is active, on the row that is locked for it (on PostgreSQL FOR SHARE OF u; on MySQL
    /// INSERT … SELECT locks what it reads; SQLite has one writer). It fails on each of them without.
    /// </summary>
    [Fact]
    public async Task An_address_is_marked_as_verified_and_no_other_one_is()
    {
        Assert.SkipUnless(TUser.Model.CanVerifyEmail, "The table does not keep it.");
        var ann = await SignUp("ann@example.org");
        await SignUp("bob@example.org");

        Assert.True(await Store.MarkEmailVerifiedAsync(IdOf(ann.User), Now.AddSeconds(1), Cancellation));
        Assert.True(await Store.MarkEmailVerifiedAsync(IdOf(ann.User), Now.AddSeconds(2), Cancellation));

        Assert.True(await IsVerified("ann@example.org"));
        Assert.False(await IsVerified("bob@example.org"));
        Assert.True(await IsAlive(ann.SessionId, ann.User));

        async Task<bool> IsVerified(string email) =>
            TUser.Model.GetProfile((await Store.FindForSignInAsync(email, Cancellation))!.User).EmailVerified;
    }

    [Fact]
    public async Task An_address_is_marked_as_verified_of_a_user_who_may_not_sign_in()
    {
        Assert.SkipUnless(TUser.Model.CanVerifyEmail, "The table does not keep it.");
        var ann = await SignUp("ann@example.org");
        Deactivate();

        Assert.True(await Store.MarkEmailVerifiedAsync(IdOf(ann.User), Now, Cancellation));
        Assert.True(TUser.Model.GetProfile((await Store.FindForSignInAsync("ann@example.org", Cancellation))!.User).EmailVerified);
    }

    [Fact]
    public async Task A_user_is_removed_by_the_id_with_all_that_hangs_on_them_and_nobody_else_is()
    {
        Assert.SkipUnless(TUser.Model.CanDeleteUsers, "Users of this table are not deleted.");
        var bob = await SignUp("bob@example.org");
        AddProofs(bob.User, "bob");
        var (users, before) = (Database.Count(Mapping.User), Dump());
        var ann = await SignUp("ann@example.org");
        await StartSession(ann.User, seconds: 1, Later);
        AddProofs(ann.User, "ann");

        Assert.True(await Store.RemoveUserAsync(IdOf(ann.User), Now, Cancellation));

        Assert.Null(await Store.FindForSignInAsync("ann@example.org", Cancellation));
        Assert.Null(await Store.FindUserIdAsync(IdOf(ann.User), Cancellation));
        Assert.False(await Store.RemoveUserAsync(IdOf(ann.User), Now, Cancellation));
        if (Mapping.User.DeletedAt is { } deletedAt)
        {
            Assert.Equal(users + 1, Database.Count(Mapping.User));
            Assert.Equal(1, Database.CountValues(Mapping.User, deletedAt));
            Assert.Equal([users, users, Purposes.Length], Rows()[1..]);
            return;
        }

        Assert.Equal(before, Dump());
    }

    [Fact]
    public async Task A_user_who_may_not_sign_in_is_removed()
    {
        Assert.SkipUnless(TUser.Model.CanDeleteUsers, "Users of this table are not deleted.");
        var ann = await SignUp("ann@example.org");
        Deactivate();

        Assert.True(await Store.RemoveUserAsync(IdOf(ann.User), Now, Cancellation));
        Assert.Null(await Store.FindUserIdAsync(IdOf(ann.User), Cancellation));
        Assert.Equal(0, Rows()[2]);
    }

    [Fact]
    public async Task No_sign_in_leaves_a_session_beside_a_removal()
    {
        Assert.SkipUnless(TUser.Model.CanDeleteUsers, "Users of this table are not deleted.");
        for (var round = 0; round < 8; round++)
        {
            var ann = await SignUp($"ann{round}@example.org");
            StartSession[] starts = [.. Enumerable.Range(1, 4).Select(number => StartOf(ann.User, SessionOf(number)))];

            await Task.WhenAll(
            [
                .. starts.Select(start => Task.Run(async () => await GuardedStore.CreateSessionAsync(start, Cancellation), Cancellation)),
                Task.Run(async () => Assert.True(await GuardedStore.RemoveUserAsync(IdOf(ann.User), Now, Cancellation)), Cancellation),
            ]);

            Assert.Equal(0, Rows()[2]);
        }
    }

    [Fact]
    public async Task No_sign_in_leaves_a_session_beside_a_deactivation()
    {
        Assert.SkipUnless(TUser.Model.CanSetActive, "No column says it that is ours to write.");
        for (var round = 0; round < 10; round++)
        {
            var ann = await SignUp($"ann{round}@example.org");
            var newHash = round % 2 == 1 ? $"hash of ann{round}@example.org" : null;
            StartSession[] starts = [.. Enumerable.Range(1, 4).Select(number => StartOf(ann.User, SessionOf(number), newHash: newHash))];

            await Task.WhenAll(
            [
                .. starts.Select(start => Task.Run(async () => await GuardedStore.CreateSessionAsync(start, Cancellation), Cancellation)),
                Task.Run(async () => await GuardedStore.DeactivateUserAsync(IdOf(ann.User), Now, Cancellation), Cancellation),
            ]);

            Assert.True(await Store.ActivateUserAsync(IdOf(ann.User), Now, Cancellation));
            Assert.Equal([], await Store.EndUserSessionsAsync(IdOf(ann.User), Cancellation));
        }
    }

    /// <summary>Decided by the row of the session, which is there before: who ends it waits for the refresh, and the refresh finds it gone.</summary>
    [Fact]
    public async Task No_refresh_survives_a_deactivation_beside_it()
    {
        Assert.SkipUnless(TUser.Model.CanSetActive, "No column says it that is ours to write.");
        for (var round = 0; round < 5; round++)
        {
            var ann = await SignUp($"ann{round}@example.org", "first" + round);

            await Task.WhenAll(
                Task.Run(async () => await GuardedStore.RotateSessionAsync(Rotation(Of(ann), "first" + round, "next" + round), Cancellation), Cancellation),
                Task.Run(async () => await GuardedStore.DeactivateUserAsync(IdOf(ann.User), Now, Cancellation), Cancellation));

            Assert.True(await Store.ActivateUserAsync(IdOf(ann.User), Now, Cancellation));
            Assert.Equal([], await Store.EndUserSessionsAsync(IdOf(ann.User), Cancellation));
        }
    }
}
