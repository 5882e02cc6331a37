namespace Auth101.Stores;

/// <summary>What nodes count together. A part of <see cref="IAuthStore{TUser}"/>.</summary>
public interface ICounterStore
{
    /// <summary>
    /// Takes one from a budget, or leaves it as it is if there is none. A budget without a row is full. Time is the database's, read when the statement
    /// executes, so that it is the same for all nodes.
    /// </summary>
    /// <param name="take">The budget.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// <see langword="null"/> if there was one: of any number of parallel calls as many get one as there are; else how long until there is. This implementation
    /// fails: it is for classes without <see cref="Auth101CounterAttribute"/>.
    /// </returns>
    ValueTask<TimeSpan?> TakeFromBudgetAsync(TakeFromBudget take, CancellationToken cancellationToken) =>
        throw new NotSupportedException("There is no table to count in: the user class has no [Auth101Counter].");
}
