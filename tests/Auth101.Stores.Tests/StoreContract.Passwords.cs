using System.Globalization;
using Auth101.Runtime.Tests.Flows;
using Auth101.Stores;

namespace Auth101.Stores.Tests;

public abstract partial class StoreContract<TUser>
{
    [Fact]
    public async Task The_user_of_a_living_session_is_found_with_the_password_hash()
    {
        var ann = await SignUp("ann@example.org", expiresAt: Now.AddSeconds(1));
        var bob = await SignUp("bob@example.org");

        var found = await FindForCheck(Of(ann), Now);

        Assert.Equal(Mapping.Describe(ann.User), Mapping.Describe(found!.User));
        Assert.Equal("hash of ann@example.org", found.PasswordHash);
        Assert.True(found.IsActive);
        Assert.Null(await FindForCheck(Of(ann), Now.AddSeconds(1)));
        Assert.Null(await FindForCheck(Of(ann.SessionId, bob.User), Now));
        Assert.Null(await FindForCheck(Of(bob.SessionId, ann.User), Now));
        Assert.Null(await FindForCheck(Of(ann) with { TokenFamily = "OtherFamily_" }, Now));
        foreach (var id in UnknownIds)
        {
            Assert.Null(await FindForCheck(Of(id, ann.User), Now));
            Assert.Null(await FindForCheck(Of(ann) with { UserId = id }, Now));
        }

        if (Mapping.TracksSessionStart)
        {
            Assert.Null(await Store.FindForPasswordCheckAsync(Of(ann), Now, Now, Cancellation));
        }

        ForgetPasswords();
        Assert.Null((await FindForCheck(Of(ann), Now))!.PasswordHash);
        Deactivate();
        Assert.Null(await FindForCheck(Of(ann), Now));
    }

    [Fact]
    public async Task A_password_is_changed_and_the_other_sessions_end()
    {
        var ann = await SignUp("ann@example.org", "first");
        var bob = await SignUp("bob@example.org");
        string[] others = [await StartSession(ann.User, seconds: 1, Later), await StartSession(ann.User, seconds: 2, Later)];

        var ended = await Store.ChangePasswordAsync(ChangeOf(ann), Cancellation);

        Assert.Equal(others.Order(StringComparer.Ordinal), ended!.Order(StringComparer.Ordinal));
        Assert.Equal("new", (await Store.FindForSignInAsync("ann@example.org", Cancellation))!.PasswordHash);
        Assert.Equal("hash of bob@example.org", (await Store.FindForSignInAsync("bob@example.org", Cancellation))!.PasswordHash);
        Assert.False(await IsAlive(ann.SessionId, ann.User));
        Assert.False(await IsAlive(others[0], ann.User));
        Assert.True(await IsAlive(bob.SessionId, bob.User));
        var renewed = Of(ann) with { TokenFamily = "NewFamilyTok" };
        var listed = Assert.Single(await List(renewed, Now));
        Assert.Equal(Later.AddDays(1), listed.ExpiresAt);

        // The refresh token that was replaced names no session; the new one goes on.
        Assert.Equal(
            SessionRotationOutcome.Refused, (await Store.RotateSessionAsync(Rotation(Of(ann), "first", "second"), Cancellation)).Outcome);
        Assert.Equal(
            SessionRotationOutcome.Rotated, (await Store.RotateSessionAsync(Rotation(renewed, "next", "second"), Cancellation)).Outcome);
    }

    [Fact]
    public async Task A_password_is_changed_and_the_other_sessions_go_on()
    {
        var ann = await SignUp();
        var other = await StartSession(ann.User, seconds: 1, Later);

        Assert.Equal([], await Store.ChangePasswordAsync(ChangeOf(ann, revokeOthers: false), Cancellation));

        Assert.True(await IsAlive(other, ann.User));
        Assert.Equal("new", StoredHash());
    }

