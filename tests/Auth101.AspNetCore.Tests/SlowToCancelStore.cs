using System.Reflection;
using Auth101.Stores;

namespace Auth101.AspNetCore.Tests;

/// <summary>
/// A store that does as Npgsql: while whoever cancels waits, it asks the server to cancel the command, and a server that has stopped does not answer that either.
/// </summary>
public class SlowToCancelStore : DispatchProxy, IDisposable
{
    public ManualResetEventSlim Asked { get; } = new();

    public ManualResetEventSlim Cancelling { get; } = new();

    public ManualResetEventSlim MayEnd { get; } = new();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        Asked.Dispose();
        Cancelling.Dispose();
        MayEnd.Dispose();
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod?.ReturnType == typeof(bool))
        {
            return false;
        }

        var answer = new TaskCompletionSource<SignInCandidate<TestUser>?>();
        ((CancellationToken)args![^1]!).Register(() =>
        {
            Cancelling.Set();
            MayEnd.Wait();
            answer.SetCanceled();
        });
        Asked.Set();
        return new ValueTask<SignInCandidate<TestUser>?>(answer.Task);
    }
}
