using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Ends the session of a refresh token, also of one that has been rotated since. Ending it again is a success (RFC 7009, section 2.2).</summary>
internal sealed class RevokeSession<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly SessionEnder<TUser> _sessions = new(context);

    /// <summary>Ends a session.</summary>
    /// <param name="refreshToken">The text that claims to be a token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<AuthResult> RunAsync(string? refreshToken, CancellationToken cancellationToken)
    {
        if (context.TokenValidator.Validate(refreshToken, TokenKind.Refresh) is not { } claims)
        {
            return AuthErrors.InvalidToken;
        }

        await _sessions.EndAsync(TokenId.ReferenceOf(claims), SessionEndReason.Revoked, cancellationToken).ConfigureAwait(false);
        return AuthResult.Success;
    }
}