    [Fact]
    public async Task No_password_is_changed_for_a_session_that_is_not_alive_or_another_hash()
    {
        var ann = await SignUp("ann@example.org", expiresAt: Now.AddSeconds(1));
        var bob = await SignUp("bob@example.org");
        var other = await StartSession(ann.User, seconds: 1, Later);
        var before = Dump();

        await Refuses(ChangeOf(ann, now: Now.AddSeconds(1)));
        await Refuses(ChangeOf(ann, hash: "hash of bob@example.org"));
        await Refuses(ChangeOf(ann, Of(ann.SessionId, bob.User)));
        await Refuses(ChangeOf(ann, Of(bob.SessionId, ann.User)));
        await Refuses(ChangeOf(ann, Of(ann) with { TokenFamily = "OtherFamily_" }));
        foreach (var id in UnknownIds)
        {
            await Refuses(ChangeOf(ann, Of(id, ann.User)));
            await Refuses(ChangeOf(ann, Of(ann) with { UserId = id }));
        }

        if (Mapping.TracksSessionStart)
        {
            await Refuses(ChangeOf(ann, startedAfter: Now));
        }

        Assert.Equal(before, Dump());
        ForgetPasswords();
        await Refuses(ChangeOf(ann));
        Deactivate();
        await Refuses(ChangeOf(ann, Of(other, ann.User)));
        Assert.Equal(3, Rows()[2]);

        async Task Refuses(ChangePassword change) => Assert.Null(await Store.ChangePasswordAsync(change, Cancellation));
    }

    [Fact]
    public async Task A_change_whose_answer_was_lost_is_found()
    {
        var ann = await SignUp();
        var (flaky, script) = FlakyStore.On(Store);
        script.WorksFirst = true;
        script.Failures.Enqueue(StoreFailure.ConnectionLost);

        Assert.NotNull(await new GuardedStore<TUser>(flaky).ChangePasswordAsync(ChangeOf(ann), Cancellation));

        Assert.Equal("new", StoredHash());
    }

    [Fact]
    public async Task A_password_is_set_and_all_sessions_end()
    {
        var ann = await SignUp("ann@example.org");
        var bob = await SignUp("bob@example.org");
        var other = await StartSession(ann.User, seconds: 1, Later);

        var ended = await Store.SetPasswordAsync(IdOf(ann.User), "new", Now, Cancellation);

        Assert.Equal(new[] { ann.SessionId, other }.Order(StringComparer.Ordinal), ended!.Order(StringComparer.Ordinal));
        Assert.Equal("new", (await Store.FindForSignInAsync("ann@example.org", Cancellation))!.PasswordHash);
        Assert.Equal("hash of bob@example.org", (await Store.FindForSignInAsync("bob@example.org", Cancellation))!.PasswordHash);
        Assert.Equal([2, 2, 1, 0], Rows());
        Assert.True(await IsAlive(bob.SessionId, bob.User));
        Assert.Equal([], await Store.SetPasswordAsync(IdOf(ann.User), "newer", Now, Cancellation));
    }

    [Fact]
    public async Task A_password_is_set_of_a_user_who_may_not_sign_in()
    {
        var ann = await SignUp();
        Deactivate();

        Assert.Equal([ann.SessionId], await Store.SetPasswordAsync(IdOf(ann.User), "new", Now, Cancellation));

        Assert.Equal("new", StoredHash());
        Assert.Null(await Store.CreateSessionAsync(StartOf(ann.User, hash: "new"), Cancellation));
    }

    [Fact]
    public async Task A_user_without_a_password_gets_one_where_there_is_a_place_for_it()
    {
        var ann = await SignUp();
        ForgetPasswords();

        var ended = await Store.SetPasswordAsync(IdOf(ann.User), "new", Now, Cancellation);

        if (Mapping.Account.IsOwn)
        {
            Assert.Null(ended);
            Assert.Equal([1, 0, 1, 0], Rows());
            return;
        }

        Assert.Equal([ann.SessionId], ended);
        Assert.Equal("new", (await Store.FindForSignInAsync("ann@example.org", Cancellation))!.PasswordHash);
        Assert.NotNull(await Store.CreateSessionAsync(StartOf(ann.User, hash: "new"), Cancellation));
        Assert.Equal([1, 1, 1, 0], Rows());
    }

    [Fact]
    public async Task No_password_is_set_of_nobody()
    {
        var ann = await SignUp();
        foreach (var id in UnknownIds)
        {
            Assert.Null(await Store.SetPasswordAsync(id, "new", Now, Cancellation));
        }

        Assert.Equal("hash of ann@example.org", StoredHash());
        DeleteUsers();
        var before = Rows();
        Assert.Null(await Store.SetPasswordAsync(IdOf(ann.User), "new", Now, Cancellation));
        Assert.Equal(before[..2], Rows()[..2]);
    }

