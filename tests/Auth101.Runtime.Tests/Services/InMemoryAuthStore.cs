using Auth101.Stores;

namespace Auth101.Runtime.Tests.Services;

/// <summary>The store contract, written by hand over dictionaries and one lock.</summary>
internal sealed class InMemoryAuthStore : IAuthStore<TestUser>
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, TestUser> _users = [];
    private readonly Dictionary<string, string?> _passwords = [];
    private readonly Dictionary<string, StoredSession> _sessions = [];
    private readonly List<DateTimeOffset> _verifications = [];
    private int _lookups;

    /// <summary>How often a user was loaded by a session.</summary>
    public int Lookups => _lookups;

    public bool TablesExist { get; private set; }

    /// <summary>Runs before a session is written: a race, made to measure.</summary>
    public Action? BeforeCreateSession { get; set; }

    public Action? BeforeCreateUser { get; set; }

    public Action? BeforeFind { get; set; }

    public Action? BeforePurge { get; set; }

    public IReadOnlyList<StoredSession> Sessions
    {
        get
        {
            lock (_lock)
            {
                return [.. _sessions.Values];
            }
        }
    }

    public void Update(string userId, Func<TestUser, TestUser> change)
    {
        lock (_lock)
        {
            _users[userId] = change(_users[userId]);
        }
    }

    public void Delete(string userId)
    {
        lock (_lock)
        {
            _users.Remove(userId);
            foreach (var session in _sessions.Values.Where(session => session.UserId == userId).ToList())
            {
                _sessions.Remove(session.Id);
            }
        }
    }

    public string? GetPassword(string userId)
    {
        lock (_lock)
        {
            return _passwords[userId];
        }
    }

    public void SetPassword(string userId, string? hash)
    {
        lock (_lock)
        {
            _passwords[userId] = hash;
        }
    }

    public ValueTask CreateTablesAsync(CancellationToken cancellationToken)
    {
        TablesExist = true;
        return ValueTask.CompletedTask;
    }

    public ValueTask<CreatedUser<TestUser>?> CreateUserAsync(NewUser<TestUser> user, CancellationToken cancellationToken)
    {
        BeforeCreateUser?.Invoke();
        lock (_lock)
        {
            if (_users.Values.Any(other => other.Email == user.Email))
            {
                return ValueTask.FromResult<CreatedUser<TestUser>?>(null);
            }

            var source = user.Source ?? new TestUser { Email = user.Email };
            var created = source with { Id = user.Id, Email = user.Email, IsActive = true, EmailVerified = false };
            var id = user.Id.ToString();
            _users.Add(id, created);
            _passwords.Add(id, user.PasswordHash);
            return ValueTask.FromResult<CreatedUser<TestUser>?>(new(created, AddSession(user.Session, id)));
        }
    }

    public ValueTask<SignInCandidate<TestUser>?> FindForSignInAsync(string email, CancellationToken cancellationToken)
    {
        BeforeFind?.Invoke();
        lock (_lock)
        {
            var user = _users.Values.FirstOrDefault(user => user.Email == email);
            return ValueTask.FromResult(user is null ? null : new SignInCandidate<TestUser>(user, _passwords[user.Id.ToString()]));
        }
    }

    public ValueTask<StartedSession?> CreateSessionAsync(StartSession start, CancellationToken cancellationToken)
    {
        BeforeCreateSession?.Invoke();
        lock (_lock)
        {
            if (!_users.TryGetValue(start.UserId, out var user) || !user.IsActive || _passwords[start.UserId] != start.VerifiedHash)
            {
                return ValueTask.FromResult<StartedSession?>(null);
            }

            _passwords[start.UserId] = start.NewHash ?? start.VerifiedHash;
            var surplus = _sessions.Values.Where(session => session.UserId == start.UserId && session.ExpiresAt > start.Session.CreatedAt)
                .OrderByDescending(session => session.CreatedAt).ThenByDescending(session => session.Id, StringComparer.Ordinal)
                .Skip((start.MaximumSessions ?? int.MaxValue) - 1).Select(session => session.Id).ToList();
            surplus.ForEach(id => _sessions.Remove(id));
            return ValueTask.FromResult<StartedSession?>(new(AddSession(start.Session, start.UserId), surplus));
        }
    }

    public ValueTask<SessionLookup<TestUser>> FindSessionAsync(SessionReference reference, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _lookups);
        lock (_lock)
        {
            var user = _users.GetValueOrDefault(reference.UserId);
            var isAlive = Find(reference) is { } session && session.ExpiresAt > now && session.CreatedAt > startedAfter;
            return ValueTask.FromResult(new SessionLookup<TestUser>(user, isAlive));
        }
    }

    public ValueTask<SessionRotation<TestUser>> RotateSessionAsync(RotateSession rotation, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(Rotate(rotation));
        }
    }

    public ValueTask<RotatedSession<TestUser>?> FindRotatedSessionAsync(
        SessionReference reference, DateTimeOffset now, DateTimeOffset startedAfter, DateTimeOffset rotatedAfter, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var session = Find(reference);
            var isFound = session is not null && _users[session.UserId].IsActive
                && session.ExpiresAt > now && session.CreatedAt > startedAfter && session.RotatedAt > rotatedAfter;
            return ValueTask.FromResult(isFound ? new RotatedSession<TestUser>(_users[session!.UserId], session.Token, session.RotatedAt, session.ExpiresAt) : null);
        }
    }

    public ValueTask<bool> EndSessionAsync(SessionReference reference, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(Find(reference) is { } session && _sessions.Remove(session.Id));
        }
    }

    public ValueTask<int> PurgeExpiredAsync(DateTimeOffset now, int batchSize, CancellationToken cancellationToken)
    {
        BeforePurge?.Invoke();
        lock (_lock)
        {
            var expired = _sessions.Values.Where(session => session.ExpiresAt <= now).Take(batchSize).ToList();
            expired.ForEach(session => _sessions.Remove(session.Id));
            return ValueTask.FromResult(expired.Count + _verifications.RemoveAll(expiresAt => expiresAt <= now));
        }
    }

    /// <summary>Writes a verification, as no use case does.</summary>
    public void AddVerification(DateTimeOffset expiresAt)
    {
        lock (_lock)
        {
            _verifications.Add(expiresAt);
        }
    }

    /// <summary>Gives a session the id of another that is gone, as an integer key does after a TRUNCATE.</summary>
    public StoredSession GiveId(string sessionId, string newId)
    {
        lock (_lock)
        {
            _sessions.Remove(sessionId, out var session);
            return _sessions[newId] = session! with { Id = newId };
        }
    }

    private StoredSession? Find(SessionReference reference) =>
        _sessions.TryGetValue(reference.SessionId, out var session) && session.UserId == reference.UserId
        && session.Token.StartsWith(reference.TokenFamily, StringComparison.Ordinal)
            ? session
            : null;

    private string AddSession(NewSession session, string userId)
    {
        var id = session.Id.ToString();
        _sessions.Add(id, new StoredSession(id, userId, session.Token, session.CreatedAt, session.CreatedAt, session.ExpiresAt, session.IpAddress, session.UserAgent));
        return id;
    }

    private SessionRotation<TestUser> Rotate(RotateSession rotation)
    {
        if (Find(rotation.Session) is not { } session)
        {
            return new(SessionRotationOutcome.Refused, null);
        }

        if (session.Token != rotation.OldToken)
        {
            var outcome = session.RotatedAt <= rotation.ReuseCutoff && _sessions.Remove(session.Id)
                ? SessionRotationOutcome.ReuseDetected
                : SessionRotationOutcome.ReuseRefused;
            return new(outcome, null) { SignedInClient = new SessionClient(session.IpAddress, session.UserAgent) };
        }

        var user = _users[session.UserId];
        if (!user.IsActive || session.ExpiresAt <= rotation.Now || session.CreatedAt <= rotation.StartedAfter)
        {
            return new(SessionRotationOutcome.Refused, null);
        }

        _sessions[session.Id] = session with { Token = rotation.NewToken, RotatedAt = rotation.Now, ExpiresAt = rotation.ExpiresAt };
        return new(SessionRotationOutcome.Rotated, user);
    }
}

/// <summary>A session row.</summary>
internal sealed record StoredSession(
    string Id, string UserId, string Token, DateTimeOffset CreatedAt, DateTimeOffset RotatedAt, DateTimeOffset ExpiresAt, string? IpAddress, string? UserAgent);
