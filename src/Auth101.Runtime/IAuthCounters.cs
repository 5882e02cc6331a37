namespace Auth101;

/// <summary>
/// Counts requests for all nodes of an application, so that they allow together what one would. In ASP.NET Core <c>ShareRateLimits</c> chooses one: that of the
/// database, or a class of the application for what it has besides, such as Redis. Used by many threads at once.
/// </summary>
/// <remarks>
/// It goes by one clock, that of what counts: those of nodes differ. Of any number of parallel calls as many get one as there are: to look first and to write
/// then lets more through. What it throws, or does not answer within a second, is not held against the client: the node counts by itself then.
/// </remarks>
public interface IAuthCounters
{
    /// <summary>Takes one from a budget, or leaves it as it is if there is none.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="cancellationToken">Cancelled when it takes too long.</param>
    /// <returns><see langword="null"/> if there was one; else how long until there is.</returns>
    ValueTask<TimeSpan?> TakeAsync(AuthBudget budget, CancellationToken cancellationToken = default);
}
