using System.Data.Common;
using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

/// <summary>The store contract, written by hand over dictionaries and one lock.</summary>
internal sealed partial class InMemoryAuthStore : IAuthStore<TestUser>
{
    private const string Credential = "credential";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, TestUser> _users = [];
    private readonly Dictionary<string, StoredAccount> _accounts = [];
    private readonly Dictionary<string, StoredSession> _sessions = [];
    private readonly List<StoredVerification> _verifications = [];
    private int _lookups;

    /// <summary>How often a user was loaded by a session.</summary>
    public int Lookups => _lookups;

    public bool TablesExist { get; private set; }

    /// <summary>Runs before a session is written: a race, made to measure.</summary>
    public Action? BeforeCreateSession { get; set; }

    public Action? BeforeCreateUser { get; set; }

    public Action? BeforeFind { get; set; }

    public Action? BeforeFindSession { get; set; }

    public Action? BeforePurge { get; set; }

    public Action? BeforeRotate { get; set; }

    /// <summary>Runs when a rotation was written, before its caller knows.</summary>
    public Action? AfterRotate { get; set; }

    /// <summary>The clock of the last rotation that was asked for.</summary>
    public RotationClock? LastClock { get; private set; }

    public IReadOnlyList<TestUser> Users => All(_users.Values);

    public IReadOnlyList<StoredAccount> Accounts => All(_accounts.Values);

    public IReadOnlyList<StoredSession> Sessions => All(_sessions.Values);

    public IReadOnlyList<StoredVerification> Verifications => All(_verifications);

    /// <summary>Writes a user, as no use case does.</summary>
    public void Add(TestUser user)
    {
        lock (_lock)
        {
            _users[user.Id.ToString()] = user;
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
            _accounts.Remove(userId);
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
            return _accounts[userId].Password;
        }
    }

    public void SetPassword(string userId, string? hash) => UpdateAccount(userId, account => account with { Password = hash });

    public void UpdateAccount(string userId, Func<StoredAccount, StoredAccount> change)
    {
        lock (_lock)
        {
            _accounts[userId] = change(_accounts[userId]);
        }
    }

    public void ClearAccounts()
    {
        lock (_lock)
        {
            _accounts.Clear();
        }
    }

    public void ClearSessions()
    {
        lock (_lock)
        {
            _sessions.Clear();
        }
    }

