using Auth101.Diagnostics;
using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>Removes an account that somebody else opened for an address, and whose address was never proven, for who reads what is sent there.</summary>
internal sealed class DisownEmail<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>Removes the account.</summary>
    /// <param name="token">The token of a link, from outside.</param>
    /// <param name="client">Who brings it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult> RunAsync(string? token, SessionClient? client, CancellationToken cancellationToken) =>
        Telemetry.DisownEmail.TrackAsync(context.UserType, () => DisownAsync(token, client, cancellationToken));

    private async Task<AuthResult> DisownAsync(string? token, SessionClient? client, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        if (context.Proofs.TryOpenDisown(token) is not { } account || account.ExpiresAt <= now)
        {
            return AuthErrors.InvalidProof;
        }

        try
        {
            if (!await context.Store.DisownAsync(account.UserId, account.Email, now, cancellationToken).ConfigureAwait(false))
            {
                return AuthErrors.InvalidProof;
            }
        }
        catch (StoreConstraintException exception)
        {
            Log.UserInUse(context.Logger, account.UserId, exception.Constraint);
            return AuthErrors.UserInUse;
        }

        Log.AccountDisowned(context.Logger, account.UserId);
        await context.Events.PublishAsync(to => to.AccountDisownedAsync(new AccountDisowned(account.UserId, client, now))).ConfigureAwait(false);
        return AuthResult.Success;
    }
}
