using Auth101.Flows;
using Auth101.Tokens;

namespace Auth101;

/// <summary>What nodes of an application count together: <see cref="Auth101{TUser}.Counters"/>. Safe for concurrent use.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
public sealed class Auth101Counters<TUser>
    where TUser : class, IAuth101User<TUser>
{
    private readonly BudgetHasher _hasher;

    internal Auth101Counters(FlowContext<TUser> context) => _hasher = new BudgetHasher(context.Options);

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
}
