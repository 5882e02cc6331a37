using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>
/// Ends a session that does not exist, which fails where the database takes no writes: a statement that changes no row is refused there, too.
/// </summary>
internal sealed class CheckWrites<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var session in Nobody.Sessions)
        {
            await context.Store.EndSessionAsync(session, cancellationToken).ConfigureAwait(false);
        }

        await context.Store.ProbeSpaceAsync(cancellationToken).ConfigureAwait(false);
    }
}