    public ValueTask CreateTablesAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TablesExist = true;
        return ValueTask.CompletedTask;
    }

    public ValueTask<CreatedUser<TestUser>?> CreateUserAsync(NewUser<TestUser> user, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeCreateUser?.Invoke();
        lock (_lock)
        {
            if (_users.Values.Any(other => other.Email == user.Email))
            {
                return ValueTask.FromResult<CreatedUser<TestUser>?>(null);
            }

            var created = TestUser.Of(user);
            var id = user.Id.ToString();
            var sessionId = user.Session is { } session ? AddSession(session, id) : null;
            _users.Add(id, created);
            _accounts.Add(id, new StoredAccount(Credential, user.PasswordHash));
            return ValueTask.FromResult<CreatedUser<TestUser>?>(new(created, sessionId));
        }
    }

    public ValueTask<SignInCandidate<TestUser>?> FindForSignInAsync(string email, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeFind?.Invoke();
        lock (_lock)
        {
            var user = _users.Values.FirstOrDefault(user => user.Email == email);
            return ValueTask.FromResult(user is null ? null : new SignInCandidate<TestUser>(user, CredentialOf(user.Id.ToString())));
        }
    }

    /// <summary>The display name serves as user name.</summary>
    public ValueTask<SignInCandidate<TestUser>?> FindByUserNameAsync(string userName, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeFind?.Invoke();
        lock (_lock)
        {
            var user = _users.Values.FirstOrDefault(user => user.Name == userName);
            return ValueTask.FromResult(user is null ? null : new SignInCandidate<TestUser>(user, CredentialOf(user.Id.ToString())));
        }
    }

    public ValueTask<StartedSession?> CreateSessionAsync(StartSession start, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeCreateSession?.Invoke();
        lock (_lock)
        {
            if (!_users.TryGetValue(start.UserId, out var user) || !user.IsActive || CredentialOf(start.UserId) != start.VerifiedHash)
            {
                return ValueTask.FromResult<StartedSession?>(null);
            }

            var sessionId = AddSession(start.Session, start.UserId);
            _accounts[start.UserId] = new StoredAccount(Credential, start.NewHash ?? start.VerifiedHash);
            var surplus = _sessions.Values.Where(session => session.UserId == start.UserId && session.Id != sessionId && session.ExpiresAt > start.Session.CreatedAt)
                .OrderByDescending(session => session.CreatedAt).ThenByDescending(session => session.Id, StringComparer.Ordinal)
                .Skip((start.MaximumSessions ?? int.MaxValue) - 1).Select(session => session.Id).ToList();
            surplus.ForEach(id => _sessions.Remove(id));
            return ValueTask.FromResult<StartedSession?>(new(sessionId, surplus));
        }
    }

    public ValueTask<SessionReference?> FindStartedSessionAsync(string token, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var session = _sessions.Values.FirstOrDefault(session => session.Token == token);
            return ValueTask.FromResult<SessionReference?>(
                session is null ? null : new(session.Id, session.UserId, token[..SessionReference.TokenFamilyLength]));
        }
    }

    public ValueTask<SessionLookup<TestUser>> FindSessionAsync(SessionReference reference, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeFindSession?.Invoke();
        Interlocked.Increment(ref _lookups);
        lock (_lock)
        {
            var user = _users.GetValueOrDefault(reference.UserId);
            var isAlive = Find(reference) is { } session && session.ExpiresAt > now && session.CreatedAt > startedAfter;
            return ValueTask.FromResult(new SessionLookup<TestUser>(user, isAlive ? Find(reference)!.Token : null));
        }
    }

    public ValueTask<IReadOnlyList<ListedSession>> ListSessionsAsync(
        SessionReference reference, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var mayAsk = Find(reference) is { } current && IsAlive(current) && _users[current.UserId].IsActive;
            var sessions = _sessions.Values.Where(session => mayAsk && session.UserId == reference.UserId && IsAlive(session))
                .OrderByDescending(session => session.CreatedAt).ThenByDescending(session => session.Id, StringComparer.Ordinal)
                .Select(session => new ListedSession(
                    session.Id, session.CreatedAt, session.RotatedAt, session.ExpiresAt, new SessionClient(session.IpAddress, session.UserAgent)));
            return ValueTask.FromResult<IReadOnlyList<ListedSession>>([.. sessions]);
        }

        bool IsAlive(StoredSession session) => session.ExpiresAt > now && session.CreatedAt > startedAfter;
    }

    public ValueTask<SessionRotation<TestUser>> RotateSessionAsync(RotateSession rotation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeRotate?.Invoke();
        SessionRotation<TestUser> rotated;
        lock (_lock)
        {
            LastClock = rotation.Clock;
            rotated = Rotate(rotation);
        }

        AfterRotate?.Invoke();
        return ValueTask.FromResult(rotated);
    }

    public ValueTask<RotatedSession<TestUser>?> FindRotatedSessionAsync(
        SessionReference reference, DateTimeOffset now, DateTimeOffset startedAfter, RotationClock clock, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var session = Find(reference);
            var isFound = session is not null && _users[session.UserId].IsActive
                && session.ExpiresAt > now && session.CreatedAt > startedAfter
                && session.RotatedAt > TimeOf(clock) - clock.Leeway && session.RotatedAt <= TimeOf(clock) + clock.Leeway;
            return ValueTask.FromResult(isFound ? new RotatedSession<TestUser>(_users[session!.UserId], session.Token, session.RotatedAt, session.ExpiresAt) : null);
        }
    }

    public ValueTask<bool> EndSessionAsync(SessionReference reference, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult(Find(reference) is { } session && _sessions.Remove(session.Id));
        }
    }

    public ValueTask<IReadOnlyList<string>?> EndOtherSessionAsync(
        SessionReference reference, string sessionToEnd, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken) =>
        End(reference, session => session.Id == sessionToEnd, now, startedAfter, cancellationToken);

    public ValueTask<IReadOnlyList<string>?> EndOtherSessionsAsync(
        SessionReference reference, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken) =>
        End(reference, session => session.Id != reference.SessionId, now, startedAfter, cancellationToken);

    public ValueTask<IReadOnlyList<string>?> EndAllSessionsAsync(
        SessionReference reference, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken) =>
        End(reference, static _ => true, now, startedAfter, cancellationToken);

    public ValueTask<int> PurgeExpiredAsync(DateTimeOffset now, int batchSize, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforePurge?.Invoke();
        lock (_lock)
        {
            var expired = _sessions.Values.Where(session => session.ExpiresAt <= now).Take(batchSize).ToList();
            expired.ForEach(session => _sessions.Remove(session.Id));
            var verifications = _verifications.Where(verification => verification.ExpiresAt <= now - NewProof.Period).Take(batchSize).ToList();
            verifications.ForEach(verification => _verifications.Remove(verification));
            return ValueTask.FromResult(expired.Count + verifications.Count + PurgeCounters(now, batchSize));
        }
    }

    /// <summary>Writes a session as it was at another time, as a server has it that lags behind.</summary>
    public void Put(StoredSession session)
    {
        lock (_lock)
        {
            _sessions[session.Id] = session;
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
        && session.Token.AsSpan(0, Math.Min(session.Token.Length, SessionReference.TokenFamilyLength)).SequenceEqual(reference.TokenFamily)
            ? session
            : null;

    private ValueTask<IReadOnlyList<string>?> End(
        SessionReference reference, Func<StoredSession, bool> isEnded, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (Find(reference) is not { } asking || asking.ExpiresAt <= now || asking.CreatedAt <= startedAfter || !_users[asking.UserId].IsActive)
            {
                return default;
            }

            var ended = _sessions.Values.Where(session => session.UserId == reference.UserId && isEnded(session)).Select(static session => session.Id).ToList();
            ended.ForEach(id => _sessions.Remove(id));
            return ValueTask.FromResult<IReadOnlyList<string>?>(ended);
        }
    }

    private string? CredentialOf(string userId) =>
        _accounts.TryGetValue(userId, out var account) && account.ProviderId == Credential ? account.Password : null;

    private string AddSession(NewSession session, string userId)
    {
        ThrowIfTaken(session.Token);
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

        if (session.Token != rotation.OldToken && session.Token != rotation.NewToken)
        {
            var outcome = session.RotatedAt < rotation.OldTokenIssuedAt ? SessionRotationOutcome.NotKnownYet
                : session.RotatedAt <= TimeOf(rotation.Clock) - rotation.Clock.Leeway
                ? SessionRotationOutcome.ReplacedLongAgo
                : SessionRotationOutcome.Replaced;
            return new(outcome, null) { SignedInClient = new SessionClient(session.IpAddress, session.UserAgent) };
        }

        var user = _users[session.UserId];
        if (!user.IsActive || session.ExpiresAt <= rotation.Now || session.CreatedAt <= rotation.StartedAfter)
        {
            return new(SessionRotationOutcome.Refused, null);
        }

        if (session.Token != rotation.NewToken)
        {
            ThrowIfTaken(rotation.NewToken);
        }

        _sessions[session.Id] = session with { Token = rotation.NewToken, RotatedAt = TimeOf(rotation.Clock), ExpiresAt = rotation.ExpiresAt };
        return new(SessionRotationOutcome.Rotated, user);
    }

    private static DateTimeOffset TimeOf(RotationClock clock) => clock.Time ?? DateTimeOffset.UtcNow;

    private void ThrowIfTaken(string token)
    {
        if (_sessions.Values.Any(session => session.Token == token))
        {
            throw new DuplicateException();
        }
    }

    private T[] All<T>(IReadOnlyCollection<T> rows)
    {
        lock (_lock)
        {
            return [.. rows];
        }
    }

    private sealed class DuplicateException() : DbException("A token exists already.");
}

/// <summary>An account row.</summary>
internal sealed record StoredAccount(string ProviderId, string? Password);

/// <summary>A session row.</summary>
internal sealed record StoredSession(
    string Id, string UserId, string Token, DateTimeOffset CreatedAt, DateTimeOffset RotatedAt, DateTimeOffset ExpiresAt, string? IpAddress, string? UserAgent);
