using Auth101.Stores;

namespace Auth101.Stores.Tests;

public abstract partial class StoreContract<TUser>
{
    [Fact]
    public async Task A_proof_verifies_an_address_once()
    {
        Assert.SkipUnless(TUser.Model.CanVerifyEmail, "The table does not keep it.");
        var (ann, proof) = await StartProof("verify-email");
        var bob = await SignUp("bob@example.org");

        Assert.True(await Store.VerifyEmailAsync(proof, Now, Cancellation));

        Assert.True(TUser.Model.GetProfile(await Load("ann@example.org")).EmailVerified);
        Assert.False(TUser.Model.GetProfile(await Load("bob@example.org")).EmailVerified);
        Assert.False(await Store.VerifyEmailAsync(proof, Now, Cancellation));
        Assert.Equal(0, Rows()[3]);
        Assert.True(await IsAlive(ann.SessionId, ann.User));
        Assert.True(await IsAlive(bob.SessionId, bob.User));
    }

    [Fact]
    public async Task An_address_is_verified_of_who_may_not_sign_in()
    {
        Assert.SkipUnless(TUser.Model.CanVerifyEmail, "The table does not keep it.");
        var (_, proof) = await StartProof("verify-email");
        Deactivate();

        Assert.True(await Store.VerifyEmailAsync(proof, Now, Cancellation));
    }

    [Fact]
    public async Task No_address_is_changed_of_who_may_not_sign_in()
    {
        Assert.SkipUnless(TUser.Model.CanChangeEmail, "The address is not ours to write.");
        var (_, proof) = await StartProof("change-email");
        await SignUp("bob@example.org");
        Deactivate();
        var before = Dump();

        foreach (var email in (string[])["new@example.org", "bob@example.org"])
        {
            Assert.Equal(EmailChangeOutcome.NotProven, await Store.ConfirmEmailChangeAsync(proof, email, Now, Cancellation));
        }

        Assert.Equal(before, Dump());
    }

    [Fact]
    public async Task What_is_no_good_proof_proves_nothing_and_stays()
    {
        var (ann, proof) = await StartProof("verify-email");
        var bob = await SignUp("bob@example.org");
        Proof[] others =
        [
            proof with { Value = Value("other") }, proof with { Value = string.Empty }, proof with { Identifier = $"reset-password:{IdOf(ann.User)}" },
            proof with { UserId = IdOf(bob.User) }, proof with { Email = "bob@example.org" }, proof with { Email = "old@example.org" },
            .. UnknownIds.SelectMany(id => (Proof[])[proof with { UserId = id }, proof with { Identifier = id }, proof with { Value = id }]),
        ];
        var before = Dump();

        foreach (var other in others)
        {
            Assert.False(await Store.VerifyEmailAsync(other, Now, Cancellation));
            Assert.Equal(EmailChangeOutcome.NotProven, await Store.ConfirmEmailChangeAsync(other, "new@example.org", Now, Cancellation));

            // Nobody without a good proof is told who is there.
            Assert.Equal(EmailChangeOutcome.NotProven, await Store.ConfirmEmailChangeAsync(other, "bob@example.org", Now, Cancellation));
        }

        Assert.False(await Store.VerifyEmailAsync(proof, Now.AddHours(1), Cancellation));
        Assert.Equal(EmailChangeOutcome.NotProven, await Store.ConfirmEmailChangeAsync(proof, "new@example.org", Now.AddHours(1), Cancellation));
        Assert.Equal(before, Dump());
    }

    [Fact]
    public async Task A_proof_changes_an_address_once()
    {
        Assert.SkipUnless(TUser.Model.CanChangeEmail, "The address is not ours to write.");
        var (ann, proof) = await StartProof("change-email");
        await SignUp("bob@example.org");

        Assert.Equal(EmailChangeOutcome.Changed, await Store.ConfirmEmailChangeAsync(proof, "new@example.org", Now, Cancellation));

        Assert.Null(await Store.FindForSignInAsync("ann@example.org", Cancellation));
        var changed = TUser.Model.GetProfile(await Load("new@example.org"));
        Assert.Equal((IdOf(ann.User), TUser.Model.CanVerifyEmail), (changed.Id, changed.EmailVerified));
        Assert.Equal(EmailChangeOutcome.NotProven, await Store.ConfirmEmailChangeAsync(proof, "third@example.org", Now, Cancellation));
        Assert.Equal(0, Rows()[3]);
        Assert.True(await IsAlive(ann.SessionId, ann.User));
    }

