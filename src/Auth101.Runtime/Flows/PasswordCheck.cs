using Auth101.Diagnostics;
using Auth101.Passwords;
using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>Whether a password is that of the user with an email address or a user name. Whatever is wrong, the answer and the work are the same.</summary>
internal sealed class PasswordCheck<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly ReportedUsers _withUselessHash = new(capacity: 10_000);

    /// <summary>Checks a password.</summary>
    /// <param name="login">Whose password it shall be.</param>
    /// <param name="password">A password that <see cref="PasswordPolicy"/> lets through.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async ValueTask<AuthResult<VerifiedPassword<TUser>>> CheckAsync(
        Login login, string password, SessionClient? client, CancellationToken cancellationToken)
    {
        var (candidate, profile) = await FindAsync(login, cancellationToken).ConfigureAwait(false);
        var hash = HashOf(candidate, profile);
        var verification = await context.Passwords.VerifyAsync(password, hash, HashingClient.Of(client), cancellationToken).ConfigureAwait(false);
        var reason = (profile, hash) switch
        {
            (null, _) => SignInFailure.UnknownUser,
            ({ IsActive: false }, _) => SignInFailure.InactiveUser,
            (_, null) => SignInFailure.NoPassword,
            _ => SignInFailure.WrongPassword,
        };
        return await AnswerAsync(login, candidate, profile?.Id, hash, verification, reason, client).ConfigureAwait(false);
    }

    /// <summary>
    /// Checks a password once more, because what was verified no longer holds: the user may not sign in any more, or another hash is stored. That may be one of
    /// the same password, which another sign-in has replaced an outdated one with.
    /// </summary>
    /// <param name="before">What was verified.</param>
    /// <param name="login">Whose password it shall be.</param>
    /// <param name="password">The password.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="giveUp">Whether it was asked often enough: only the reason is looked for.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async ValueTask<AuthResult<VerifiedPassword<TUser>>> CheckAgainAsync(
        VerifiedPassword<TUser> before, Login login, string password, SessionClient? client, bool giveUp, CancellationToken cancellationToken)
    {
        var (candidate, profile) = await FindAsync(login, cancellationToken).ConfigureAwait(false);
        var hash = profile?.Id == before.UserId ? HashOf(candidate, profile) : null;
        if (hash is null || hash == before.Hash)
        {
            return await FailAsync(login, before.UserId, SignInFailure.InactiveUser, client).ConfigureAwait(false);
        }

        if (giveUp)
        {
            return await FailAsync(login, before.UserId, SignInFailure.WrongPassword, client).ConfigureAwait(false);
        }

        var verification = await context.Passwords.VerifyAsync(password, hash, HashingClient.Of(client), cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(login, candidate, before.UserId, hash, verification, SignInFailure.WrongPassword, client).ConfigureAwait(false);
    }

    private async ValueTask<(SignInCandidate<TUser>? Candidate, UserProfile? Profile)> FindAsync(Login login, CancellationToken cancellationToken)
    {
        var candidate = login.IsUserName
            ? await context.Store.FindByUserNameAsync(login.Text, cancellationToken).ConfigureAwait(false)
            : await context.Store.FindForSignInAsync(login.Text, cancellationToken).ConfigureAwait(false);
        if (candidate is null)
        {
            return (null, null);
        }

        var profile = TUser.Model.GetProfile(candidate.User);
        return (candidate, profile with { IsActive = profile.IsActive && candidate.IsActive });
    }

    /// <summary>The hash that the password is compared with. Tables whose column cannot be null hold an empty text for a user without a password.</summary>
    private static string? HashOf(SignInCandidate<TUser>? candidate, UserProfile? profile) =>
        profile is { IsActive: true } && candidate is { PasswordHash.Length: > 0 } ? candidate.PasswordHash : null;

    private async ValueTask<AuthResult<VerifiedPassword<TUser>>> AnswerAsync(
        Login login,
        SignInCandidate<TUser>? candidate,
        string? userId,
        string? hash,
        PasswordVerification verification,
        SignInFailure reason,
        SessionClient? client)
    {
        if (verification == PasswordVerification.Busy)
        {
            Log.PasswordQueueFull(context.Logger);
            return AuthErrors.ServerBusy;
        }

        if (candidate is not null && userId is not null && hash is not null
            && verification is PasswordVerification.Verified or PasswordVerification.VerifiedOutdated)
        {
            return new VerifiedPassword<TUser>(candidate.User, userId, hash, verification == PasswordVerification.VerifiedOutdated);
        }

        ReportUselessHash(userId, verification);
        return await FailAsync(login, userId, reason, client).ConfigureAwait(false);
    }

    private void ReportUselessHash(string? userId, PasswordVerification verification)
    {
        if (userId is null || verification == PasswordVerification.Failed || !_withUselessHash.Add(userId))
        {
            return;
        }

        if (verification == PasswordVerification.TooCostly)
        {
            Log.HashTooCostly(context.Logger, userId, context.Passwords.StoredCostLimit);
        }
        else
        {
            Log.UnusableHash(context.Logger, userId);
        }
    }

    private async ValueTask<AuthError> FailAsync(Login login, string? userId, SignInFailure reason, SessionClient? client)
    {
        if (userId is null)
        {
            Log.SignInFailed(context.Logger, reason);
        }
        else
        {
            Log.UserSignInFailed(context.Logger, userId, reason);
        }

        await context.Events.PublishAsync(to => to.SignInFailedAsync(
            new SignInFailed(userId, reason, client, context.Clock.GetUtcNow()))).ConfigureAwait(false);
        return login.Refusal;
    }
}

/// <summary>A user who knows the password.</summary>
/// <param name="User">The user, who is active.</param>
/// <param name="UserId">The user's id.</param>
/// <param name="Hash">The stored hash that the password was verified against.</param>
/// <param name="IsOutdated">Whether the hash should be replaced.</param>
internal sealed record VerifiedPassword<TUser>(TUser User, string UserId, string Hash, bool IsOutdated)
    where TUser : class
{
    /// <summary>Names the type only, so that no hash reaches a log by way of string formatting.</summary>
    public override string ToString() => nameof(VerifiedPassword<>);
}
