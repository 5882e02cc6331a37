using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>What every store does, whatever the user class and the database, or without one. A mapping on an engine is one derived class.</summary>
public abstract partial class StoreContract<TUser>(TestEngine engine, Mapping<TUser> mapping) : StoreTest<TUser>(engine, mapping)
    where TUser : class, IAuth101User<TUser>
{
    [Fact]
    public async Task Tables_are_created_once_and_rows_survive_a_second_creation()
    {
        await Store.CreateTablesAsync(Cancellation);
        await SignUp();
        await Store.CreateTablesAsync(Cancellation);

        Assert.Equal([1, 1, 1, 0], Rows());
    }

    [Fact]
    public async Task A_cancelled_call_has_no_effect()
    {
        var created = await SignUp(sessionToken: "first");
        AddVerification("code", Later);
        var before = Dump();
        var cancelled = new CancellationToken(canceled: true);

        await Refuses(async () => await Store.CreateTablesAsync(cancelled));
        await Refuses(async () => await Store.CreateUserAsync(NewUser("bob@example.org"), cancelled));
        await Refuses(async () => await Store.CreateUserAsync(NewUser("bob@example.org", session: null), cancelled));
        await Refuses(async () => await Store.FindForSignInAsync("ann@example.org", cancelled));
        await Refuses(async () => await Store.CreateSessionAsync(StartOf(created.User), cancelled));
        await Refuses(async () => await Store.FindStartedSessionAsync(Family + "first", cancelled));
        await Refuses(async () => await Store.FindSessionAsync(Of(created), Now, DateTimeOffset.MinValue, cancelled));
        await Refuses(async () => await Store.ListSessionsAsync(Of(created), Now, DateTimeOffset.MinValue, cancelled));
        await Refuses(async () => await Store.FindForPasswordCheckAsync(Of(created), Now, DateTimeOffset.MinValue, cancelled));
        await Refuses(async () => await Store.RotateSessionAsync(Rotation(Of(created), "first", "second"), cancelled));
        if (Mapping.TracksRotations)
        {
            await Refuses(async () => await Store.FindRotatedSessionAsync(Of(created), Now, DateTimeOffset.MinValue, default, cancelled));
        }

        await Refuses(async () => await Store.EndSessionAsync(Of(created), cancelled));
        await Refuses(async () => await Store.EndOtherSessionAsync(Of(created), created.SessionId, Now, DateTimeOffset.MinValue, cancelled));
        await Refuses(async () => await Store.EndOtherSessionsAsync(Of(created), Now, DateTimeOffset.MinValue, cancelled));
        await Refuses(async () => await Store.EndAllSessionsAsync(Of(created), Now, DateTimeOffset.MinValue, cancelled));
        await Refuses(async () => await Store.ChangePasswordAsync(ChangeOf(created), cancelled));
        await Refuses(async () => await Store.SetPasswordAsync(IdOf(created.User), "new", Now, cancelled));
        if (TUser.Model.HasEmail)
        {
            await Refuses(async () => await Store.ResetPasswordAsync(ProofOf(created.User), "new", Now, cancelled));
        }

        await Refuses(async () => await Store.FindUserIdAsync(IdOf(created.User), cancelled));
        await Refuses(async () => await Store.EndUserSessionsAsync(IdOf(created.User), cancelled));
        if (TUser.Model.CanSetActive)
        {
            await Refuses(async () => await Store.DeactivateUserAsync(IdOf(created.User), Now, cancelled));
            await Refuses(async () => await Store.ActivateUserAsync(IdOf(created.User), Now, cancelled));
        }

        await Refuses(async () => await Store.TryStartProofAsync(ProofOf("one", created.User), cancelled));
        await Refuses(async () => await Store.EndProofAsync("of code", "code", Now, cancelled));
        var proof = new Proof(IdOf(created.User), "of code", "code", "ann@example.org");
        if (TUser.Model.CanDeleteUsers)
        {
            await Refuses(async () => await Store.RemoveUserAsync(IdOf(created.User), Now, cancelled));
        }

        if (TUser.Model.CanVerifyEmail)
        {
            await Refuses(async () => await Store.MarkEmailVerifiedAsync(IdOf(created.User), Now, cancelled));
            await Refuses(async () => await Store.VerifyEmailAsync(proof, Now, cancelled));
        }

        if (TUser.Model.CanChangeEmail)
        {
            await Refuses(async () => await Store.ConfirmEmailChangeAsync(proof, "eve@example.org", Now, cancelled));
        }

        if (Mapping.Verification.CountsGuesses)
        {
            await Refuses(async () => await Store.TakeGuessAsync("of code", Now, cancelled));
        }

        if (TUser.Model.CanDeleteUsers)
        {
            await Refuses(async () => await Store.DeleteUserAsync(DeletionOf(created), cancelled));
        }

        if (TUser.Model.CanDisown)
        {
            await Refuses(async () => await Store.DisownAsync(IdOf(created.User), "ann@example.org", Now, cancelled));
        }

        if (!Mapping.Account.IsUserTable)
        {
            await Refuses(async () => await Store.FindAccountsAsync(IdOf(created.User), cancelled));
        }

        if (TUser.Model.CreateUserUpdate() is { } changes)
        {
            await Refuses(async () => await Store.UpdateUserAsync(UpdateOf(Of(created), changes), cancelled));
        }

        await Refuses(async () => await Store.FindAllSessionsAsync(IdOf(created.User), cancelled));
        await Refuses(async () => await Store.FindVerificationsAsync(IdOf(created.User), cancelled));
        await Refuses(async () => await Store.PurgeExpiredAsync(DateTimeOffset.MaxValue, 100, cancelled));

        Assert.Equal(before, Dump());

        static Task Refuses(Func<Task> call) => Assert.ThrowsAnyAsync<OperationCanceledException>(call);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public async Task What_is_stored_does_not_depend_on_the_culture(string culture)
    {
        Assert.SkipWhen(Mapping.RepeatId is not null, "The ids differ each time.");
        Assert.SkipWhen(Mapping.DiffersEachTime, "The class makes a value that differs each time.");
        using var invariant = new Run(Engine, Mapping);
        using var other = new Run(Engine, Mapping);

        var expected = await invariant.Fill("");
        var actual = await other.Fill(culture);

        Assert.Equal(expected, actual);
    }

    protected List<string> Dump() => [.. Tables(Mapping).SelectMany(Database.Dump)];

    private static TableColumns[] Tables(Mapping<TUser> mapping) => [mapping.User, mapping.Account, mapping.Session, mapping.Verification];

    private sealed class Run(TestEngine engine, Mapping<TUser> mapping) : StoreTest<TUser>(engine, mapping)
    {
        public async Task<List<string>> Fill(string culture)
        {
            var before = System.Globalization.CultureInfo.CurrentCulture;
            try
            {
                System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo(culture);
                var created = await Store.CreateUserAsync(User(1), Cancellation);
                Assert.NotNull(created);
                Assert.Null(await Store.CreateUserAsync(User(2), Cancellation));
                var rotated = await Store.RotateSessionAsync(Rotation(Of(created), "first", "second"), Cancellation);
                Assert.Equal(SessionRotationOutcome.Rotated, rotated.Outcome);
                Assert.True(await IsAlive(created.SessionId!, created.User));
                return [created.SessionId!, IdOf(created.User), .. Tables(Mapping).SelectMany(Database.Dump)];
            }
            finally
            {
                System.Globalization.CultureInfo.CurrentCulture = before;
            }
        }

        private NewUser<TUser> User(int number) => new()
        {
            Id = new Guid($"0195a1f0-0000-7000-800{number}-00000000000a"),
            Email = "ii@example.org",
            Source = Mapping.Source?.Invoke("ii@example.org", number),
            AccountId = new Guid($"0195a1f0-0000-7000-800{number}-00000000000b"),
            PasswordHash = "hash",
            CreatedAt = Now,
            Session = new NewSession
            {
                Id = new Guid($"0195a1f0-0000-7000-800{number}-00000000000c"), Token = Family + "first", CreatedAt = Now, ExpiresAt = Later,
            },
        };
    }
}
