using Auth101.Stores;

namespace Auth101.Stores.Tests;

public abstract partial class StoreContract<TUser>
{
    private TUser? _prover;

    [Fact]
    public async Task A_proof_is_written_and_ended_once()
    {
        Assert.True(await TryStart("one"));

        Assert.Equal(1, Rows()[3]);
        Assert.False(await Store.EndProofAsync(Identifier, Value("two"), Now, Cancellation));
        Assert.False(await Store.EndProofAsync("verify-email:4711", Value("one"), Now, Cancellation));
        Assert.False(await Store.EndProofAsync(Identifier, Value("one"), Now.AddHours(1), Cancellation));
        Assert.True(await Store.EndProofAsync(Identifier, Value("one"), Now.AddHours(1) - Tick, Cancellation));
        Assert.False(await Store.EndProofAsync(Identifier, Value("one"), Now, Cancellation));
    }

    [Fact]
    public async Task An_end_of_a_proof_does_not_let_another_one_start_sooner()
    {
        Assert.SkipUnless(Mapping.Verification.CountsSent, "The table does not count them.");
        for (var i = 0; i < 5; i++)
        {
            Assert.True(await TryStart($"{i}", seconds: i * 60));
            Assert.True(await Store.EndProofAsync(Identifier, Value($"{i}"), Now.AddSeconds(i * 60), Cancellation));
            Assert.False(await TryStart("too soon", seconds: (i * 60) + 1));

            // Nor does a call that is made again bring it back.
            Assert.False(await TryStart($"{i}", seconds: i * 60));
        }

        Assert.False(await TryStart("too many", seconds: 3599));
        Assert.True(await TryStart("later", seconds: 3600));
    }

    [Fact]
    public async Task A_proof_ends_for_another_one_that_is_not_written()
    {
        Assert.True(await TryStart("one"));
        Assert.True(await TryStart("verify", identifier: "verify-email:4711"));

        Assert.False(await Store.EndOtherProofAsync(ProofOf("one", _prover!), Now, Cancellation));
        Assert.False(await Store.EndOtherProofAsync(ProofOf("two", _prover!), Now.AddHours(1), Cancellation));

        // One that was asked for before and is tried once more.
        Assert.False(await Store.EndOtherProofAsync(ProofOf("before", _prover!, seconds: -60), Now, Cancellation));
        Assert.False(await Store.EndOtherProofAsync(ProofOf("two", _prover!, identifier: "change-email:4711"), Now, Cancellation));
        Assert.True(await Store.EndOtherProofAsync(ProofOf("two", _prover!), Now, Cancellation));

        Assert.False(await Store.EndOtherProofAsync(ProofOf("two", _prover!), Now, Cancellation));
        Assert.False(await Store.EndProofAsync(Identifier, Value("one"), Now, Cancellation));
        Assert.True(await Store.EndProofAsync("verify-email:4711", Value("verify"), Now, Cancellation));
        Assert.Equal(2, Rows()[3]);
    }

    [Fact]
    public async Task What_names_no_proof_ends_none()
    {
        Assert.True(await TryStart("one"));

        foreach (var text in UnknownIds)
        {
            Assert.False(await Store.EndProofAsync(text, Value("one"), Now, Cancellation));
            Assert.False(await Store.EndProofAsync(Identifier, text, Now, Cancellation));
            Assert.False(await Store.EndOtherProofAsync(ProofOf("two", _prover!, identifier: text), Now, Cancellation));
            Assert.False(await Store.TakeGuessAsync(text, Now, Cancellation));
        }

        Assert.Equal(1, Rows()[3]);
    }

    [Fact]
    public async Task An_empty_value_is_in_no_row()
    {
        await Store.CreateTablesAsync(Cancellation);
        AddVerification(string.Empty, Later, Identifier);

        Assert.False(await Store.EndProofAsync(Identifier, string.Empty, Now, Cancellation));
        Assert.Equal(1, Rows()[3]);
    }

    [Fact]
    public async Task A_new_proof_takes_the_place_of_the_old_one()
    {
        Assert.True(await TryStart("one"));
        Assert.True(await TryStart("two", seconds: 60));
        Assert.True(await TryStart("other", seconds: 60, identifier: "verify-email:4711"));

        Assert.Equal(2, Rows()[3]);
        Assert.False(await Store.EndProofAsync(Identifier, Value("one"), Now, Cancellation));
        Assert.True(await Store.EndProofAsync(Identifier, Value("two"), Now.AddSeconds(3659), Cancellation));
        Assert.True(await Store.EndProofAsync("verify-email:4711", Value("other"), Now, Cancellation));
    }