    /// <summary>
    /// Decided where a session is inserted: by the condition that the verified hash is the stored one, on the row that is locked for it. It fails without FOR
    /// SHARE OF a on PostgreSQL, and without the condition on SQLite, which has one writer. On MySQL INSERT … SELECT locks what it reads, whatever it is told.
    /// </summary>
    [Fact]
    public async Task No_sign_in_with_the_old_password_survives_a_change_or_a_new_password_beside_it()
    {
        for (var round = 0; round < 10; round++)
        {
            var ann = await SignUp($"ann{round}@example.org");
            ValueTask<IReadOnlyList<string>?> Replace() => round % 2 == 0
                ? GuardedStore.ChangePasswordAsync(ChangeOf(ann, newToken: $"next{round}"), Cancellation)
                : GuardedStore.SetPasswordAsync(IdOf(ann.User), "new", Now, Cancellation);

            var started = new List<string>();
            await AtOnce(4, async number =>
            {
                if (number == 1)
                {
                    return await Replace() is not null;
                }

                // A hash that a sign-in renews is one that was verified, and who verified it before asks in vain.
                var session = await GuardedStore.CreateSessionAsync(StartOf(ann.User), Cancellation);
                lock (started)
                {
                    started.AddRange(session is null ? [] : [session.SessionId]);
                }

                return session is not null;
            });

            foreach (var session in started)
            {
                Assert.False(await IsAlive(session, ann.User));
            }
        }
    }

    [Fact]
    public async Task No_refresh_survives_a_change_or_a_new_password_beside_it()
    {
        for (var round = 0; round < 10; round++)
        {
            var ann = await SignUp($"ann{round}@example.org", "first" + round);
            var other = await StartSession(ann.User, seconds: 1, Later);
            await Task.WhenAll(
                Task.Run(
                    async () => await GuardedStore.RotateSessionAsync(Rotation(Of(ann), "first" + round, "second" + round), Cancellation), Cancellation),
                Task.Run(
                    async () => Assert.NotNull(round % 2 == 0
                        ? await GuardedStore.ChangePasswordAsync(ChangeOf(ann, Of(other, ann.User), newToken: $"next{round}"), Cancellation)
                        : await GuardedStore.SetPasswordAsync(IdOf(ann.User), "new", Now, Cancellation)),
                    Cancellation));

            Assert.False(await IsAlive(ann.SessionId, ann.User));
        }
    }

    [Fact]
    public async Task Of_parallel_changes_of_one_password_one_wins()
    {
        var ann = await SignUp();

        var ended = await AtOnce(8, number => GuardedStore.ChangePasswordAsync(
            ChangeOf(ann, newHash: $"new {number}", newToken: $"next{number}"), Cancellation));

        var winner = Array.FindIndex(ended, static ids => ids is not null);
        Assert.Single(ended, static ids => ids is not null);
        Assert.Equal($"new {winner}", StoredHash());
    }

    [Fact]
    public async Task A_password_is_reset_for_a_proof_and_all_sessions_and_proofs_end()
    {
        var ann = await SignUp("ann@example.org");
        var bob = await SignUp("bob@example.org");
        var other = await StartSession(ann.User, seconds: 1, Later);
        AddProof(ann.User);
        AddProof(ann.User, "verify-email", "verify");
        AddProof(ann.User, "change-email", "change");
        AddProof(bob.User, value: "of bob");

        var ended = await Store.ResetPasswordAsync(ProofOf(ann.User), "new", Now, Cancellation);

        Assert.Equal(new[] { ann.SessionId, other }.Order(StringComparer.Ordinal), ended!.Order(StringComparer.Ordinal));
        var found = await Store.FindForSignInAsync("ann@example.org", Cancellation);
        Assert.Equal("new", found!.PasswordHash);
        Assert.Equal("hash of bob@example.org", (await Store.FindForSignInAsync("bob@example.org", Cancellation))!.PasswordHash);
        Assert.Equal(TUser.Model.GetProfile(ann.User) with { EmailVerified = TUser.Model.CanVerifyEmail }, TUser.Model.GetProfile(found.User));
        Assert.Equal([2, 2, 1], Rows()[..3]);
        await AreEnded(ann.User, ("verify-email", "verify"), ("change-email", "change"));
        Assert.True(await IsAlive(bob.SessionId, bob.User));
        Assert.Null(await Store.ResetPasswordAsync(ProofOf(ann.User), "newer", Now, Cancellation));
        Assert.NotNull(await Store.ResetPasswordAsync(ProofOf(bob.User, value: "of bob"), "new of bob", Now, Cancellation));
    }

