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
            return ((Failure)args![0]!).Kind;
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
            return targetMethod.Invoke(_store, args);
        }

        if (WorksFirst)
        {
            targetMethod.Invoke(_store, args);
        }

        throw new Failure(kind);
    }

    public sealed class Failure(StoreFailure kind) : DbException(kind.ToString())
    {
        public StoreFailure Kind { get; } = kind;
    }
}
