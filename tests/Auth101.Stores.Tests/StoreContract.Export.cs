using Auth101.Proofs;

namespace Auth101.Stores.Tests;

public abstract partial class StoreContract<TUser>
{
    [Fact]
    public async Task All_that_is_kept_of_a_user_is_found_without_hashes_and_tokens()
    {
        var ann = await SignUp("ann@example.org", "first", expiresAt: Now.AddSeconds(1));
        var bob = await SignUp("bob@example.org");
        var other = await StartSession(ann.User, seconds: 2, Later);
        AddProofs(ann.User, "ann");
        AddProofs(bob.User, "bob");
        var id = IdOf(ann.User);

        var accounts = await Store.FindAccountsAsync(id, Cancellation);
        var sessions = await Store.FindAllSessionsAsync(id, Cancellation);
        var verifications = await Store.FindVerificationsAsync(id, Cancellation);

        Assert.Equal(Mapping.Account.IsUserTable ? [] : ["credential"], accounts.Select(static account => account.ProviderId));
        Assert.Equal([other, ann.SessionId], sessions.Select(static session => session.SessionId));
        Assert.Equal(Mapping.KeepsClients ? "Browser" : null, sessions[1].Client?.UserAgent);
        Assert.Equal(Purposes.Select(purpose => $"{purpose}:{id}").Order(), verifications.Select(static verification => verification.Identifier).Order());
        Assert.All(verifications, verification => Assert.InRange(verification.ExpiresAt, Later.AddSeconds(-1), Later));
        foreach (var unknown in UnknownIds)
        {
            Assert.Empty(await Store.FindAccountsAsync(unknown, Cancellation));
            Assert.Empty(await Store.FindAllSessionsAsync(unknown, Cancellation));
            Assert.Empty(await Store.FindVerificationsAsync(unknown, Cancellation));
        }
    }

    /// <summary>The purposes stand in the runtime and in the generator, from which the tool has them.</summary>
    [Fact]
    public async Task Every_proof_that_a_user_may_have_is_found_by_what_names_the_proofs_of_a_user()
    {
        var id = IdOf((await SignUp()).User);
        string[] identifiers = [.. ProofPurposes.OfUsers.Select(purpose => SealedProof.IdentifierOf(purpose, id))];
        foreach (var identifier in identifiers)
        {
            AddVerification(Value(identifier.Split(':')[0]), Later, identifier);
        }

        var found = await Store.FindVerificationsAsync(id, Cancellation);
        Assert.Equal(identifiers.Order(StringComparer.Ordinal), found.Select(static verification => verification.Identifier).Order(StringComparer.Ordinal));
        Assert.NotNull(await Store.SetPasswordAsync(id, "new", Now, Cancellation));

        foreach (var identifier in identifiers)
        {
            Assert.False(await Store.EndProofAsync(identifier, Value(identifier.Split(':')[0]), Now, Cancellation));
        }
    }
}
