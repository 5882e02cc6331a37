using System.Data;
using Auth101.Stores;
using MySqlConnector;

namespace Auth101.Benchmarks.Variants;

/// <summary>A data source without reset, one text command for each operation.</summary>
internal sealed class HandWrittenMySql(MySqlDataSource dataSource) : IStoreVariant
{
    private const string UserColumns = "u.id, u.name, u.email, u.email_verified, u.image, u.is_active, u.created_at, u.updated_at";

    private const string FindSql = $"""
        SELECT {UserColumns}, a.password FROM users AS u
        LEFT JOIN account AS a ON a.user_id = u.id AND a.provider_id = 'credential'
        WHERE u.email = @email
        """;

    private const string FindSessionSql = $"""
        SELECT {UserColumns}, s.token FROM users AS u
        LEFT JOIN session AS s ON s.id = @session_id AND s.user_id = u.id AND LEFT(s.token, 12) = @token_family
         AND s.expires_at > @now AND s.created_at > @started_after
        WHERE u.id = @user_id
        """;

    private const string CreateUserSql = """
        START TRANSACTION;
        INSERT INTO users (id, name, email, email_verified, image, is_active, created_at, updated_at)
        VALUES (@id, @name, @email, 0, @image, 1, @now, @now);
        INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at)
        VALUES (@account_id, @id, 'credential', @id, @password, @now, @now);
        INSERT INTO session (id, token, expires_at, user_id, ip_address, user_agent, created_at, updated_at)
        VALUES (@session_id, @token, @expires_at, @id, @ip_address, @user_agent, @now, @now);
        COMMIT
        """;

    private const string RotateSql = $"""
        UPDATE session AS s SET token = @new_token, expires_at = @expires_at, updated_at = @now
        WHERE s.id = @id AND s.user_id = @user_id AND s.token = @old_token AND s.expires_at > @now AND s.created_at > @started_after
          AND EXISTS (SELECT 1 FROM users AS u WHERE u.id = s.user_id AND u.is_active);
        SELECT {UserColumns} FROM session AS s JOIN users AS u ON u.id = s.user_id
        WHERE s.id = @id AND s.user_id = @user_id AND s.token = @new_token
        """;

    public async ValueTask<SignInCandidate<BenchUser>?> FindForSignInAsync(string email)
    {
        await using var connection = await dataSource.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = new MySqlCommand(FindSql, connection);
        Add(command, "@email", email);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow).ConfigureAwait(false);
        return await reader.ReadAsync().ConfigureAwait(false)
            ? new SignInCandidate<BenchUser>(ReadUser(reader), reader.IsDBNull(8) ? null : reader.GetString(8))
            : null;
    }

    public async ValueTask<SessionLookup<BenchUser>> FindSessionAsync(SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter)
    {
        await using var connection = await dataSource.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = new MySqlCommand(FindSessionSql, connection);
        Add(command, "@session_id", session.SessionId);
        Add(command, "@token_family", session.TokenFamily);
        Add(command, "@now", now.UtcDateTime);
        Add(command, "@started_after", startedAfter.UtcDateTime);
        Add(command, "@user_id", session.UserId);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow).ConfigureAwait(false);
        return await reader.ReadAsync().ConfigureAwait(false) ? new SessionLookup<BenchUser>(ReadUser(reader), reader.IsDBNull(8) ? null : reader.GetString(8)) : default;
    }

    public async ValueTask<CreatedUser<BenchUser>?> CreateUserAsync(NewUser<BenchUser> newUser)
    {
        var session = newUser.Session!;
        var user = NewUsers.ToUser(newUser);
        await using var connection = await dataSource.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = new MySqlCommand(CreateUserSql, connection);
        Add(command, "@id", newUser.Id);
        Add(command, "@name", user.Name);
        Add(command, "@email", user.Email);
        Add(command, "@image", user.Image);
        Add(command, "@now", session.CreatedAt.UtcDateTime);
        Add(command, "@account_id", newUser.AccountId);
        Add(command, "@password", newUser.PasswordHash);
        Add(command, "@session_id", session.Id);
        Add(command, "@token", session.Token);
        Add(command, "@expires_at", session.ExpiresAt.UtcDateTime);
        Add(command, "@ip_address", session.IpAddress);
        Add(command, "@user_agent", session.UserAgent);
        try
        {
            await command.ExecuteNonQueryAsync().ConfigureAwait(false);
            return new CreatedUser<BenchUser>(user, session.Id.ToString("D"));
        }
        catch (MySqlException exception)
        {
            await using var rollback = new MySqlCommand("ROLLBACK", connection);
            await rollback.ExecuteNonQueryAsync().ConfigureAwait(false);
            if (exception.ErrorCode == MySqlErrorCode.DuplicateKeyEntry && exception.Message.Contains("uq_users_email", StringComparison.Ordinal))
            {
                return null;
            }

            throw;
        }
    }

    public async ValueTask<SessionRotation<BenchUser>> RotateSessionAsync(RotateSession rotation)
    {
        await using var connection = await dataSource.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = new MySqlCommand(RotateSql, connection);
        Add(command, "@new_token", rotation.NewToken);
        Add(command, "@expires_at", rotation.ExpiresAt.UtcDateTime);
        Add(command, "@now", rotation.Now.UtcDateTime);
        Add(command, "@id", rotation.Session.SessionId);
        Add(command, "@user_id", rotation.Session.UserId);
        Add(command, "@old_token", rotation.OldToken);
        Add(command, "@started_after", rotation.StartedAfter.UtcDateTime);
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        return await reader.ReadAsync().ConfigureAwait(false)
            ? new SessionRotation<BenchUser>(SessionRotationOutcome.Rotated, ReadUser(reader))
            : default;
    }

    public ValueTask DisposeAsync() => dataSource.DisposeAsync();

    private static void Add(MySqlCommand command, string name, object? value) => command.Parameters.Add(new MySqlParameter(name, value));

    private static BenchUser ReadUser(MySqlDataReader reader) => new()
    {
        Id = reader.GetGuid(0),
        Name = reader.IsDBNull(1) ? null : reader.GetString(1),
        Email = reader.GetString(2),
        EmailVerified = reader.GetBoolean(3),
        Image = reader.IsDBNull(4) ? null : reader.GetString(4),
        IsActive = reader.GetBoolean(5),
        CreatedAt = new DateTimeOffset(DateTime.SpecifyKind(reader.GetDateTime(6), DateTimeKind.Utc)),
        UpdatedAt = new DateTimeOffset(DateTime.SpecifyKind(reader.GetDateTime(7), DateTimeKind.Utc)),
    };
}
