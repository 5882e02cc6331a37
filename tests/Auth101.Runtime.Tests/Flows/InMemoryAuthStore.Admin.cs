namespace Auth101.Runtime.Tests.Flows;

internal sealed partial class InMemoryAuthStore
{
    public ValueTask<string?> FindUserIdAsync(string userId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult(FindId(userId));
        }
    }

    public ValueTask<IReadOnlyList<string>?> DeactivateUserAsync(string userId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (!SetActive(userId, isActive: false))
            {
                return ValueTask.FromResult<IReadOnlyList<string>?>(null);
            }

            EndProofs(userId, now, "verify-email", "reset-password", "change-email");
            return ValueTask.FromResult<IReadOnlyList<string>?>(EndAll(userId));
        }
    }

    public ValueTask<bool> ActivateUserAsync(string userId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult(SetActive(userId, isActive: true));
        }
    }

    public ValueTask<bool> MarkEmailVerifiedAsync(string userId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var isThere = _users.TryGetValue(userId, out var user);
            if (isThere)
            {
                _users[userId] = user! with { EmailVerified = true };
            }

            return ValueTask.FromResult(isThere);
        }
    }

    public ValueTask<bool> RemoveUserAsync(string userId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeDeleteUser?.Invoke();
        lock (_lock)
        {
            var isThere = _users.ContainsKey(userId);
            if (isThere)
            {
                Remove(userId);
            }

            return ValueTask.FromResult(isThere);
        }
    }

    public ValueTask<IReadOnlyList<string>?> EndUserSessionsAsync(string userId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult<IReadOnlyList<string>?>(FindId(userId) is { } id ? EndAll(id) : null);
        }
    }

    /// <summary>The id as the row spells it: a Guid is found in more than one spelling.</summary>
    private string? FindId(string userId) => Guid.TryParse(userId, out var id) && _users.ContainsKey(id.ToString()) ? id.ToString() : null;

    private bool SetActive(string userId, bool isActive)
    {
        if (!_users.TryGetValue(userId, out var user))
        {
            return false;
        }

        _users[userId] = user with { IsActive = isActive };
        return true;
    }

    private List<string> EndAll(string userId)
    {
        var ended = _sessions.Values.Where(session => session.UserId == userId).Select(static session => session.Id).ToList();
        ended.ForEach(id => _sessions.Remove(id));
        return ended;
    }
}