    [Fact]
    public async Task A_change_ends_what_was_asked_for_to_reset_the_password_or_change_the_address()
    {
        var ann = await SignUp();
        AddProof(ann.User);
        AddProof(ann.User, "verify-email", "verify");
        AddProof(ann.User, "change-email", "change");

        Assert.NotNull(await Store.ChangePasswordAsync(ChangeOf(ann), Cancellation));

        await AreEnded(ann.User, ("reset-password", "value"), ("change-email", "change"));
        Assert.True(await Store.EndProofAsync($"verify-email:{IdOf(ann.User)}", "verify", Now, Cancellation));
        Assert.Equal(3, Rows()[3]);
    }

    [Fact]
    public async Task A_password_that_is_set_ends_all_that_was_asked_for()
    {
        var ann = await SignUp();
        AddProof(ann.User);
        AddProof(ann.User, "verify-email", "verify");
        AddProof(ann.User, "change-email", "change");

        Assert.NotNull(await Store.SetPasswordAsync(IdOf(ann.User), "newer", Now, Cancellation));

        await AreEnded(ann.User, ("reset-password", "value"), ("verify-email", "verify"), ("change-email", "change"));
        Assert.Equal(3, Rows()[3]);
    }

    [Fact]
    public async Task An_id_in_another_spelling_leaves_no_proof_behind()
    {
        Func<string, string>[] spellings = [static id => id.ToUpperInvariant(), static id => " " + id, static id => id + " ", static id => "0" + id];
        foreach (var (number, spell) in spellings.Index())
        {
            var user = (await SignUp($"user{number}@example.org")).User;
            var id = IdOf(user);
            string[] purposes = ["reset-password", "verify-email", "change-email"];
            foreach (var purpose in purposes)
            {
                AddProof(user, purpose, purpose + number);
            }

            var found = await Store.FindUserIdAsync(spell(id), Cancellation);
            Assert.Contains(found, (string?[])[id, null]);
            Assert.Equal(found is not null, await Store.EndUserSessionsAsync(spell(id), Cancellation) is not null);
            var isFound = found is not null && await Store.SetPasswordAsync(found, "new", Now, Cancellation) is not null;

            foreach (var purpose in purposes)
            {
                Assert.Equal(!isFound, await Store.EndProofAsync($"{purpose}:{id}", purpose + number, Now.AddHours(-1), Cancellation));
            }
        }
    }

    [Fact]
    public async Task No_password_is_reset_for_a_proof_that_is_not_good()
    {
        var ann = await SignUp("ann@example.org");
        var bob = await SignUp("bob@example.org");
        AddProof(ann.User);
        AddProof(ann.User, "verify-email", "verify");
        AddProof(bob.User, value: "");
        var before = Dump();
        var proof = ProofOf(ann.User);

        await Refuses(proof, Later);
        await Refuses(proof with { Value = "another" }, Now);
        await Refuses(proof with { Value = "" }, Now);
        await Refuses(proof with { Value = "verify" }, Now);
        await Refuses(proof with { Email = "bob@example.org" }, Now);
        await Refuses(proof with { Email = "" }, Now);
        await Refuses(proof with { UserId = IdOf(bob.User) }, Now);
        await Refuses(proof with { UserId = IdOf(bob.User), Email = "bob@example.org", Value = "another" }, Now);
        await Refuses(ProofOf(bob.User, value: ""), Now);
        foreach (var id in UnknownIds)
        {
            await Refuses(proof with { UserId = id }, Now);
            await Refuses(proof with { Identifier = id }, Now);
        }

        Assert.Equal(before, Dump());
        Deactivate();
        await Refuses(proof, Now);

        async Task Refuses(Proof proof, DateTimeOffset now) => Assert.Null(await Store.ResetPasswordAsync(proof, "new", now, Cancellation));
    }

    [Fact]
    public async Task A_user_without_a_password_gets_one_by_a_reset_where_there_is_a_place_for_it()
    {
        var ann = await SignUp();
        ForgetPasswords();
        AddProof(ann.User);

        var ended = await Store.ResetPasswordAsync(ProofOf(ann.User), "new", Now, Cancellation);

        Assert.Equal(Mapping.Account.IsOwn ? null : [ann.SessionId], ended);
        Assert.Equal(Mapping.Account.IsOwn ? [1, 0, 1, 1] : [1, 1, 0, 0], Rows());
    }

