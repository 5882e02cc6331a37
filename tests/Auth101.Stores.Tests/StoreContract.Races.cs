using Auth101.Stores;

namespace Auth101.Stores.Tests;

public abstract partial class StoreContract<TUser>
{
    [Fact]
    public async Task Nothing_that_runs_beside_a_disowning_leaves_a_session()
    {
        Assert.SkipUnless(TUser.Model.CanDisown, "The table does not tell whose address is proven, or users of it are not deleted.");
        for (var round = 0; round < 4; round++)
        {
            var email = $"ann{round}@example.org";
            var ann = await SignUp(email, "first" + round);
            AddProof(ann.User, "verify-email", $"value {round}");

            var results = await AtOnce(4, async number => number switch
            {
                0 => await GuardedStore.DisownAsync(IdOf(ann.User), email, Now, Cancellation),
                1 => (await GuardedStore.RotateSessionAsync(Rotation(Of(ann), "first" + round, "second" + round), Cancellation)).User is not null,
                2 => await GuardedStore.CreateSessionAsync(StartOf(ann.User), Cancellation) is not null,
                _ => await GuardedStore.CreateSessionAsync(StartOf(ann.User, newHash: "new"), Cancellation) is not null,
            });

            Assert.True(results[0]);
            Assert.Equal(0, Database.Count(Mapping.Session));
        }
    }

    [Fact]
    public async Task Neither_a_change_nor_a_reset_beside_a_deactivation_leaves_a_session_or_a_proof()
    {
        Assert.SkipUnless(TUser.Model.CanSetActive, "No column says it that is ours to write.");
        for (var round = 0; round < 4; round++)
        {
            var ann = await SignUp($"ann{round}@example.org");
            AddProof(ann.User, value: $"value {round}");

            var results = await AtOnce(3, async number => number switch
            {
                0 => await GuardedStore.DeactivateUserAsync(IdOf(ann.User), Now, Cancellation) is not null,
                1 => await GuardedStore.ChangePasswordAsync(ChangeOf(ann, newHash: "changed", newToken: $"next{round}"), Cancellation) is not null,
                _ => await GuardedStore.ResetPasswordAsync(ProofOf(ann.User, value: $"value {round}"), "reset", Now, Cancellation) is not null,
            });

            Assert.True(results[0]);
            Assert.Equal(0, Database.Count(Mapping.Session));
            await AreEnded(ann.User, ("reset-password", $"value {round}"));
        }
    }
}
