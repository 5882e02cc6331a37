namespace Auth101.Queues;

/// <summary>
/// The result of work that goes through a queue. It is kept when the work is done, and told when the queue says so: after a commit, or when the places of the
/// work are free. Whoever waits for it can give up as long as the work itself waits. Continuations never run on the thread that tells.
/// </summary>
/// <typeparam name="T">What the work gives.</typeparam>
internal sealed class QueuedResult<T>() : TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private T? _result;
    private Exception? _failure;

    /// <summary>Keeps what the work has given.</summary>
    public void Keep(T result) => _result = result;

    /// <summary>Keeps why the work has failed.</summary>
    public void Fail(Exception failure) => _failure = failure;

    /// <summary>Forgets a failure, before the work runs once more.</summary>
    public void Forget() => _failure = null;

    /// <summary>Tells what was kept.</summary>
    /// <param name="otherFailure">What has gone wrong besides the work; it counts unless the work has failed by itself.</param>
    public void Tell(Exception? otherFailure = null)
    {
        if ((_failure ?? otherFailure) is { } failure)
        {
            SetException(failure);
        }
        else
        {
            SetResult(_result!);
        }
    }

    /// <summary>Waits for the result.</summary>
    /// <typeparam name="TWork">The work.</typeparam>
    /// <param name="tryRemove">Takes the work out of the queue, if it still waits there: it is cancelled then, and never runs.</param>
    /// <param name="work">The work, which is no part of a closure: most waits cannot be cancelled, or are none.</param>
    /// <param name="cancellationToken">Cancels the wait for its turn, not work that has begun.</param>
    public Task<T> WaitAsync<TWork>(Func<TWork, bool> tryRemove, TWork work, CancellationToken cancellationToken) =>
        cancellationToken.CanBeCanceled ? WaitOrRemoveAsync(tryRemove, work, cancellationToken) : Task;

    private async Task<T> WaitOrRemoveAsync<TWork>(Func<TWork, bool> tryRemove, TWork work, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.UnsafeRegister(
            (_, token) =>
            {
                if (tryRemove(work))
                {
                    SetCanceled(token);
                }
            },
            null);
        return await Task.ConfigureAwait(false);
    }
}
