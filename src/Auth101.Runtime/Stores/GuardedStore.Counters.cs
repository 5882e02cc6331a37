namespace Auth101.Stores;

internal sealed partial class GuardedStore<TUser>
{
    /// <summary>Where a connection was lost, one may be taken twice, which is better than to let one through.</summary>
    public ValueTask<TimeSpan?> TakeFromBudgetAsync(TakeFromBudget take, CancellationToken cancellationToken) =>
        GuardAsync(static (store, take, token) => store.TakeFromBudgetAsync(take, token), take, cancellationToken);
}
