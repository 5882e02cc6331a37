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

    public ValueTask<bool> DisownAsync(Proof proof, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var isRemoved = _users.TryGetValue(proof.UserId, out var user) && user.Email == proof.Email && !user.EmailVerified
                && _verifications.Any(row => row.Identifier == proof.Identifier && row.Value == proof.Value && row.ExpiresAt > now);
            if (isRemoved)
            {
                Remove(proof.UserId);
            }

            return ValueTask.FromResult(isRemoved);
        }
    }

    private void Remove(string userId)
    {
        Delete(userId);
        _verifications.RemoveAll(row => row.Identifier == $"verify-email:{userId}" || row.Identifier == $"reset-password:{userId}"
            || row.Identifier == $"change-email:{userId}");
    }
}
