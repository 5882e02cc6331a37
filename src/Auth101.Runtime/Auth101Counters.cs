using Auth101.Flows;
using Auth101.Tokens;

namespace Auth101;

/// <summary>
/// What nodes of an application count together, in the database: <see cref="Auth101{TUser}.Counters"/>. In ASP.NET Core <c>ShareRateLimits</c> does all of
/// this. Safe for concurrent use.
/// </summary>
/// <typeparam name="TUser">The user class.</typeparam>
public sealed class Auth101Counters<TUser> : IAuthCounters
    where TUser : class, IAuth101User<TUser>
{
    private readonly BudgetHasher _hasher;
    private readonly TakeFromBudget<TUser> _takeFromBudget;

    internal Auth101Counters(FlowContext<TUser> context)
    {
        _hasher = new BudgetHasher(context.Options);
        _takeFromBudget = new TakeFromBudget<TUser>(context);
    }

    /// <summary>Whether there is a table to count in: the user class has an <see cref="Auth101CounterAttribute"/>.</summary>
    public bool AreAvailable => TUser.Model.CountsRequests;

    /// <summary>
    /// Names a budget (<see cref="AuthBudget.Id"/>): a keyed hash, the same on all nodes with one secret. With another secret counting begins anew.
    /// </summary>
    /// <param name="limit">What is counted.</param>
    /// <param name="name">For whom, such as an address.</param>
    public Guid IdOf(string limit, string name)
    {
        ArgumentNullException.ThrowIfNull(limit);
        ArgumentNullException.ThrowIfNull(name);
        return _hasher.Hash(typeof(TUser).FullName!, limit, name);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">There is no table to count in.</exception>
    /// <exception cref="Stores.StoreException">The database failed.</exception>
    public ValueTask<TimeSpan?> TakeAsync(AuthBudget budget, CancellationToken cancellationToken = default) =>
        _takeFromBudget.RunAsync(budget, cancellationToken);
}