    [Fact]
    public async Task A_minute_passes_between_two_proofs()
    {
        Assert.SkipWhen(Mapping.Verification.UpdatedAt is null, "The table does not keep when it was.");
        Assert.True(await TryStart("one"));

        Assert.False(await TryStart("two"));
        Assert.False(await TryStart("two", seconds: 59));
        Assert.True(await TryStart("two", seconds: 60));
        Assert.False(await TryStart("three", seconds: 61));

        Assert.True(await Store.EndProofAsync(Identifier, Value("two"), Now, Cancellation));
    }

    [Fact]
    public async Task There_are_five_proofs_in_an_hour()
    {
        Assert.SkipUnless(Mapping.Verification.CountsSent, "The table does not count them.");
        for (var i = 0; i < 5; i++)
        {
            Assert.True(await TryStart($"{i}", seconds: i * 60));
        }

        Assert.False(await TryStart("5", seconds: 5 * 60));
        Assert.False(await TryStart("5", seconds: 3599));
        Assert.True(await Store.EndProofAsync(Identifier, Value("4"), Now, Cancellation));
    }

    [Fact]
    public async Task After_an_hour_five_more_are_written()
    {
        Assert.SkipUnless(Mapping.Verification.CountsSent, "The table does not count them.");
        for (var hour = 0; hour < 2; hour++)
        {
            for (var i = 0; i < 5; i++)
            {
                Assert.True(await TryStart($"{hour} {i}", seconds: (hour * 3600) + (i * 60)));
            }

            Assert.False(await TryStart("too many", seconds: (hour * 3600) + 300));
        }
    }

