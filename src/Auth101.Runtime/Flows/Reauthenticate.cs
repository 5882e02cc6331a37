using Auth101.Diagnostics;
using Auth101.Passwords;
using Auth101.Stores;
using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Makes a session fresh for a user who gives the password once more. It goes on with new tokens, which say when that was.</summary>
internal sealed class Reauthenticate<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private const int MaximumAttempts = 3;

    private readonly SessionPasswordCheck<TUser> _passwords = new(context);
    private readonly UnverifiedSessions<TUser> _unverified = new(context);
    private readonly SessionFinder<TUser> _finder = new(context);
    private readonly SessionRotator<TUser> _rotator = new(context);

    /// <summary>Checks the password and replaces the tokens.</summary>
    /// <param name="accessToken">A token that was validated.</param>
    /// <param name="password">The password.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult<SignedIn<TUser>>> RunAsync(
        AccessToken accessToken, string? password, SessionClient? client, CancellationToken cancellationToken) =>
        Telemetry.Reauthenticate.TrackAsync(context.UserType, () => ReauthenticateAsync(accessToken, password, client, cancellationToken));

    private async Task<AuthResult<SignedIn<TUser>>> ReauthenticateAsync(
        AccessToken accessToken, string? password, SessionClient? client, CancellationToken cancellationToken)
    {
        if (PasswordPolicy.CheckExisting(password) is { } refused)
        {
            return refused;
        }

        if (TokenId.ReferenceOf(accessToken) is not { } session)
        {
            return AuthErrors.SessionNotFound;
        }

        var check = await _passwords.CheckAsync(
            session, password!, before: null, client, context.Clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        if (!check.Succeeded)
        {
            if (check.Error == AuthErrors.WrongPassword)
            {
                Log.ReauthenticationRefused(context.Logger, session.UserId);
            }

            return check.Error;
        }

        if (await _unverified.EndIfUnverifiedAsync(session, check.Value.User, client, cancellationToken).ConfigureAwait(false))
        {
            return AuthErrors.EmailNotVerified;
        }

        // Another request may replace the tokens meanwhile.
        for (var attempt = 1; attempt <= MaximumAttempts; attempt++)
        {
            var found = await _finder.FindAsync(session, accessToken.IssuedAt, cancellationToken).ConfigureAwait(false);
            if (SessionFinder<TUser>.ErrorOf(found) is not null)
            {
                return AuthErrors.SessionNotFound;
            }

            // No successor of the current one, which gets no token again that says more than it does.
            var newToken = TokenId.NewOfFamilyOf(found.Token!);
            var current = new TokenClaims(session.UserId, session.SessionId, found.Token!, accessToken.IssuedAt, accessToken.ExpiresAt);
            var rotation = await _rotator.RotateAsync(session, current, newToken, cancellationToken).ConfigureAwait(false);
            if (rotation is { Outcome: SessionRotationOutcome.Rotated, User: { } user })
            {
                await context.Events.PublishAsync(to => to.RefreshedAsync(
                    new SessionRefreshed(session.UserId, session.SessionId, client, rotation.Now, Redelivered: false))).ConfigureAwait(false);
                return context.Tokens.Issue(user, rotation.Claims with { AuthenticatedAt = rotation.Now }, rotation.Now);
            }
        }

        return AuthErrors.SessionNotFound;
    }
}
