using Auth101.Diagnostics;
using Auth101.Passwords;
using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>Whether a password is that of the user of a session, who gives it once more before something that matters.</summary>
internal sealed class SessionPasswordCheck<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>How often a flow asks again because the stored hash is no longer the one that was verified.</summary>
    public const int MaximumAttempts = 3;

    /// <summary>
    /// Checks the password, or where the application prefers it (<see cref="AuthOptions.ConfirmByFreshSession"/>) that it was given a moment ago.
    /// </summary>
    /// <param name="accessToken">The token of the session that asks, which was validated.</param>
    /// <param name="session">The session that asks.</param>
    /// <param name="password">The password, from outside; where it is not asked for, anything.</param>
    /// <param name="before">The hash that was found before; where it is still the stored one, it is the session that has ended.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user with the hash, or <see cref="AuthErrors.SessionNotFound"/>, <see cref="AuthErrors.FreshSessionRequired"/>, <see cref="AuthErrors.ServerBusy"/>,
    /// <see cref="AuthErrors.WrongPassword"/> or what <see cref="PasswordPolicy"/> says.
    /// </returns>
    public async ValueTask<AuthResult<VerifiedPassword<TUser>>> ConfirmAsync(
        AccessToken accessToken, SessionReference session, string? password, string? before, SessionClient? client, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (!context.Options.ConfirmByFreshSession)
        {
            return PasswordPolicy.CheckExisting(password) is { } refused
                ? refused
                : await CheckAsync(session, password!, before, client, now, cancellationToken).ConfigureAwait(false);
        }

        if (!context.IsFresh(accessToken.AuthenticatedAt))
        {
            return AuthErrors.FreshSessionRequired;
        }

        return await FindAsync(session, before, now, cancellationToken).ConfigureAwait(false) is not { } found
            ? AuthErrors.SessionNotFound
            : new VerifiedPassword<TUser>(found.User, IdOf(found.User), found.PasswordHash ?? string.Empty, IsOutdated: false);
    }

    /// <summary>Checks the password.</summary>
    /// <param name="session">The session that asks.</param>
    /// <param name="password">A password that <see cref="PasswordPolicy"/> lets through.</param>
    /// <param name="before">The hash that was verified before; where it is still the stored one, it is the session that has ended.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user with the verified hash, or <see cref="AuthErrors.SessionNotFound"/>, <see cref="AuthErrors.ServerBusy"/> or
    /// <see cref="AuthErrors.WrongPassword"/>.
    /// </returns>
    public async ValueTask<AuthResult<VerifiedPassword<TUser>>> CheckAsync(
        SessionReference session, string password, string? before, SessionClient? client, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await FindAsync(session, before, now, cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return AuthErrors.SessionNotFound;
        }

        var hash = found.PasswordHash is { Length: > 0 } stored ? stored : null;
        var verification = await context.Passwords.VerifyAsync(password, hash, HashingClient.Of(client), cancellationToken).ConfigureAwait(false);
        if (verification == PasswordVerification.Busy)
        {
            Log.PasswordQueueFull(context.Logger);
            return AuthErrors.ServerBusy;
        }

        return hash is not null && verification is (PasswordVerification.Verified or PasswordVerification.VerifiedOutdated)
            ? new VerifiedPassword<TUser>(found.User, IdOf(found.User), hash, verification == PasswordVerification.VerifiedOutdated)
            : AuthErrors.WrongPassword;
    }

    /// <summary>The user of a session that lives; null also where the hash is the one of before, so that it is the session that ended.</summary>
    private async ValueTask<SignInCandidate<TUser>?> FindAsync(
        SessionReference session, string? before, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = await context.Store.FindForPasswordCheckAsync(session, now, context.StartedAfter(now), cancellationToken).ConfigureAwait(false);
        return before is not null && found?.PasswordHash == before ? null : found;
    }

    /// <summary>The id as the row spells it, which is in what names the user's proofs.</summary>
    private static string IdOf(TUser user) => TUser.Model.GetProfile(user).Id;
}
