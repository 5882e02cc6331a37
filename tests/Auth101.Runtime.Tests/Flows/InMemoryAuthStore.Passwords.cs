using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

/// <content>Passwords.</content>
internal sealed partial class InMemoryAuthStore
{
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

    /// <summary>A session that is alive, of a user who may sign in.</summary>
    private StoredSession? FindAlive(SessionReference reference, DateTimeOffset now, DateTimeOffset startedAfter) =>
        Find(reference) is { } session && session.ExpiresAt > now && session.CreatedAt > startedAfter && _users[session.UserId].IsActive ? session : null;
}
