using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

public class StoreRetryTests
{
    private readonly FlakyStore _script;
    private readonly IAuthStore<TestUser> _store;

    public StoreRetryTests()
    {
        (var flaky, _script) = FlakyStore.On<TestUser>(new InMemoryAuthStore());
        _store = new GuardedStore<TestUser>(flaky);
    }

    [Fact]
    public async Task What_the_database_undoes_is_tried_again_until_it_is_done()
    {
        Fail(StoreFailure.Undone, times: 4);

        Assert.NotNull(await _store.CreateUserAsync(NewUser(), TestAuth.Token));

        Assert.Equal(5, _script.Calls.Count);
    }

    [Fact]
    public async Task It_is_given_up_after_some_attempts()
    {
        Fail(StoreFailure.Undone, times: 100);

        var exception = await Assert.ThrowsAsync<StoreException>(async () => await _store.PurgeExpiredAsync(default, 1, TestAuth.Token));

        Assert.Equal(StoreFailure.Undone, exception.Failure);
        Assert.Equal(StoreRetry.MaximumAttempts, _script.Calls.Count);
    }

    [Theory]
    [InlineData(StoreFailure.Other)]
    [InlineData(StoreFailure.SchemaMissing)]
    [InlineData(StoreFailure.Overloaded)]
    public async Task What_would_fail_again_is_not_tried_again(StoreFailure failure)
    {
        Fail(failure, times: 1);

        var exception = await Assert.ThrowsAsync<StoreException>(async () => await _store.FindForSignInAsync("", TestAuth.Token));

        Assert.Equal(failure, exception.Failure);
        Assert.Single(_script.Calls);
    }

    [Fact]
    public async Task In_a_transaction_of_the_application_nothing_is_tried_again()
    {
        Fail(StoreFailure.Undone, times: 1);

        var exception = await Assert.ThrowsAsync<StoreException>(async () => await _store.CreateUserAsync(NewUser(), transaction: null!, TestAuth.Token));

        Assert.Equal(StoreFailure.Undone, exception.Failure);
        Assert.Single(_script.Calls);
    }

    [Fact]
    public async Task Who_cancels_meanwhile_need_not_wait()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new StoreRetry().PauseAsync(source.Token));
    }

    private void Fail(StoreFailure failure, int times)
    {
        for (var i = 0; i < times; i++)
        {
            _script.Failures.Enqueue(failure);
        }
    }

    private static NewUser<TestUser> NewUser() => new()
    {
        Id = Guid.CreateVersion7(),
        Email = TestAuth.Email,
        AccountId = Guid.CreateVersion7(),
        PasswordHash = "hash",
        Session = new NewSession
        {
            Id = Guid.CreateVersion7(),
            Token = "FamilyOfTest1",
            CreatedAt = DateTimeOffset.UnixEpoch,
            ExpiresAt = DateTimeOffset.MaxValue,
        },
    };
}
