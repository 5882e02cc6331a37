using System.Data.Common;

namespace Auth101.Stores.Tests;

public abstract partial class StoreContract<TUser>
{
    [Fact]
    public async Task A_verification_is_used_up_once()
    {
        await Store.CreateVerificationAsync(NewVerification("ann@example.org", "code"), Cancellation);

        Assert.True(await Store.ConsumeVerificationAsync("ann@example.org", "code", Now, Cancellation));
        Assert.False(await Store.ConsumeVerificationAsync("ann@example.org", "code", Now, Cancellation));
        Assert.Equal([0, 0, 0, 0], Rows());
    }

    [Fact]
    public async Task A_wrong_verification_is_refused_and_the_right_one_stays()
    {
        await Store.CreateVerificationAsync(NewVerification("ann@example.org", "code"), Cancellation);

        Assert.False(await Store.ConsumeVerificationAsync("bob@example.org", "code", Now, Cancellation));
        Assert.False(await Store.ConsumeVerificationAsync("ann@example.org", "CODE", Now, Cancellation));
        Assert.False(await Store.ConsumeVerificationAsync("ann@example.org", "", Now, Cancellation));
        Assert.False(await Store.ConsumeVerificationAsync("ANN@example.org", "code", Now, Cancellation));
        Assert.True(await Store.ConsumeVerificationAsync("ann@example.org", "code", Now, Cancellation));
    }

    [Fact]
    public async Task A_verification_works_until_the_moment_it_expires()
    {
        await Store.CreateVerificationAsync(NewVerification("ann@example.org", "code", expiresAt: Later), Cancellation);

        Assert.False(await Store.ConsumeVerificationAsync("ann@example.org", "code", Later, Cancellation));
        Assert.True(await Store.ConsumeVerificationAsync("ann@example.org", "code", Later - Tick, Cancellation));
    }

    [Fact]
    public async Task Of_fifty_parallel_uses_of_one_verification_one_wins()
    {
        await Store.CreateVerificationAsync(NewVerification("ann@example.org", "code"), Cancellation);

        var uses = await AtOnce(50, _ => Store.ConsumeVerificationAsync("ann@example.org", "code", Now, Cancellation));

        Assert.Single(uses, static used => used);
    }

    [Fact]
    public async Task One_identifier_can_have_several_verifications()
    {
        await Store.CreateVerificationAsync(NewVerification("ann@example.org", "first"), Cancellation);
        await Store.CreateVerificationAsync(NewVerification("ann@example.org", "second"), Cancellation);

        Assert.True(await Store.ConsumeVerificationAsync("ann@example.org", "second", Now, Cancellation));
        Assert.True(await Store.ConsumeVerificationAsync("ann@example.org", "first", Now, Cancellation));
    }

    [Fact]
    public async Task A_value_that_exists_already_is_an_error_and_the_store_stays_usable()
    {
        await Store.CreateVerificationAsync(NewVerification("ann@example.org", "code"), Cancellation);

        await Assert.ThrowsAnyAsync<DbException>(async () => await Store.CreateVerificationAsync(NewVerification("bob@example.org", "code"), Cancellation));

        Assert.False(await Store.ConsumeVerificationAsync("bob@example.org", "code", Now, Cancellation));
        await Store.CreateVerificationAsync(NewVerification("bob@example.org", "other"), Cancellation);
        Assert.Equal([0, 0, 0, 2], Rows());
    }
}
