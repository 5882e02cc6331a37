using System.Data;
using Auth101.Stores;
using Microsoft.Data.SqlClient;

namespace Auth101.Benchmarks.Variants;

/// <summary>Pooled connections, parameters typed and sized as their columns, one batch for each operation.</summary>
internal sealed class HandWrittenSqlServer(string connectionString) : IStoreVariant
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
        SET NOCOUNT, XACT_ABORT ON;
        BEGIN TRANSACTION;
        INSERT INTO users (id, name, email, email_verified, image, is_active, created_at, updated_at)
        VALUES (@id, @name, @email, 0, @image, 1, @now, @now);
        INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at)
        VALUES (@account_id, LOWER(CAST(@id AS nvarchar(36))), 'credential', @id, @password, @now, @now);
        INSERT INTO session (id, token, expires_at, user_id, ip_address, user_agent, created_at, updated_at)
        VALUES (@session_id, @token, @expires_at, @id, @ip_address, @user_agent, @now, @now);
        COMMIT TRANSACTION;
        """;

    private const string RotateSql = $"""
        SET NOCOUNT ON;
        UPDATE s SET token = @new_token, expires_at = @expires_at, updated_at = @now FROM session AS s
        WHERE s.id = @id AND s.user_id = @user_id AND s.token = @old_token AND s.expires_at > @now AND s.created_at > @started_after
          AND EXISTS (SELECT 1 FROM users AS u WHERE u.id = s.user_id AND u.is_active = 1);
        SELECT {UserColumns} FROM session AS s JOIN users AS u ON u.id = s.user_id
        WHERE s.id = @id AND s.user_id = @user_id AND s.token = @new_token
        """;

    public async ValueTask<SignInCandidate<BenchUser>?> FindForSignInAsync(string email)
    {
        await using var connection = await OpenAsync().ConfigureAwait(false);
        await using var command = new SqlCommand(FindSql, connection);
        Add(command, "@email", SqlDbType.NVarChar, 254, email);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow).ConfigureAwait(false);
        return await reader.ReadAsync().ConfigureAwait(false)
            ? new SignInCandidate<BenchUser>(ReadUser(reader), reader.IsDBNull(8) ? null : reader.GetString(8))
            : null;
    }

    public async ValueTask<SessionLookup<BenchUser>> FindSessionAsync(SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter)
    {
        await using var connection = await OpenAsync().ConfigureAwait(false);
        await using var command = new SqlCommand(FindSessionSql, connection);
        Add(command, "@session_id", SqlDbType.UniqueIdentifier, 16, Guid.ParseExact(session.SessionId, "D"));
        Add(command, "@token_family", SqlDbType.VarChar, 64, session.TokenFamily);
        Add(command, "@now", SqlDbType.DateTime2, 8, now.UtcDateTime);
        Add(command, "@started_after", SqlDbType.DateTime2, 8, startedAfter.UtcDateTime);
        Add(command, "@user_id", SqlDbType.UniqueIdentifier, 16, Guid.ParseExact(session.UserId, "D"));
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow).ConfigureAwait(false);
        return await reader.ReadAsync().ConfigureAwait(false) ? new SessionLookup<BenchUser>(ReadUser(reader), reader.IsDBNull(8) ? null : reader.GetString(8)) : default;
    }

    public async ValueTask<CreatedUser<BenchUser>?> CreateUserAsync(NewUser<BenchUser> newUser)
    {
        var session = newUser.Session!;
        var user = NewUsers.ToUser(newUser);
        await using var connection = await OpenAsync().ConfigureAwait(false);
        await using var command = new SqlCommand(CreateUserSql, connection);
        Add(command, "@id", SqlDbType.UniqueIdentifier, 16, newUser.Id);
        Add(command, "@name", SqlDbType.NVarChar, 255, user.Name);
        Add(command, "@email", SqlDbType.NVarChar, 254, user.Email);
        Add(command, "@image", SqlDbType.NVarChar, 2048, user.Image);
        Add(command, "@now", SqlDbType.DateTime2, 8, session.CreatedAt.UtcDateTime);
        Add(command, "@account_id", SqlDbType.UniqueIdentifier, 16, newUser.AccountId);
        Add(command, "@password", SqlDbType.VarChar, 255, newUser.PasswordHash);
        Add(command, "@session_id", SqlDbType.UniqueIdentifier, 16, session.Id);
        Add(command, "@token", SqlDbType.VarChar, 64, session.Token);
        Add(command, "@expires_at", SqlDbType.DateTime2, 8, session.ExpiresAt.UtcDateTime);
        Add(command, "@ip_address", SqlDbType.VarChar, 45, session.IpAddress);
        Add(command, "@user_agent", SqlDbType.NVarChar, 512, session.UserAgent);
        try
        {
            await command.ExecuteNonQueryAsync().ConfigureAwait(false);
            return new CreatedUser<BenchUser>(user, session.Id.ToString("D"));
        }
        catch (SqlException exception) when (exception.Number is 2601 or 2627 && exception.Message.Contains("uq_users_email", StringComparison.Ordinal))
        {
            return null;
        }
    }

    public async ValueTask<SessionRotation<BenchUser>> RotateSessionAsync(RotateSession rotation)
    {
        await using var connection = await OpenAsync().ConfigureAwait(false);
        await using var command = new SqlCommand(RotateSql, connection);
        Add(command, "@new_token", SqlDbType.VarChar, 64, rotation.NewToken);
        Add(command, "@expires_at", SqlDbType.DateTime2, 8, rotation.ExpiresAt.UtcDateTime);
        Add(command, "@now", SqlDbType.DateTime2, 8, rotation.Now.UtcDateTime);
        Add(command, "@id", SqlDbType.UniqueIdentifier, 16, Guid.ParseExact(rotation.Session.SessionId, "D"));
        Add(command, "@user_id", SqlDbType.UniqueIdentifier, 16, Guid.ParseExact(rotation.Session.UserId, "D"));
        Add(command, "@old_token", SqlDbType.VarChar, 64, rotation.OldToken);
        Add(command, "@started_after", SqlDbType.DateTime2, 8, rotation.StartedAfter.UtcDateTime);
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        return await reader.ReadAsync().ConfigureAwait(false)
            ? new SessionRotation<BenchUser>(SessionRotationOutcome.Rotated, ReadUser(reader))
            : default;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async ValueTask<SqlConnection> OpenAsync()
    {
        var connection = new SqlConnection(connectionString);
        await connection.OpenAsync().ConfigureAwait(false);
        return connection;
    }

    private static void Add(SqlCommand command, string name, SqlDbType type, int size, object? value) =>
        command.Parameters.Add(new SqlParameter(name, type, size) { Value = value ?? DBNull.Value });

    private static BenchUser ReadUser(SqlDataReader reader) => new()
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
