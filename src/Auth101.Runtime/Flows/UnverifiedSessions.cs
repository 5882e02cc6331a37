using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>
/// Ends sessions of users who have not proven the address where that is required: those that began before it was, or before the address was no longer verified.
/// Whatever gives new tokens to a session asks first.
/// </summary>
internal sealed class UnverifiedSessions<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly SessionEnder<TUser> _sessions = new(context);
    private readonly VerificationMail<TUser> _verification = new(context);

    /// <summary>Ends the session if its user must prove the address first, and makes the mail go out: who has proven it signs in.</summary>
    /// <param name="session">The session.</param>
    /// <param name="user">Its user.</param>
    /// <param name="client">Who asks for tokens.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether it was ended, so that there are no tokens.</returns>
    public async ValueTask<bool> EndIfUnverifiedAsync(
        SessionReference session, TUser user, SessionClient? client, CancellationToken cancellationToken)
    {
        if (!_verification.IsMissing(user))
        {
            return false;
        }

        await _sessions.EndAsync(session, SessionEndReason.EmailNotVerified, cancellationToken).ConfigureAwait(false);
        _verification.OrderIfPossible(user, client);
        return true;
    }
}
