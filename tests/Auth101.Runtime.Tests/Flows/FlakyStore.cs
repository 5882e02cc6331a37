using System.Data.Common;
using System.Reflection;
using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

/// <summary>A store whose calls fail as often as a test says, before or after they do their work. It takes the contract as it is.</summary>
public class FlakyStore : DispatchProxy
{
    private IMaintenanceStore? _store;

    /// <summary>What the next calls fail with, one after the other; null for one that does not fail.</summary>
    public Queue<StoreFailure?> Failures { get; } = [];

    /// <summary>Whether a call that fails does its work first, as one whose answer is lost.</summary>
    public bool WorksFirst { get; set; }

    /// <summary>Runs when the connections are forgotten.</summary>
    public Action? BeforeRepeating { get; set; }

    /// <summary>Runs before a call that does not fail does its work.</summary>
    public Action<string>? BeforeCall { get; set; }

    /// <summary>The names of the calls.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>Makes one.</summary>
    /// <param name="store">What does the work.</param>
    public static (IAuthStore<TUser> Store, FlakyStore Script) On<TUser>(IAuthStore<TUser> store)
        where TUser : class
    {
        var flaky = Create<IAuthStore<TUser>, FlakyStore>();
        var script = (FlakyStore)(object)flaky;
        script._store = store;
        return (flaky, script);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);
        if (targetMethod.Name == nameof(IMaintenanceStore.Classify))
        {
            return args![0] is Failure { Kind: var known } ? known : Call(targetMethod, args);
        }

        Calls.Add(targetMethod.Name);
        if (targetMethod.Name == nameof(IMaintenanceStore.ForgetConnectionsAsync))
        {
            BeforeRepeating?.Invoke();
            return default(ValueTask);
        }

        Failures.TryDequeue(out var failure);
        if (failure is not { } kind)
        {
            BeforeCall?.Invoke(targetMethod.Name);
            return Call(targetMethod, args);
        }

        if (WorksFirst)
        {
            // Whatever it answers: it is done.
            var answer = Call(targetMethod, args)!;
            ((Task)answer.GetType().GetMethod(nameof(ValueTask.AsTask))!.Invoke(answer, [])!).GetAwaiter().GetResult();
        }

        throw new Failure(kind);
    }

    private object? Call(MethodInfo method, object?[]? args) => method.Invoke(_store, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null);

    public sealed class Failure(StoreFailure kind) : DbException(kind.ToString())
    {
        public StoreFailure Kind { get; } = kind;
    }
}
