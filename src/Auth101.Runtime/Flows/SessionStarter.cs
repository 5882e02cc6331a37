using Auth101.Stores;
using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Starts sessions, whatever the way to sign in, and makes their tokens.</summary>
internal sealed class SessionStarter<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly SessionEnder<TUser> _ended = new(context);

    /// <summary>A session that begins now.</summary>
    public NewSession NewSession(SessionClient? client)
    {
        var now = context.Clock.GetUtcNow();
        return new NewSession
        {
            Id = Guid.CreateVersion7(now),
            Token = TokenId.NewOfNewFamily(),
            CreatedAt = now,
            ExpiresAt = context.Tokens.SessionExpiry(now),
            IpAddress = Cut(client?.IpAddress, 45),
            UserAgent = Cut(client?.UserAgent, 512),
        };
    }

    /// <summary>The tokens of a session that was written.</summary>
    public SignedIn<TUser> Issue(TUser user, string userId, string sessionId, NewSession session)
    {
        var refresh = new TokenClaims(userId, sessionId, session.Token, session.CreatedAt, session.ExpiresAt) { AuthenticatedAt = session.CreatedAt };
        return context.Tokens.Issue(user, refresh, session.CreatedAt);
    }

    /// <summary>Starts a session for a user whose password was verified, and ends those that are too many.</summary>
    /// <param name="verified">The user, and what was verified.</param>
    /// <param name="newHash">A hash of the same password that replaces the verified one; <see langword="null"/> to leave it.</param>
    /// <param name="client">Who signs in.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns><see langword="null"/> if what was verified no longer holds: the user may not sign in any more, or another hash is stored.</returns>
    public async ValueTask<SignedIn<TUser>?> TryStartAsync(
        VerifiedPassword<TUser> verified, string? newHash, SessionClient? client, CancellationToken cancellationToken)
    {
        var session = NewSession(client);
        var start = new StartSession
        {
            Session = session,
            UserId = verified.UserId,
            VerifiedHash = verified.Hash,
            NewHash = newHash,
            MaximumSessions = context.Options.MaximumSessionsPerUser,
        };
        if (await context.Store.CreateSessionAsync(start, cancellationToken).ConfigureAwait(false) is not var (sessionId, endedSessionIds))
        {
            return null;
        }

        if (newHash is not null)
        {
            await context.Events.PublishAsync(to => to.PasswordRehashedAsync(new PasswordRehashed(verified.UserId, session.CreatedAt))).ConfigureAwait(false);
        }

        await context.Events.PublishAsync(to => to.SignedInAsync(
            new UserSignedIn(verified.UserId, sessionId, client, session.CreatedAt))).ConfigureAwait(false);
        foreach (var ended in endedSessionIds)
        {
            await _ended.TellAsync(verified.UserId, ended, SessionEndReason.TooManySessions, session.CreatedAt).ConfigureAwait(false);
        }

        return Issue(verified.User, verified.UserId, sessionId, session);
    }

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
