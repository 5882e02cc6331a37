using System.Data.Common;
using Auth101.Diagnostics;
using Auth101.Passwords;
using Auth101.Stores;
using Auth101.Tokens;
using Microsoft.Extensions.Logging;

namespace Auth101.Services;

/// <summary>Sign-up and sign-in with email address and password. Safe for concurrent use.</summary>
internal sealed class EmailPasswordService<TUser>(
    IAuthStore<TUser> store,
    PasswordHasher passwords,
    TokenIssuer tokens,
    EventPublisher events,
    int minimumPasswordLength,
    int? maximumSessions,
    TimeProvider timeProvider,
    ILogger logger)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>How often a sign-in asks again because the stored hash is no longer the one that it verified.</summary>
    private const int MaximumAttempts = 3;

    private readonly ReportedUsers _withUselessHash = new(capacity: 10_000);

    /// <summary>Makes a user with a session.</summary>
    /// <param name="email">The address as the client wrote it.</param>
    /// <param name="password">The password.</param>
    /// <param name="source">Where all other columns come from; <see langword="null"/> for defaults.</param>
    /// <param name="client">Who signs up.</param>
    /// <param name="transaction">The application's transaction to write in; <see langword="null"/> for one of its own.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<AuthResult<SignedIn<TUser>>> SignUpAsync(
        string? email, string? password, TUser? source, SessionClient? client, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        if (!EmailAddress.TryCanonicalize(email, out var canonical))
        {
            return Failures.InvalidEmail;
        }

        if (PasswordPolicy.CheckNew(password, minimumPasswordLength) is { } refused)
        {
            return refused;
        }

        var hash = await passwords.TryHashAsync(password!, HashingClient.Of(client), cancellationToken).ConfigureAwait(false);
        if (hash is null)
        {
            Log.PasswordQueueFull(logger);
            return Failures.ServerBusy;
        }

        var session = NewSession(client);
        var user = new NewUser<TUser>
        {
            Id = Guid.CreateVersion7(session.CreatedAt),
            Email = canonical,
            Source = source,
            AccountId = Guid.CreateVersion7(session.CreatedAt),
            PasswordHash = hash,
            Session = session,
        };
        CreatedUser<TUser>? created;
        try
        {
            created = transaction is null
                ? await store.CreateUserAsync(user, cancellationToken).ConfigureAwait(false)
                : await store.CreateUserAsync(user, transaction, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreConstraintException exception)
        {
            Log.SignUpRefused(logger, exception.Constraint);
            return Failures.RefusedValues;
        }

        if (created is null)
        {
            return Failures.UserExists;
        }

        var userId = TUser.Model.GetProfile(created.User).Id;
        Log.SignedUp(logger, userId);
        await events.PublishAsync(to => to.SignedUpAsync(new UserSignedUp(userId, created.SessionId, client, session.CreatedAt))).ConfigureAwait(false);
        return Issue(created.User, userId, created.SessionId, session);
    }

    /// <summary>Makes a session for a user who knows the password. Whatever is wrong, the answer and the work are the same.</summary>
    /// <param name="email">The address as the client wrote it.</param>
    /// <param name="password">The password.</param>
    /// <param name="client">Who signs in.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<AuthResult<SignedIn<TUser>>> SignInAsync(string? email, string? password, SessionClient? client, CancellationToken cancellationToken)
    {
        if (!EmailAddress.TryCanonicalize(email, out var canonical))
        {
            return Failures.InvalidEmail;
        }

        if (PasswordPolicy.CheckExisting(password) is { } refused)
        {
            return refused;
        }

        var candidate = await store.FindForSignInAsync(canonical, cancellationToken).ConfigureAwait(false);
        UserProfile? profile = candidate is null ? null : TUser.Model.GetProfile(candidate.User);
        var hash = profile is { IsActive: true } ? candidate!.PasswordHash : null;
        var hashing = HashingClient.Of(client);
        var verification = await passwords.VerifyAsync(password!, hash, hashing, cancellationToken).ConfigureAwait(false);
        if (verification == PasswordVerification.Busy)
        {
            Log.PasswordQueueFull(logger);
            return Failures.ServerBusy;
        }

        if (candidate is null || profile is not { } found || hash is null || verification is not (PasswordVerification.Verified or PasswordVerification.VerifiedOutdated))
        {
            ReportUselessHash(profile?.Id, verification);
            return await FailAsync(profile?.Id, ReasonOf(profile, hash), client).ConfigureAwait(false);
        }

        var newHash = verification == PasswordVerification.VerifiedOutdated
            ? await TryRehashAsync(found.Id, password!, hashing, cancellationToken).ConfigureAwait(false)
            : null;
        for (var attempt = 1; ; attempt++)
        {
            var session = NewSession(client);
            var start = new StartSession { Session = session, UserId = found.Id, VerifiedHash = hash, NewHash = newHash, MaximumSessions = maximumSessions };
            if (await store.CreateSessionAsync(start, cancellationToken).ConfigureAwait(false) is var (sessionId, endedSessionIds))
            {
                if (newHash is not null)
                {
                    await events.PublishAsync(to => to.PasswordRehashedAsync(new PasswordRehashed(found.Id, session.CreatedAt))).ConfigureAwait(false);
                }

                await events.PublishAsync(to => to.SignedInAsync(new UserSignedIn(found.Id, sessionId, client, session.CreatedAt))).ConfigureAwait(false);
                foreach (var ended in endedSessionIds)
                {
                    Telemetry.CountEnded<TUser>("too_many_sessions");
                    await events.PublishAsync(to => to.SessionEndedAsync(
                        new SessionEnded(found.Id, ended, SessionEndReason.TooManySessions, session.CreatedAt))).ConfigureAwait(false);
                }

                return Issue(candidate.User, found.Id, sessionId, session);
            }

            // What was verified no longer holds: the user may not sign in any more, or another hash is stored. That may be one of the same password, which another sign-in
            // has replaced an outdated one with, so the password is asked once more. This time no hash is replaced, or sign-ins could go on taking turns.
            var before = hash;
            newHash = null;
            candidate = await store.FindForSignInAsync(canonical, cancellationToken).ConfigureAwait(false);
            profile = candidate is null ? null : TUser.Model.GetProfile(candidate.User);
            hash = profile is { IsActive: true } current && current.Id == found.Id ? candidate!.PasswordHash : null;
            if (candidate is null || hash is null || hash == before)
            {
                return await FailAsync(found.Id, SignInFailure.InactiveUser, client).ConfigureAwait(false);
            }

            if (attempt == MaximumAttempts)
            {
                return await FailAsync(found.Id, SignInFailure.WrongPassword, client).ConfigureAwait(false);
            }

            verification = await passwords.VerifyAsync(password!, hash, hashing, cancellationToken).ConfigureAwait(false);
            if (verification == PasswordVerification.Busy)
            {
                Log.PasswordQueueFull(logger);
                return Failures.ServerBusy;
            }

            if (verification is not (PasswordVerification.Verified or PasswordVerification.VerifiedOutdated))
            {
                ReportUselessHash(found.Id, verification);
                return await FailAsync(found.Id, SignInFailure.WrongPassword, client).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask<string?> TryRehashAsync(string userId, string password, HashingClient client, CancellationToken cancellationToken)
    {
        var newHash = await passwords.TryHashAsync(password, client, cancellationToken).ConfigureAwait(false);
        if (newHash is null)
        {
            Log.RehashSkipped(logger, userId);
        }

        return newHash;
    }

    private void ReportUselessHash(string? userId, PasswordVerification verification)
    {
        if (userId is null || verification == PasswordVerification.Failed || !_withUselessHash.Add(userId))
        {
            return;
        }

        if (verification == PasswordVerification.TooCostly)
        {
            Log.HashTooCostly(logger, userId, passwords.StoredCostLimit);
        }
        else
        {
            Log.UnusableHash(logger, userId);
        }
    }

    private NewSession NewSession(SessionClient? client)
    {
        var now = timeProvider.GetUtcNow();
        return new NewSession
        {
            Id = Guid.CreateVersion7(now),
            Token = TokenId.NewOfNewFamily(),
            CreatedAt = now,
            ExpiresAt = tokens.SessionExpiry(now),
            IpAddress = Cut(client?.IpAddress, 45),
            UserAgent = Cut(client?.UserAgent, 512),
        };
    }

    private SignedIn<TUser> Issue(TUser user, string userId, string sessionId, NewSession session) =>
        tokens.Issue(user, new TokenClaims(userId, sessionId, session.Token, session.CreatedAt, session.ExpiresAt), session.CreatedAt);

    private async ValueTask<AuthError> FailAsync(string? userId, SignInFailure reason, SessionClient? client)
    {
        if (userId is null)
        {
            Log.SignInFailed(logger, reason);
        }
        else
        {
            Log.UserSignInFailed(logger, userId, reason);
        }

        await events.PublishAsync(to => to.SignInFailedAsync(new SignInFailed(userId, reason, client, timeProvider.GetUtcNow()))).ConfigureAwait(false);
        return Failures.InvalidCredentials;
    }

    private static SignInFailure ReasonOf(UserProfile? profile, string? hash) => profile switch
    {
        null => SignInFailure.UnknownUser,
        { IsActive: false } => SignInFailure.InactiveUser,
        _ => hash is null ? SignInFailure.NoPassword : SignInFailure.WrongPassword,
    };

    private static string? Cut(string? text, int length)
    {
        if (text is null || text.Length <= length)
        {
            return text;
        }

        // Half of a surrogate pair is no text; a database may refuse it.
        return char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }
}
