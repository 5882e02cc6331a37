namespace Auth101.Flows;

/// <summary>Asks the database for a user and a session that do not exist, which fails where it does not answer or a table or a column is missing.</summary>
internal sealed class CheckDatabase<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await context.Store.FindForSignInAsync(Nobody.Email, cancellationToken).ConfigureAwait(false);
        var now = context.Clock.GetUtcNow();
        foreach (var session in Nobody.Sessions)
        {
            await context.Store.FindSessionAsync(session, now, DateTimeOffset.MinValue, cancellationToken).ConfigureAwait(false);
        }
    }
}
