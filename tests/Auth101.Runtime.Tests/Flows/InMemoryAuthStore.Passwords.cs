using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

/// <content>Passwords.</content>
internal sealed partial class InMemoryAuthStore
{
    /// <summary>Runs before a password is changed, reset or set: a race, made to measure.</summary>
    public Action? BeforeChangePassword { get; set; }

    public ValueTask<SignInCandidate<TestUser>?> FindForPasswordCheckAsync(
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult(
                FindAlive(session, now, startedAfter) is { } alive ? new SignInCandidate<TestUser>(_users[alive.UserId], CredentialOf(alive.UserId)) : null);
        }
    }

    public ValueTask<IReadOnlyList<string>?> ChangePasswordAsync(ChangePassword change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeChangePassword?.Invoke();
        lock (_lock)
        {
            if (FindAlive(change.Session, change.Now, change.StartedAfter) is not { } session || CredentialOf(session.UserId) != change.VerifiedHash)
            {
                return default;
            }

            _accounts[session.UserId] = new StoredAccount(Credential, change.NewHash);
            EndProofs(session.UserId, change.Now, "reset-password", "change-email");
            _sessions[session.Id] = session with { Token = change.NewToken, ExpiresAt = change.ExpiresAt, RotatedAt = TimeOf(change.Clock) };
            return ValueTask.FromResult<IReadOnlyList<string>?>(End(other => change.RevokeOthers && other.UserId == session.UserId && other.Id != session.Id));
        }
    }

    public ValueTask<IReadOnlyList<string>?> ResetPasswordAsync(Proof proof, string newHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeChangePassword?.Invoke();
        lock (_lock)
        {
            if (!_users.TryGetValue(proof.UserId, out var user) || user.Email != proof.Email || !user.IsActive || !Consume(proof.Identifier, proof.Value, now))
            {
                return default;
            }

            _users[proof.UserId] = user with { EmailVerified = true };
            return ValueTask.FromResult<IReadOnlyList<string>?>(SetPasswordAndEndAll(proof.UserId, newHash, now));
        }
    }

    public ValueTask<IReadOnlyList<string>?> SetPasswordAsync(string ofUser, string newHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeChangePassword?.Invoke();
        lock (_lock)
        {
            if (!_users.ContainsKey(ofUser))
            {
                return default;
            }

            return ValueTask.FromResult<IReadOnlyList<string>?>(SetPasswordAndEndAll(ofUser, newHash, now));
        }
    }

    private List<string> SetPasswordAndEndAll(string userId, string newHash, DateTimeOffset now)
    {
        _accounts[userId] = new StoredAccount(Credential, newHash);
        EndProofs(userId, now, "verify-email", "reset-password", "change-email");
        return End(session => session.UserId == userId);
    }

    private void EndProofs(string userId, DateTimeOffset now, params string[] purposes) =>
        End(row => purposes.Any(purpose => row.Identifier == $"{purpose}:{userId}"), now);

    /// <summary>Removes sessions and answers with their ids.</summary>
    private List<string> End(Func<StoredSession, bool> isEnded)
    {
        var ended = _sessions.Values.Where(isEnded).Select(static session => session.Id).ToList();
        ended.ForEach(id => _sessions.Remove(id));
        return ended;
    }

    /// <summary>A session that is alive, of a user who may sign in.</summary>
    private StoredSession? FindAlive(SessionReference reference, DateTimeOffset now, DateTimeOffset startedAfter) =>
        Find(reference) is { } session && session.ExpiresAt > now && session.CreatedAt > startedAfter && _users[session.UserId].IsActive ? session : null;
}
