using System.Data;
using System.Data.Common;
using Auth101.Stores;
using Dapper;

namespace Auth101.Benchmarks.Variants;

/// <summary>Dapper as its documentation shows it: a pooled connection for each call, a transaction around several statements.</summary>
internal sealed class DapperStore : IStoreVariant
{
    private const string UserColumns = "u.id, u.name, u.email, u.email_verified, u.image, u.is_active, u.created_at, u.updated_at";

    private const string FindSql = $"""
        SELECT {UserColumns}, a.password FROM users AS u
        LEFT JOIN account AS a ON a.user_id = u.id AND a.provider_id = 'credential'
        WHERE u.email = @email
        """;

    private const string FindSessionSql = $"""
        SELECT {UserColumns}, s.token AS session_token FROM users AS u
        LEFT JOIN session AS s ON s.id = @sessionId AND s.user_id = u.id AND substring(s.token, 1, 12) = @family
         AND s.expires_at > @now AND s.created_at > @startedAfter
        WHERE u.id = @userId
        """;

    private const string InsertUserSql = """
        INSERT INTO users (id, name, email, email_verified, image, is_active, created_at, updated_at)
        VALUES (@Id, @Name, @Email, @EmailVerified, @Image, @IsActive, @CreatedAt, @UpdatedAt)
        """;

    private const string InsertAccountSql = """
        INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at)
        VALUES (@AccountId, @UserIdText, 'credential', @UserId, @PasswordHash, @CreatedAt, @CreatedAt)
        """;

    private const string InsertSessionSql = """
        INSERT INTO session (id, token, expires_at, user_id, ip_address, user_agent, created_at, updated_at)
        VALUES (@Id, @Token, @ExpiresAt, @UserId, @IpAddress, @UserAgent, @CreatedAt, @CreatedAt)
        """;

    /// <summary>For engines whose scripts answer with the rows of their last statement.</summary>
    public const string RotateScript = $"""
        UPDATE session SET token = @NewToken, expires_at = @ExpiresAt, updated_at = @Now
        WHERE id = @Id AND user_id = @UserId AND token = @OldToken AND expires_at > @Now AND created_at > @StartedAfter
          AND EXISTS (SELECT 1 FROM users AS u WHERE u.id = session.user_id AND u.is_active = @True);
        SELECT {UserColumns} FROM session AS s JOIN users AS u ON u.id = s.user_id
        WHERE s.id = @Id AND s.user_id = @UserId AND s.token = @NewToken
        """;

    public const string RotateStatement = $"""
        WITH rotated AS (
            UPDATE session SET token = @NewToken, expires_at = @ExpiresAt, updated_at = @Now
            WHERE id = @Id AND user_id = @UserId AND token = @OldToken AND expires_at > @Now AND created_at > @StartedAfter
              AND EXISTS (SELECT 1 FROM users AS u WHERE u.id = session.user_id AND u.is_active = @True)
            RETURNING user_id
        )
        SELECT {UserColumns} FROM rotated JOIN users AS u ON u.id = rotated.user_id
        """;

    private readonly Func<DbConnection> _connect;
    private readonly string _rotateSql;

    /// <param name="connect">Makes a connection that is not open yet.</param>
    /// <param name="rotateSql">One of the two texts above.</param>
    /// <param name="toParameter">What the driver takes for a time.</param>
    public DapperStore(Func<DbConnection> connect, string rotateSql, Func<DateTimeOffset, object> toParameter)
    {
        _connect = connect;
        _rotateSql = rotateSql;
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(Guid));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.AddTypeHandler(new GuidHandler());
        SqlMapper.AddTypeHandler(new TimeHandler(toParameter));
    }

    public async ValueTask<SignInCandidate<BenchUser>?> FindForSignInAsync(string email)
    {
        await using var connection = _connect();
        var row = await connection.QuerySingleOrDefaultAsync<SignInRow>(FindSql, new { email }).ConfigureAwait(false);
        return row is null ? null : new SignInCandidate<BenchUser>(row, row.Password);
    }

    public async ValueTask<SessionLookup<BenchUser>> FindSessionAsync(SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter)
    {
        await using var connection = _connect();
        var row = await connection.QuerySingleOrDefaultAsync<SessionRow>(
            FindSessionSql,
            new { sessionId = Guid.ParseExact(session.SessionId, "D"), family = session.TokenFamily, now, startedAfter, userId = Guid.ParseExact(session.UserId, "D") }).ConfigureAwait(false);
        return row is null ? default : new SessionLookup<BenchUser>(row, row.SessionToken);
    }

    public async ValueTask<CreatedUser<BenchUser>?> CreateUserAsync(NewUser<BenchUser> newUser)
    {
        var session = newUser.Session!;
        var user = NewUsers.ToUser(newUser);
        await using var connection = _connect();
        await connection.OpenAsync().ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
        await connection.ExecuteAsync(InsertUserSql, user, transaction).ConfigureAwait(false);
        await connection.ExecuteAsync(
            InsertAccountSql,
            new { newUser.AccountId, UserIdText = user.Id.ToString("D"), UserId = user.Id, newUser.PasswordHash, session.CreatedAt },
            transaction).ConfigureAwait(false);
        await connection.ExecuteAsync(
            InsertSessionSql,
            new { session.Id, session.Token, session.ExpiresAt, UserId = user.Id, session.IpAddress, session.UserAgent, session.CreatedAt },
            transaction).ConfigureAwait(false);
        await transaction.CommitAsync().ConfigureAwait(false);
        return new CreatedUser<BenchUser>(user, session.Id.ToString("D"));
    }

    public async ValueTask<SessionRotation<BenchUser>> RotateSessionAsync(RotateSession rotation)
    {
        await using var connection = _connect();
        var user = await connection.QuerySingleOrDefaultAsync<BenchUser>(
            _rotateSql,
            new
            {
                rotation.NewToken,
                rotation.ExpiresAt,
                rotation.Now,
                Id = Guid.ParseExact(rotation.Session.SessionId, "D"),
                UserId = Guid.ParseExact(rotation.Session.UserId, "D"),
                rotation.OldToken,
                rotation.StartedAfter,
                True = true,
            }).ConfigureAwait(false);
        return user is null ? default : new SessionRotation<BenchUser>(SessionRotationOutcome.Rotated, user);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class SignInRow : BenchUser
    {
        public string? Password { get; set; }
    }

    private sealed class SessionRow : BenchUser
    {
        public string? SessionToken { get; set; }
    }

    private sealed class GuidHandler : SqlMapper.TypeHandler<Guid>
    {
        public override void SetValue(IDbDataParameter parameter, Guid value) => parameter.Value = value;

        public override Guid Parse(object value) => value is Guid id ? id : Guid.Parse((string)value);
    }

    private sealed class TimeHandler(Func<DateTimeOffset, object> toParameter) : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = toParameter(value);

        public override DateTimeOffset Parse(object value) => value is DateTime time
            ? new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc))
            : SqliteText.Time((string)value);
    }
}
