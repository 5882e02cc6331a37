namespace Auth101.Flows;

/// <summary>Takes one from a budget that the nodes of an application share in the database.</summary>
internal sealed class TakeFromBudget<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>Takes one. To the millisecond, and rather later than earlier.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async ValueTask<TimeSpan?> RunAsync(AuthBudget budget, CancellationToken cancellationToken)
    {
        var cost = (long)Math.Ceiling(budget.Window.TotalMilliseconds / budget.Permits);
        var take = new Stores.TakeFromBudget(budget.Id, cost, cost * budget.Permits, context.OwnTime);
        return await context.Store.TakeFromBudgetAsync(take, cancellationToken).ConfigureAwait(false);
    }
}