    /// <summary>Not only because they are bound to that address: a collation may take the new one for the same.</summary>
    [Fact]
    public async Task A_change_of_the_address_ends_what_was_mailed_to_the_one_before()
    {
        Assert.SkipUnless(TUser.Model.CanChangeEmail, "The address is not ours to write.");
        var (ann, change) = await StartProof("change-email");
        var bob = await SignUp("bob@example.org");
        AddProof(ann.User, "reset-password", "reset");
        AddProof(ann.User, "verify-email", "verify");
        AddProof(bob.User, "reset-password", "of bob");
        var before = Dump();
        Assert.Equal(
            EmailChangeOutcome.NotProven,
            await Store.ConfirmEmailChangeAsync(change with { Value = Value("other") }, "new@example.org", Now, Cancellation));
        Assert.Equal(EmailChangeOutcome.EmailTaken, await Store.ConfirmEmailChangeAsync(change, "bob@example.org", Now, Cancellation));
        Assert.Equal(before, Dump());

        Assert.Equal(EmailChangeOutcome.Changed, await Store.ConfirmEmailChangeAsync(change, "new@example.org", Now, Cancellation));

        await AreEnded(ann.User, ("reset-password", "reset"), ("verify-email", "verify"));
        Assert.True(await Store.EndProofAsync($"reset-password:{IdOf(bob.User)}", "of bob", Now, Cancellation));
        Assert.Equal(3, Rows()[3]);
    }

    [Fact]
    public async Task Of_a_reset_and_a_change_of_the_address_at_once_one_is_done()
    {
        Assert.SkipUnless(TUser.Model.CanChangeEmail, "The address is not ours to write.");
        for (var round = 0; round < 5; round++)
        {
            var ann = await SignUp($"ann{round}@example.org", "first" + round);
            AddProof(ann.User, value: $"reset {round}");
            AddProof(ann.User, "change-email", $"change {round}");
            var reset = ProofOf(ann.User, value: $"reset {round}");
            var change = reset with { Identifier = $"change-email:{IdOf(ann.User)}", Value = $"change {round}" };

            var done = await AtOnce(2, async number => number == 0
                ? await GuardedStore.ResetPasswordAsync(reset, "new", Now, Cancellation) is not null
                : await GuardedStore.ConfirmEmailChangeAsync(change, $"new{round}@example.org", Now, Cancellation) == EmailChangeOutcome.Changed);

            Assert.True(done[0] ^ done[1], $"reset {done[0]}, change {done[1]}");
        }
    }

    [Fact]
    public async Task An_address_of_another_user_is_not_taken_and_the_proof_stays()
    {
        Assert.SkipUnless(TUser.Model.CanChangeEmail, "The address is not ours to write.");
        var (_, proof) = await StartProof("change-email");
        await SignUp("bob@example.org");
        var before = Dump();

        Assert.Equal(EmailChangeOutcome.EmailTaken, await Store.ConfirmEmailChangeAsync(proof, "bob@example.org", Now, Cancellation));

        Assert.Equal(before, Dump());
        Assert.Equal(EmailChangeOutcome.Changed, await Store.ConfirmEmailChangeAsync(proof, "new@example.org", Now, Cancellation));
    }

    [Fact]
    public async Task Of_parallel_uses_of_a_proof_one_wins()
    {
        Assert.SkipUnless(TUser.Model is { CanChangeEmail: true, CanVerifyEmail: true }, "The address is not ours to write.");
        var (ann, proof) = await StartProof("change-email");

        var verified = await AtOnce(50, _ => GuardedStore.VerifyEmailAsync(proof, Now, Cancellation));

        Assert.Single(verified, static isWinner => isWinner);
        Assert.True(await Store.TryStartProofAsync(ProofOf("again", ann.User, identifier: proof.Identifier), Cancellation));
        proof = new Proof(IdOf(ann.User), proof.Identifier, Value("again"), proof.Email);

        var changed = await AtOnce(50, number => GuardedStore.ConfirmEmailChangeAsync(proof, $"new{number}@example.org", Now, Cancellation));

        var winner = Assert.Single(changed.Index(), static change => change.Item != EmailChangeOutcome.NotProven);
        Assert.Equal(EmailChangeOutcome.Changed, winner.Item);
        Assert.Equal(IdOf(ann.User), IdOf(await Load($"new{winner.Index}@example.org")));
    }

    private async Task<TUser> Load(string email)
    {
        var found = await Store.FindForSignInAsync(email, Cancellation);
        Assert.NotNull(found);
        return found.User;
    }
}
