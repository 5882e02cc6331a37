using System.Reflection;
using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

/// <summary>A store of which every call fails. It takes the contract as it is, so no use case is written down in it.</summary>
public class FailingStore : DispatchProxy
{
    private Exception _exception = new NotSupportedException();
    private Action? _before;

    /// <summary>Makes one.</summary>
    /// <param name="exception">What every call throws.</param>
    /// <param name="before">What happens before.</param>
    public static IAuthStore<TUser> Of<TUser>(Exception exception, Action? before = null)
        where TUser : class
    {
        var store = Create<IAuthStore<TUser>, FailingStore>();
        var self = (FailingStore)(object)store;
        (self._exception, self._before) = (exception, before);
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        // What is asked about a failure.
        if (targetMethod?.Name == nameof(IMaintenanceStore.Classify))
        {
            return StoreFailure.Other;
        }

        if (targetMethod?.Name == nameof(IMaintenanceStore.ForgetConnectionsAsync))
        {
            return default(ValueTask);
        }

        _before?.Invoke();
        throw _exception;
    }
}