    [Fact]
    public async Task Of_fifty_parallel_resets_with_one_proof_one_wins()
    {
        var ann = await SignUp();
        AddProof(ann.User);

        var ended = await AtOnce(50, number => GuardedStore.ResetPasswordAsync(ProofOf(ann.User), $"new {number}", Now, Cancellation));

        var winner = Array.FindIndex(ended, static ids => ids is not null);
        Assert.Single(ended, static ids => ids is not null);
        Assert.Equal($"new {winner}", StoredHash());
        Assert.Equal([1, 1, 0, 0], Rows());
    }

    /// <summary>A sign-in by the same as above: it fails without on SQLite. A refresh by the row of its session.</summary>
    [Fact]
    public async Task Nothing_of_the_old_password_survives_a_reset_beside_it()
    {
        for (var round = 0; round < 10; round++)
        {
            var ann = await SignUp($"ann{round}@example.org", "first" + round);
            AddProof(ann.User, value: $"value {round}");

            var results = await AtOnce(4, async number => number switch
            {
                0 => await GuardedStore.ResetPasswordAsync(ProofOf(ann.User, value: $"value {round}"), "new", Now, Cancellation) is not null,
                1 => (await GuardedStore.RotateSessionAsync(Rotation(Of(ann), "first" + round, "second" + round), Cancellation)).User is not null,
                2 => await GuardedStore.ChangePasswordAsync(ChangeOf(ann, newHash: "changed", newToken: $"next{round}"), Cancellation) is not null,
                _ => await GuardedStore.CreateSessionAsync(StartOf(ann.User), Cancellation) is not null,
            });

            // A change that comes first ends the proof.
            Assert.True(results[0] ^ results[2], $"reset {results[0]}, change {results[2]}");
            if (results[0])
            {
                Assert.Equal(0, Database.Count(Mapping.Session));
            }
            else
            {
                Assert.NotEmpty(await List(Of(ann) with { TokenFamily = "NewFamilyTok" }, Now));
                Database.Clear(Mapping.Session);
            }
        }
    }

    private async Task AreEnded(TUser user, params (string Purpose, string Value)[] proofs)
    {
        foreach (var (purpose, value) in proofs)
        {
            Assert.False(await Store.EndProofAsync($"{purpose}:{IdOf(user)}", value, Now.AddHours(-1), Cancellation));
        }
    }

    /// <summary>Writes a proof of a user.</summary>
    private void AddProof(TUser user, string purpose = "reset-password", string value = "value") =>
        AddVerification(value, Later, $"{purpose}:{IdOf(user)}");

    /// <summary>What <see cref="AddProof"/> wrote, as a store looks for it.</summary>
    private static Proof ProofOf(TUser user, string value = "value")
    {
        Assert.SkipUnless(TUser.Model.HasEmail, "Nobody has an address.");
        return new(IdOf(user), $"reset-password:{IdOf(user)}", value, TUser.Model.GetProfile(user).Email);
    }

    /// <summary>A change of the password of a user of <see cref="StoreTest{TUser}.SignUp"/>, from their session.</summary>
    private ChangePassword ChangeOf(
        SignedUp created,
        SessionReference? session = null,
        string? hash = null,
        string newHash = "new",
        string newToken = "next",
        DateTimeOffset? now = null,
        DateTimeOffset? startedAfter = null,
        bool revokeOthers = true) => new()
    {
        Session = session ?? Of(created),
        VerifiedHash = hash ?? $"hash of {TUser.Model.GetProfile(created.User).Email}",
        NewHash = newHash,
        NewToken = "NewFamilyTok" + newToken,
        Now = now ?? Now,
        ExpiresAt = Later.AddDays(1),
        StartedAfter = startedAfter ?? DateTimeOffset.MinValue,
        Clock = new RotationClock(now ?? Now, Leeway),
        RevokeOthers = revokeOthers,
    };

    private async Task<SignInCandidate<TUser>?> FindForCheck(SessionReference session, DateTimeOffset now) =>
        await Store.FindForPasswordCheckAsync(session, now, DateTimeOffset.MinValue, Cancellation);
}
