using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Ends the session of an access token, or only acknowledges if the application wants it so.</summary>
internal sealed class SignOut<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly SessionEnder<TUser> _sessions = new(context);

    /// <summary>Signs out.</summary>
    /// <param name="accessToken">A token that was validated.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<AuthResult> RunAsync(AccessToken accessToken, CancellationToken cancellationToken)
    {
        if (context.Options.EndSessionOnSignOut)
        {
            await _sessions.EndAsync(TokenId.ReferenceOf(accessToken), SessionEndReason.SignedOut, cancellationToken).ConfigureAwait(false);
        }

        return AuthResult.Success;
    }
}
