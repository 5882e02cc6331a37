using System.Data;
using Auth101.Stores;
using Npgsql;

namespace Auth101.Benchmarks.Variants;

/// <summary>A data source with automatic preparation and no reset, typed positional parameters, one statement for each operation.</summary>
internal sealed class HandWrittenNpgsql(NpgsqlDataSource dataSource) : IStoreVariant
{
    private const string UserColumns = "u.id, u.name, u.email, u.email_verified, u.image, u.is_active, u.created_at, u.updated_at";

    private const string FindSql = $"""
        SELECT {UserColumns}, a.password FROM users AS u
        LEFT JOIN account AS a ON a.user_id = u.id AND a.provider_id = 'credential'
        WHERE u.email = $1
        """;

    private const string FindSessionSql = $"""
        SELECT {UserColumns}, s.token FROM users AS u
        LEFT JOIN session AS s ON s.id = $1 AND s.user_id = u.id AND left(s.token, 12) = $2
         AND s.expires_at > $3 AND s.created_at > $4
        WHERE u.id = $5
        """;

    private const string CreateUserSql = """
        WITH new_user AS (
            INSERT INTO users (id, name, email, email_verified, image, is_active, created_at, updated_at)
            VALUES ($1, $2, $3, FALSE, $4, TRUE, $5, $5)
        ), new_account AS (
            INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at)
            VALUES ($6, $1::text, 'credential', $1, $7, $5, $5)
        )
        INSERT INTO session (id, token, expires_at, user_id, ip_address, user_agent, created_at, updated_at)
        VALUES ($8, $9, $10, $1, $11, $12, $5, $5)
        """;

    private const string RotateSql = $"""
        WITH rotated AS (
            UPDATE session AS s SET token = $1, expires_at = $2, updated_at = $3
            WHERE s.id = $4 AND s.user_id = $5 AND s.token = $6 AND s.expires_at > $3 AND s.created_at > $7
              AND EXISTS (SELECT 1 FROM users AS u WHERE u.id = s.user_id AND u.is_active)
            RETURNING s.user_id
        )
        SELECT {UserColumns} FROM rotated JOIN users AS u ON u.id = rotated.user_id
        """;

    public async ValueTask<SignInCandidate<BenchUser>?> FindForSignInAsync(string email)
    {
        await using var connection = await dataSource.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = new NpgsqlCommand(FindSql, connection);
        Add(command, email);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow).ConfigureAwait(false);
        return await reader.ReadAsync().ConfigureAwait(false)
            ? new SignInCandidate<BenchUser>(ReadUser(reader), reader.IsDBNull(8) ? null : reader.GetString(8))
            : null;
    }

    public async ValueTask<SessionLookup<BenchUser>> FindSessionAsync(SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter)
    {
        await using var connection = await dataSource.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = new NpgsqlCommand(FindSessionSql, connection);
        Add(command, Guid.ParseExact(session.SessionId, "D"));
        Add(command, session.TokenFamily);
        Add(command, now.UtcDateTime);
        Add(command, startedAfter.UtcDateTime);
        Add(command, Guid.ParseExact(session.UserId, "D"));
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow).ConfigureAwait(false);
        return await reader.ReadAsync().ConfigureAwait(false) ? new SessionLookup<BenchUser>(ReadUser(reader), reader.IsDBNull(8) ? null : reader.GetString(8)) : default;
    }

    public async ValueTask<CreatedUser<BenchUser>?> CreateUserAsync(NewUser<BenchUser> newUser)
    {
        var session = newUser.Session!;
        var user = NewUsers.ToUser(newUser);
        await using var connection = await dataSource.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = new NpgsqlCommand(CreateUserSql, connection);
        Add(command, newUser.Id);
        Add(command, user.Name);
        Add(command, user.Email);
        Add(command, user.Image);
        Add(command, session.CreatedAt.UtcDateTime);
        Add(command, newUser.AccountId);
        Add(command, newUser.PasswordHash);
        Add(command, session.Id);
        Add(command, session.Token);
        Add(command, session.ExpiresAt.UtcDateTime);
        Add(command, session.IpAddress);
        Add(command, session.UserAgent);
        try
        {
            await command.ExecuteNonQueryAsync().ConfigureAwait(false);
            return new CreatedUser<BenchUser>(user, session.Id.ToString("D"));
        }
        catch (PostgresException exception) when (exception.ConstraintName == "uq_users_email")
        {
            return null;
        }
    }

    public async ValueTask<SessionRotation<BenchUser>> RotateSessionAsync(RotateSession rotation)
    {
        await using var connection = await dataSource.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = new NpgsqlCommand(RotateSql, connection);
        Add(command, rotation.NewToken);
        Add(command, rotation.ExpiresAt.UtcDateTime);
        Add(command, rotation.Now.UtcDateTime);
        Add(command, Guid.ParseExact(rotation.Session.SessionId, "D"));
        Add(command, Guid.ParseExact(rotation.Session.UserId, "D"));
        Add(command, rotation.OldToken);
        Add(command, rotation.StartedAfter.UtcDateTime);
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        return await reader.ReadAsync().ConfigureAwait(false)
            ? new SessionRotation<BenchUser>(SessionRotationOutcome.Rotated, ReadUser(reader))
            : default;
    }

    public ValueTask DisposeAsync() => dataSource.DisposeAsync();

    private static void Add<T>(NpgsqlCommand command, T value) => command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });

    private static BenchUser ReadUser(NpgsqlDataReader reader) => new()
    {
        Id = reader.GetGuid(0),
        Name = reader.IsDBNull(1) ? null : reader.GetString(1),
        Email = reader.GetString(2),
        EmailVerified = reader.GetBoolean(3),
        Image = reader.IsDBNull(4) ? null : reader.GetString(4),
        IsActive = reader.GetBoolean(5),
        CreatedAt = new DateTimeOffset(reader.GetDateTime(6)),
        UpdatedAt = new DateTimeOffset(reader.GetDateTime(7)),
    };
}
