using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

internal sealed partial class InMemoryAuthStore
{
    /// <summary>Runs before a user is deleted: a race, made to measure.</summary>
    public Action? BeforeDeleteUser { get; set; }

    public ValueTask<bool> DeleteUserAsync(DeleteUser deletion, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeDeleteUser?.Invoke();
        lock (_lock)
        {
            var isRemoved = Find(deletion.Session) is { } session && session.ExpiresAt > deletion.Now && session.CreatedAt > deletion.StartedAfter
                && _users[session.UserId].IsActive && CredentialOf(session.UserId) == deletion.VerifiedHash;
            if (isRemoved)
            {
                Remove(deletion.Session.UserId);
            }

            return ValueTask.FromResult(isRemoved);
        }
    }

    public ValueTask<bool> DisownAsync(string userId, string email, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var isRemoved = _users.TryGetValue(userId, out var user) && user.Email == email && !user.EmailVerified;
            if (isRemoved)
            {
                Remove(userId);
            }

            return ValueTask.FromResult(isRemoved);
        }
    }

    public ValueTask<IReadOnlyList<UserAccount>> FindAccountsAsync(string userId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult<IReadOnlyList<UserAccount>>(
                _accounts.TryGetValue(userId, out var account) ? [new UserAccount(account.ProviderId) { AccountId = userId }] : []);
        }
    }

    public ValueTask<IReadOnlyList<ListedSession>> FindAllSessionsAsync(string userId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult<IReadOnlyList<ListedSession>>(
            [
                .. _sessions.Values.Where(session => session.UserId == userId).OrderByDescending(static session => session.CreatedAt).Select(static session =>
                    new ListedSession(
                        session.Id, session.CreatedAt, session.RotatedAt, session.ExpiresAt, new SessionClient(session.IpAddress, session.UserAgent))),
            ]);
        }
    }

    public ValueTask<IReadOnlyList<UserVerification>> FindVerificationsAsync(string userId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult<IReadOnlyList<UserVerification>>(
                [.. _verifications.Where(row => IsOf(row, userId)).Select(static row => new UserVerification(row.Identifier, row.ExpiresAt, null))]);
        }
    }

    private void Remove(string userId)
    {
        Delete(userId);
        _verifications.RemoveAll(row => IsOf(row, userId));
    }

    private static bool IsOf(StoredVerification row, string userId) =>
        row.Identifier == $"verify-email:{userId}" || row.Identifier == $"reset-password:{userId}" || row.Identifier == $"change-email:{userId}";
}
