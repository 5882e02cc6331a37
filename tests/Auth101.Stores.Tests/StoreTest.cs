using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>A database with a store on it, and short ways to fill it. Every test has its own.</summary>
public abstract class StoreTest<TUser> : IDisposable
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>What all tokens of the tests begin with, unless they say otherwise.</summary>
    protected const string Family = "FamilyOfTest";

    /// <summary>What the row of a proof is found by, if a test does not say otherwise.</summary>
    protected const string Identifier = "reset-password:4711";

    private readonly List<IAuthStore<TUser>> _stores = [];
    private int _number;

    protected StoreTest(TestEngine engine, Mapping<TUser> mapping)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(mapping);
        Engine = engine;
        Mapping = mapping;
        Now = Held(new DateTimeOffset(2026, 3, 1, 12, 30, 0, TimeSpan.Zero).AddTicks(1_234_567), engine.TimeResolution);
        Database = engine.CreateDatabase();
        if (engine.OwnTables(mapping) is { Length: > 0 } tables)
        {
            Database.Execute(tables);
            Database.ReloadTypes();
        }

        Store = Open();
        GuardedStore = new GuardedStore<TUser>(Store);
    }

    /// <summary>A time with as many digits as the engine keeps.</summary>
    protected DateTimeOffset Now { get; }

    protected DateTimeOffset Later => Now.AddDays(7);

    /// <summary>The smallest step of a time.</summary>
    protected TimeSpan Tick => Engine.TimeResolution;

    /// <summary>Text that is no id of any type, or of none that exists.</summary>
    protected static string[] UnknownIds { get; } =
    [
        "", " ", "0", "-1", "4711", "9223372036854775807", "99999999999999999999", "1.0", "１", "null", "' OR 1=1 --", "\0", "\ud800", "😀",
        "{00000000-0000-0000-0000-000000000000}", "00000000-0000-0000-0000-000000000000", "00000000000000000000000000000000",
        new('x', 100_000),
    ];

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected TestEngine Engine { get; }

    protected Mapping<TUser> Mapping { get; }

    protected TestDatabase Database { get; }

    protected IAuthStore<TUser> Store { get; }

    /// <summary>The store as the facade uses it: what the database undoes is tried again.</summary>
    protected IAuthStore<TUser> GuardedStore { get; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        foreach (var store in _stores)
        {
            (store as IDisposable)?.Dispose();
        }

        Database.Dispose();
    }

    /// <summary>Another store on the same database, as another process would have.</summary>
    protected IAuthStore<TUser> Open(bool createTables = true)
    {
        var store = Engine.Open(Mapping, Database, createTables);
        _stores.Add(store);
        return store;
    }

    protected static string IdOf(TUser user) => TUser.Model.GetProfile(user).Id;

    /// <summary>A time as a column keeps it.</summary>
    protected static DateTimeOffset Held(DateTimeOffset time, TimeSpan resolution) => time.AddTicks(-(time.Ticks % resolution.Ticks));

    protected NewUser<TUser> NewUser(string email, string? sessionToken = null, DateTimeOffset? expiresAt = null, TUser? source = null) =>
        NewUser(email, NewSession(sessionToken, expiresAt), source);

    protected NewUser<TUser> NewUser(string email, NewSession? session, TUser? source = null) => new()
    {
        Id = Guid.CreateVersion7(),
        Email = email,
        Source = source ?? Mapping.Source?.Invoke(email, Interlocked.Increment(ref _number)),
        AccountId = Guid.CreateVersion7(),
        PasswordHash = $"hash of {email}",
        CreatedAt = session?.CreatedAt ?? Now,
        Session = session,
    };

    protected NewSession NewSession(string? token = null, DateTimeOffset? expiresAt = null, string family = Family, Guid? id = null, DateTimeOffset? createdAt = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(),
        Token = family + (token ?? Guid.NewGuid().ToString("N")),
        CreatedAt = createdAt ?? Now,
        ExpiresAt = expiresAt ?? Later,
        IpAddress = "2001:db8::1",
        UserAgent = "Browser",
    };

    /// <summary>A session for a user of <see cref="SignUp"/>, whose password was verified.</summary>
    protected StartSession StartOf(TUser user, NewSession? session = null, string? hash = null, string? newHash = null, int? maximum = null) => new()
    {
        Session = session ?? NewSession(),
        UserId = IdOf(user),
        VerifiedHash = hash ?? $"hash of {TUser.Model.GetProfile(user).Email}",
        NewHash = newHash,
        MaximumSessions = maximum,
    };

    /// <summary>How long after a rotation an old token is not late.</summary>
    protected static TimeSpan Leeway { get; } = TimeSpan.FromSeconds(10);

    /// <summary>The rotation of a session a minute after it began, by a clock of the application's own.</summary>
    protected RotateSession Rotation(SessionReference session, string oldToken, string newToken, DateTimeOffset? now = null) => new()
    {
        Session = session,
        OldToken = session.TokenFamily + oldToken,
        NewToken = session.TokenFamily + newToken,
        Now = now ?? Now.AddMinutes(1),
        ExpiresAt = (now ?? Now.AddMinutes(1)).AddDays(7),
        StartedAfter = DateTimeOffset.MinValue,
        Clock = new RotationClock(now ?? Now.AddMinutes(1), Leeway),
    };

    protected async Task<SignedUp> SignUp(string email = "ann@example.org", string? sessionToken = null, DateTimeOffset? expiresAt = null)
    {
        var created = await Store.CreateUserAsync(NewUser(email, sessionToken, expiresAt), Cancellation);
        Assert.NotNull(created);
        Assert.NotNull(created.SessionId);
        return new SignedUp(created.User, created.SessionId);
    }

    /// <summary>Signs a user up and starts a proof for them.</summary>
    protected async Task<(SignedUp Created, Proof Proof)> StartProof(string purpose)
    {
        var created = await SignUp();
        var proof = ProofOf("one", created.User, identifier: $"{purpose}:{IdOf(created.User)}");
        Assert.True(await Store.TryStartProofAsync(proof, Cancellation));
        return (created, new Proof(IdOf(created.User), proof.Identifier, proof.Value, "ann@example.org"));
    }

    /// <summary>A proof that works for an hour, in <see cref="Now"/> and some seconds.</summary>
    protected NewProof ProofOf(string value, TUser user, int seconds = 0, string identifier = Identifier, string? verifiedHash = null) => new()
    {
        Id = Guid.CreateVersion7(),
        UserId = IdOf(user),
        Email = TUser.Model.GetProfile(user).Email,
        Identifier = identifier,
        Value = Value(value),
        VerifiedHash = verifiedHash,
        CreatedAt = Now.AddSeconds(seconds),
        ExpiresAt = Now.AddSeconds(seconds).AddHours(1),
    };

    /// <summary>What the row of a proof holds.</summary>
    protected static string Value(string name) => name.Replace(' ', '_').PadRight(43, '-');

    /// <summary>A user who signed up with a session.</summary>
    protected sealed record SignedUp(TUser User, string SessionId)
    {
        /// <summary>As the store says it.</summary>
        public CreatedUser<TUser> Created => new(User, SessionId);
    }

    /// <summary>Writes a row of the verification table, as no use case of the store does.</summary>
    protected void AddVerification(string value, DateTimeOffset expiresAt, string? identifier = null)
    {
        var table = Mapping.Verification;
        (string? Column, object? Value)[] values =
        [
            (table.NewId is null ? null : "id", table.NewId?.Invoke()), (table.Identifier, identifier ?? $"of {value}"), (table.Value, value),
            (table.ExpiresAt, Database.Moment(expiresAt)), (table.CreatedAt, Database.Moment(Now)), (table.UpdatedAt, Database.Moment(Now)),
        ];
        Database.Insert(table, [.. values.Where(static value => value.Column is not null).Select(static value => (value.Column!, value.Value))]);
    }

    /// <summary>A session as its tokens name it.</summary>
    protected static SessionReference Of(SignedUp created) => Of(created.SessionId, created.User);

    /// <inheritdoc cref="Of(SignedUp)"/>
    protected static SessionReference Of(CreatedUser<TUser> created) => Of(created.SessionId!, created.User);

    /// <summary>A session of a user as its tokens name it.</summary>
    protected static SessionReference Of(string sessionId, TUser user) => new(sessionId, IdOf(user), Family);

    protected void Deactivate()
    {
        Assert.SkipWhen(Mapping.User.IsActive is null, "The table does not say who may sign in.");
        Database.Update(Mapping.User, Mapping.User.IsActive!, Mapping.User.Inactive);
    }

    protected void DeleteUsers() => Database.Clear(Mapping.User);

    /// <summary>How many passwords are left of one user who is gone.</summary>
    protected long PasswordsWithoutUser => Mapping.Account.IsUserTable ? 0 : 1;

    /// <summary>Leaves users without a password.</summary>
    protected void ForgetPasswords()
    {
        if (Mapping.Account.IsUserTable)
        {
            Database.Update(Mapping.User, Mapping.Account.Password, null);
        }
        else
        {
            Database.Clear(Mapping.Account);
        }
    }

    protected string? StoredHash() => Database.Read(Mapping.Account, Mapping.Account.Password) as string;

    protected async Task<bool> IsAlive(string sessionId, TUser user, DateTimeOffset? now = null) =>
        (await Store.FindSessionAsync(Of(sessionId, user), now ?? Now, DateTimeOffset.MinValue, Cancellation)).SessionIsAlive;

    /// <summary>The numbers of rows: users, accounts or passwords of users, sessions, verifications.</summary>
    protected long[] Rows() =>
    [
        Database.Count(Mapping.User),
        Mapping.Account.IsUserTable ? Database.CountValues(Mapping.Account, Mapping.Account.Password) : Database.Count(Mapping.Account),
        Database.Count(Mapping.Session),
        Database.Count(Mapping.Verification),
    ];

    /// <summary>Runs calls on as many threads as there are, all at once.</summary>
    protected static async Task<T[]> AtOnce<T>(int count, Func<int, ValueTask<T>> call)
    {
        using var start = new ManualResetEventSlim();
        var calls = Enumerable.Range(0, count).Select(number => Task.Run(
            async () =>
            {
                start.Wait(Cancellation);
                return await call(number);
            },
            Cancellation)).ToArray();
        start.Set();
        return await Task.WhenAll(calls);
    }
}
