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

    [Fact]
    public async Task A_link_to_an_address_of_before_proves_nothing()
    {
        Assert.SkipUnless(TUser.Model is { CanChangeEmail: true, CanVerifyEmail: true }, "The address is not ours to write.");
        var (ann, change) = await StartProof("change-email");
        var verification = ProofOf("verify", ann.User, identifier: $"verify-email:{IdOf(ann.User)}");
        Assert.True(await Store.TryStartProofAsync(verification, Cancellation));
        Assert.Equal(EmailChangeOutcome.Changed, await Store.ConfirmEmailChangeAsync(change, "new@example.org", Now, Cancellation));

        Assert.False(await Store.VerifyEmailAsync(
            new Proof(IdOf(ann.User), verification.Identifier, verification.Value, "ann@example.org"), Now, Cancellation));
        Assert.True(await Store.VerifyEmailAsync(
            new Proof(IdOf(ann.User), verification.Identifier, verification.Value, "new@example.org"), Now, Cancellation));
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
