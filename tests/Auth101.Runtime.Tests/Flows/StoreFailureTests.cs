using System.Data.Common;
using Auth101.Proofs;
using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

public class StoreFailureTests
{
    [Fact]
    public async Task Whatever_fails_in_the_database_is_one_exception_that_holds_the_drivers()
    {
        var failure = new DriverException();
        var auth = new Auth101<TestUser>(TestAuth.Options(), FailingStore.Of<TestUser>(failure));

        foreach (var call in Calls(auth, TestAuth.Token))
        {
            var exception = await Assert.ThrowsAsync<StoreException>(call);
            Assert.Same(failure, exception.InnerException);
            Assert.DoesNotContain(DriverException.Text, exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_failure_to_find_a_rotated_session_is_that_exception_too()
    {
        var failure = new DriverException();
        var store = new GuardedStore<TestUser>(FailingStore.Of<TestUser>(failure));

        var exception = await Assert.ThrowsAsync<StoreException>(
            async () => await store.FindRotatedSessionAsync(default, default, default, default, TestAuth.Token));

        Assert.Same(failure, exception.InnerException);
    }

    [Fact]
    public async Task A_driver_that_fails_because_the_call_was_cancelled_is_a_cancellation()
    {
        using var source = new CancellationTokenSource();
        var auth = new Auth101<TestUser>(TestAuth.Options(), FailingStore.Of<TestUser>(new DriverException(), source.Cancel));

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() => auth.CreateTablesAsync(source.Token));

        Assert.IsType<DriverException>(exception.InnerException);
        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task Bugs_stay_what_they_are()
    {
        var auth = new Auth101<TestUser>(TestAuth.Options(), FailingStore.Of<TestUser>(new NotSupportedException()));

        await Assert.ThrowsAsync<NotSupportedException>(() => auth.CreateTablesAsync(TestAuth.Token));
    }

    [Fact]
    public void No_call_goes_past_the_guard()
    {
        // One that an interface implements itself would, without an error of the compiler.
        var guard = typeof(GuardedStore<TestUser>);
        Assert.All(guard.GetInterfaces().SelectMany(contract => guard.GetInterfaceMap(contract).TargetMethods), method => Assert.Equal(guard, method.DeclaringType));
    }

    private static string SealedToken()
    {
        var proofs = new ProofSealer(TestAuth.Options());
        return proofs.Seal(proofs.NewLink(ProofPurpose.ResetPassword, Guid.Empty.ToString(), TestAuth.Email));
    }

    private static IEnumerable<Func<Task>> Calls(Auth101<TestUser> auth, CancellationToken token)
    {
        var other = new TestAuth();
        yield return () => auth.CreateTablesAsync(token);
        yield return () => auth.CheckDatabaseAsync(token);
        yield return () => auth.FindNonUniqueEmailAsync(token);
        yield return () => auth.PurgeExpiredAsync(cancellationToken: token);
        yield return () => auth.Counters.TakeAsync(new AuthBudget(Guid.NewGuid(), 1, TimeSpan.FromSeconds(1)), token).AsTask();
        yield return () => auth.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: token);
        yield return () => auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: token);
        yield return () => auth.SignInWithUserNameAsync("alice", TestAuth.Password, cancellationToken: token);
        yield return async () => await auth.RefreshAsync((await SignedIn()).RefreshToken, cancellationToken: token);
        yield return async () => await auth.RevokeSessionAsync((await SignedIn()).RefreshToken, token);
        yield return async () => await auth.SignOutAsync((await SignedIn()).AccessToken, token);
        yield return async () => await auth.GetSessionAsync((await SignedIn()).AccessToken, token);
        yield return async () => await auth.Sessions.ListAsync((await SignedIn()).AccessToken, token);
        yield return async () => await auth.Sessions.EndAsync((await SignedIn()).AccessToken, Guid.Empty.ToString(), token);
        yield return async () => await auth.Sessions.EndOthersAsync((await SignedIn()).AccessToken, token);
        yield return async () => await auth.Sessions.EndAllAsync((await SignedIn()).AccessToken, token);
        yield return async () => await auth.Users.ExportAsync((await SignedIn()).AccessToken, cancellationToken: token);
        yield return async () => await auth.Users.DeleteAsync((await SignedIn()).AccessToken, TestAuth.Password, cancellationToken: token);
        yield return async () => await auth.Passwords.ChangeAsync((await SignedIn()).AccessToken, TestAuth.Password, TestAuth.Password, cancellationToken: token);
        yield return () => auth.Passwords.ResetAsync(SealedToken(), TestAuth.Password, cancellationToken: token);
        yield return () => auth.Admin.SetActiveAsync(Guid.Empty.ToString(), isActive: true, token);
        yield return () => auth.Admin.SetActiveAsync(Guid.Empty.ToString(), isActive: false, token);
        yield return () => auth.Admin.EndSessionsAsync(Guid.Empty.ToString(), token);
        yield return () => auth.Admin.SetEmailVerifiedAsync(Guid.Empty.ToString(), token);
        yield return () => auth.Admin.ExportUserAsync(Guid.Empty.ToString(), token);
        yield return () => auth.Admin.DeleteUserAsync(Guid.Empty.ToString(), token);
        yield return () => auth.Admin.CreateUserAsync(TestAuth.Email, TestAuth.Password, token);
        yield return () => auth.Admin.SetPasswordAsync(Guid.Empty.ToString(), TestAuth.Password, token);

        // Tokens of the real clock, which the facade at hand has.
        async Task<SignedIn<TestUser>> SignedIn() => TestAuth.Succeeded(
            await new Auth101<TestUser>(TestAuth.Options(), other.Store).SignUpAsync($"{Guid.NewGuid():N}@example.com", TestAuth.Password, cancellationToken: token));
    }

    private sealed class DriverException() : DbException(Text)
    {
        public const string Text = "no route to host db.internal";
    }
}
