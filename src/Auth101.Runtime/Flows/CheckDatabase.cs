using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>Asks the database for a user and a session that do not exist, which fails where it does not answer or a table or a column is missing.</summary>
internal sealed class CheckDatabase<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // No address of a user is without an "@". An id is one of two forms; the store asks nothing for the other.
        await context.Store.FindForSignInAsync("nobody", cancellationToken).ConfigureAwait(false);
        var noFamily = new string('0', SessionReference.TokenFamilyLength);
        var now = context.Clock.GetUtcNow();
        foreach (var nobody in (string[])[Guid.Empty.ToString("D"), "0"])
        {
            var session = new SessionReference(nobody, nobody, noFamily);
            await context.Store.FindSessionAsync(session, now, DateTimeOffset.MinValue, cancellationToken).ConfigureAwait(false);
        }
    }
}