    [Fact]
    public async Task A_call_whose_answer_was_lost_is_made_again_and_counts_once()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.True(await TryStart($"{i}", seconds: i * 60));
            var before = Dump();
            Assert.True(await TryStart($"{i}", seconds: i * 60));
            Assert.Equal(before, Dump());
        }
    }

    [Fact]
    public async Task No_proof_is_written_for_a_user_who_is_gone_or_has_another_address()
    {
        var ann = await SignUp("ann@example.org");
        var bob = await SignUp("bob@example.org");
        var proof = ProofOf("one", ann.User, identifier: $"reset-password:{IdOf(ann.User)}");

        await Refuses(Of(proof, userId: IdOf(bob.User)));
        if (TUser.Model.HasEmail)
        {
            await Refuses(Of(proof, email: "old@example.org"));
            await Refuses(Of(proof, email: string.Empty));
        }

        foreach (var id in UnknownIds)
        {
            await Refuses(Of(proof, userId: id));
        }

        Assert.Equal(0, Rows()[3]);
        Assert.True(await Store.TryStartProofAsync(proof, Cancellation));
        await Refuses(Of(proof, value: "two", seconds: 60, userId: IdOf(bob.User)));
        if (TUser.Model.CanSetActive)
        {
            Assert.NotNull(await Store.DeactivateUserAsync(IdOf(ann.User), Now, Cancellation));
            await Refuses(Of(proof, value: "two", seconds: 60));
            Assert.True(await Store.ActivateUserAsync(IdOf(ann.User), Now, Cancellation));
        }

        if (TUser.Model.CanDeleteUsers)
        {
            var asking = await StartSession(ann.User, seconds: 1, Later);
            Assert.True(await Store.DeleteUserAsync(DeletionOf(ann with { SessionId = asking }), Cancellation));
            await Refuses(proof);
            Assert.Equal(0, Rows()[3]);
        }

        async Task Refuses(NewProof refused) => Assert.False(await Store.TryStartProofAsync(refused, Cancellation));

        NewProof Of(NewProof proof, string? userId = null, string? email = null, string value = "one", int seconds = 0) => new()
        {
            Id = Guid.CreateVersion7(),
            UserId = userId ?? proof.UserId,
            Email = email ?? proof.Email,
            Identifier = proof.Identifier,
            Value = Value(value),
            CreatedAt = Now.AddSeconds(seconds),
            ExpiresAt = Now.AddHours(1),
        };
    }

    [Fact]
    public async Task A_mail_is_counted_whatever_became_of_the_user_where_it_does_not_matter()
    {
        var ann = await SignUp("ann@example.org");

        Assert.True(await TryCount("one", seconds: 0));
        Assert.True(await TryCount("two", seconds: 60));
        Assert.Equal(1, Rows()[3]);

        async Task<bool> TryCount(string value, int seconds) => await Store.TryStartProofAsync(
            new NewProof
            {
                Id = Guid.CreateVersion7(),
                UserId = IdOf(ann.User),
                Email = "old@example.org",
                AsksForUser = false,
                Identifier = "password-changed-to:old",
                Value = Value(value),
                CreatedAt = Now.AddSeconds(seconds),
                ExpiresAt = Now.AddSeconds(seconds),
            },
            Cancellation);
    }

    [Fact]
    public async Task No_proof_is_written_for_who_asked_with_a_password_that_another_one_took_the_place_of()
    {
        var ann = await SignUp("ann@example.org");
        await SignUp("bob@example.org");
        var identifier = $"change-email:{IdOf(ann.User)}";

        Assert.False(await TryStart("one", seconds: 0, "hash of bob@example.org"));
        Assert.False(await TryStart("one", seconds: 0, string.Empty));
        Assert.Equal(0, Rows()[3]);
        Assert.True(await TryStart("one", seconds: 0, "hash of ann@example.org"));
        Assert.True(await TryStart("two", seconds: 60, "hash of ann@example.org"));

        Assert.NotNull(await Store.SetPasswordAsync(IdOf(ann.User), "new", Now, Cancellation));
        var before = Dump();
        Assert.False(await TryStart("three", seconds: 120, "hash of ann@example.org"));
        Assert.Equal(before, Dump());
        Assert.True(await TryStart("three", seconds: 120, "new"));

        async Task<bool> TryStart(string value, int seconds, string verifiedHash) =>
            await Store.TryStartProofAsync(ProofOf(value, ann.User, seconds, identifier, verifiedHash), Cancellation);
    }

    [Fact]
    public async Task Of_parallel_calls_one_writes_a_proof()
    {
        var ann = await SignUp("ann@example.org");
        Assert.SkipUnless(Mapping.Verification.IsUnique, "No index keeps two rows from one identifier.");
        Assert.SkipWhen(Mapping.Verification.UpdatedAt is null, "The table does not keep when it was.");
        for (var round = 0; round < 3; round++)
        {
            var started = await AtOnce(16, number => GuardedStore.TryStartProofAsync(ProofOf($"{round} {number}", ann.User, round * 60), Cancellation));

            var winner = Assert.Single(started.Index(), static start => start.Item).Index;
            Assert.Equal(1, Rows()[3]);
            Assert.Equal(Value($"{round} {winner}"), Database.Read(Mapping.Verification, Mapping.Verification.Value));
        }
    }

    [Fact]
    public async Task Of_parallel_ends_of_a_proof_one_wins()
    {
        Assert.True(await TryStart("one"));

        var ended = await AtOnce(50, _ => GuardedStore.EndProofAsync(Identifier, Value("one"), Now, Cancellation));

        Assert.Single(ended, static isWinner => isWinner);
    }

    [Fact]
    public async Task There_are_five_guesses_at_a_code()
    {
        Assert.SkipUnless(Mapping.Verification.CountsGuesses, "The table does not count them.");
        Assert.False(await Store.TakeGuessAsync(Identifier, Now, Cancellation));
        Assert.True(await TryStart("one"));
        Assert.False(await Store.TakeGuessAsync(Identifier, Now.AddHours(1), Cancellation));

        var taken = await AtOnce(50, _ => GuardedStore.TakeGuessAsync(Identifier, Now, Cancellation));

        Assert.Equal(5, taken.Count(static isTaken => isTaken));
        Assert.False(await Store.TakeGuessAsync(Identifier, Now, Cancellation));
        Assert.True(await TryStart("two", seconds: 60));
        Assert.True(await Store.TakeGuessAsync(Identifier, Now, Cancellation));
    }

    [Fact]
    public async Task A_table_that_counts_no_guesses_allows_none()
    {
        Assert.SkipWhen(Mapping.Verification.CountsGuesses, "The table counts them.");
        Assert.True(await TryStart("one"));

        Assert.False(await Store.TakeGuessAsync(Identifier, Now, Cancellation));
        Assert.False(TUser.Model.CountsGuesses);
    }

    /// <summary>Starts a proof of a user who signs up for it.</summary>
    private async Task<bool> TryStart(string value, int seconds = 0, string identifier = Identifier)
    {
        _prover ??= (await SignUp("ann@example.org")).User;
        return await Store.TryStartProofAsync(ProofOf(value, _prover, seconds, identifier), Cancellation);
    }
}
