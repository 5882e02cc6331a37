using Auth101.Stores;

namespace Auth101.Benchmarks;

/// <summary>A user of the workload with its account and its session.</summary>
public sealed record WorkloadRow(
    Guid UserId, string Name, string Email, Guid AccountId, string PasswordHash, Guid SessionId, string Token, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>The session as its tokens name it.</summary>
    public SessionReference Session { get; } = new(SessionId.ToString("D"), UserId.ToString("D"), Token[..SessionReference.TokenFamilyLength]);
}

/// <summary>The rows that are there before anything is measured, and the arguments of the measured calls, made beforehand.</summary>
public sealed class Workload
{
    public const string IpAddress = "192.0.2.17";
    public const string UserAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private const int Users = 10_000;
    private const string PasswordHash =
        "$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$c2l4dHlmb3VyIGJ5dGVzIG9mIG5vdGhpbmcgYXQgYWxsLi4";

    // A prime, so that calls visit every row, neighbours far apart.
    private const int Stride = 7_919;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly RotateSession[] _there;
    private readonly RotateSession[] _back;
    private readonly bool[] _isRotated = new bool[Users];
    private int _next;
    private int _signUps;

    public Workload()
    {
        Rows = [.. Enumerable.Range(0, Users).Select(NewRow)];
        _there = [.. Rows.Select(row => Rotation(row, row.Token, row.Session.TokenFamily + NewToken()))];
        _back = [.. Rows.Zip(_there, static (row, there) => Rotation(row, there.NewToken, row.Token))];
    }

    public IReadOnlyList<WorkloadRow> Rows { get; }

    /// <summary>The time of all calls: after all sessions began, before any expires.</summary>
    public static DateTimeOffset Now { get; } = Start.AddDays(1);

    /// <summary>A time before all sessions began.</summary>
    public static DateTimeOffset StartedAfter { get; } = Start.AddDays(-30);

    /// <summary>The next row to ask for.</summary>
    public WorkloadRow NextRow() => Rows[NextIndex()];

    /// <summary>A rotation that wins. Each session goes back and forth between two tokens.</summary>
    public RotateSession NextRotation() => RotationOf(NextIndex());

    /// <summary>A rotation of a certain session that wins.</summary>
    public RotateSession RotationOf(int index)
    {
        var isRotated = _isRotated[index];
        _isRotated[index] = !isRotated;
        return isRotated ? _back[index] : _there[index];
    }

    /// <summary>A user who is not there yet.</summary>
    public NewUser<BenchUser> NewSignUp()
    {
        var row = NewRow(Users + _signUps++);
        return new NewUser<BenchUser>
        {
            Id = row.UserId,
            Email = row.Email,
            Source = new BenchUser { Email = row.Email, Name = row.Name },
            AccountId = row.AccountId,
            PasswordHash = row.PasswordHash,
            CreatedAt = row.CreatedAt,
            Session = new NewSession
            {
                Id = row.SessionId,
                Token = row.Token,
                CreatedAt = row.CreatedAt,
                ExpiresAt = row.ExpiresAt,
                IpAddress = IpAddress,
                UserAgent = UserAgent,
            },
        };
    }

    /// <summary>A rotation of a row's session, whatever its token is now.</summary>
    public static RotateSession Rotation(WorkloadRow row, string oldToken, string newToken) => new()
    {
        Session = row.Session,
        OldToken = oldToken,
        NewToken = newToken,
        Now = Now,
        ExpiresAt = row.ExpiresAt,
        StartedAfter = StartedAfter,
        Clock = new RotationClock(null, TimeSpan.FromSeconds(10)),
    };

    private int NextIndex() => _next = (_next + Stride) % Users;

    private static WorkloadRow NewRow(int number)
    {
        var created = Start.AddSeconds(number);
        return new WorkloadRow(
            Guid.CreateVersion7(created), $"User {number}", $"user{number}@example.com", Guid.CreateVersion7(created), PasswordHash,
            Guid.CreateVersion7(created), NewToken(), created, Now.AddDays(30));
    }

    private static string NewToken() => Guid.NewGuid().ToString("N");
}
