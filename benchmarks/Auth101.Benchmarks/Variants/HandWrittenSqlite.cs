using Auth101.Stores;
using Microsoft.Data.Sqlite;

namespace Auth101.Benchmarks.Variants;

/// <summary>Held connections, commands prepared once, one writer under a lock, times and ids as text in the cheapest format.</summary>
internal sealed class HandWrittenSqlite : IStoreVariant
{
    public const string RotateSql = """
        UPDATE session AS s SET token = @new_token, expires_at = @expires_at, updated_at = @now
        WHERE s.id = @id AND s.user_id = @user_id AND s.token = @old_token AND s.expires_at > @now AND s.created_at > @started_after
          AND EXISTS (SELECT 1 FROM users AS u WHERE u.id = s.user_id AND u.is_active = 1)
        RETURNING user_id
        """;

    public const string FindUserSql = $"SELECT {UserColumns} FROM users AS u WHERE u.id = @user_id";

    private const string UserColumns = "u.id, u.name, u.email, u.email_verified, u.image, u.is_active, u.created_at, u.updated_at";

    private readonly Lock _readLock = new();
    private readonly Lock _writeLock = new();
    private readonly SqliteConnection _reader;
    private readonly SqliteConnection _writer;
    private readonly Statement _find;
    private readonly Statement _findSession;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;
    private readonly Statement _insertUser;
    private readonly Statement _insertAccount;
    private readonly Statement _insertSession;
    private readonly Statement _rotate;
    private readonly Statement _findUser;

    public HandWrittenSqlite(string connectionString)
    {
        _reader = Open(connectionString);
        _writer = Open(connectionString);
        _find = new(_reader, $"""
            SELECT {UserColumns}, a.password FROM users AS u
            LEFT JOIN account AS a ON a.user_id = u.id AND a.provider_id = 'credential'
            WHERE u.email = @email
            """, "@email");
        _findSession = new(_reader, $"""
            SELECT {UserColumns}, s.token FROM users AS u
            LEFT JOIN session AS s ON s.id = @session_id AND s.user_id = u.id AND substr(s.token, 1, 12) = @token_family
             AND s.expires_at > @now AND s.created_at > @started_after
            WHERE u.id = @user_id
            """, "@session_id", "@token_family", "@now", "@started_after", "@user_id");
        _begin = new(_writer, "BEGIN IMMEDIATE");
        _commit = new(_writer, "COMMIT");
        _rollback = new(_writer, "ROLLBACK");
        _insertUser = new(_writer, """
            INSERT INTO users (id, name, email, email_verified, image, is_active, created_at, updated_at)
            VALUES (@id, @name, @email, 0, @image, 1, @now, @now)
            """, "@id", "@name", "@email", "@image", "@now");
        _insertAccount = new(_writer, """
            INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at)
            VALUES (@id, lower(@user_id), 'credential', @user_id, @password, @now, @now)
            """, "@id", "@user_id", "@password", "@now");
        _insertSession = new(_writer, """
            INSERT INTO session (id, token, expires_at, user_id, ip_address, user_agent, created_at, updated_at)
            VALUES (@id, @token, @expires_at, @user_id, @ip_address, @user_agent, @now, @now)
            """, "@id", "@token", "@expires_at", "@user_id", "@ip_address", "@user_agent", "@now");
        _rotate = new(_writer, RotateSql, "@new_token", "@expires_at", "@now", "@id", "@user_id", "@old_token", "@started_after");
        _findUser = new(_writer, FindUserSql, "@user_id");
    }

    public ValueTask<SignInCandidate<BenchUser>?> FindForSignInAsync(string email)
    {
        lock (_readLock)
        {
            _find[0] = email;
            using var reader = _find.ExecuteReader();
            return ValueTask.FromResult(reader.Read()
                ? new SignInCandidate<BenchUser>(ReadUser(reader), reader.IsDBNull(8) ? null : reader.GetString(8))
                : null);
        }
    }

    public ValueTask<SessionLookup<BenchUser>> FindSessionAsync(SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter)
    {
        lock (_readLock)
        {
            _findSession[0] = session.SessionId.ToUpperInvariant();
            _findSession[1] = session.TokenFamily;
            _findSession[2] = SqliteText.Of(now);
            _findSession[3] = SqliteText.Of(startedAfter);
            _findSession[4] = session.UserId.ToUpperInvariant();
            using var reader = _findSession.ExecuteReader();
            return ValueTask.FromResult(reader.Read() ? new SessionLookup<BenchUser>(ReadUser(reader), reader.IsDBNull(8) ? null : reader.GetString(8)) : default);
        }
    }

    public ValueTask<CreatedUser<BenchUser>?> CreateUserAsync(NewUser<BenchUser> newUser)
    {
        var session = newUser.Session!;
        var user = NewUsers.ToUser(newUser);
        var userId = SqliteText.Of(newUser.Id);
        var now = SqliteText.Of(session.CreatedAt);
        lock (_writeLock)
        {
            _begin.Execute();
            try
            {
                _insertUser[0] = userId;
                _insertUser[1] = (object?)user.Name ?? DBNull.Value;
                _insertUser[2] = user.Email;
                _insertUser[3] = (object?)user.Image ?? DBNull.Value;
                _insertUser[4] = now;
                _insertUser.Execute();
                _insertAccount[0] = SqliteText.Of(newUser.AccountId);
                _insertAccount[1] = userId;
                _insertAccount[2] = newUser.PasswordHash;
                _insertAccount[3] = now;
                _insertAccount.Execute();
                _insertSession[0] = SqliteText.Of(session.Id);
                _insertSession[1] = session.Token;
                _insertSession[2] = SqliteText.Of(session.ExpiresAt);
                _insertSession[3] = userId;
                _insertSession[4] = (object?)session.IpAddress ?? DBNull.Value;
                _insertSession[5] = (object?)session.UserAgent ?? DBNull.Value;
                _insertSession[6] = now;
                _insertSession.Execute();
                _commit.Execute();
            }
            catch (SqliteException exception)
            {
                _rollback.Execute();
                if (exception.SqliteErrorCode == 19 && exception.Message.Contains("users.email", StringComparison.Ordinal))
                {
                    return default;
                }

                throw;
            }
        }

        return ValueTask.FromResult<CreatedUser<BenchUser>?>(new(user, session.Id.ToString("D")));
    }

    public ValueTask<SessionRotation<BenchUser>> RotateSessionAsync(RotateSession rotation)
    {
        lock (_writeLock)
        {
            _rotate[0] = rotation.NewToken;
            _rotate[1] = SqliteText.Of(rotation.ExpiresAt);
            _rotate[2] = SqliteText.Of(rotation.Now);
            _rotate[3] = rotation.Session.SessionId.ToUpperInvariant();
            _rotate[4] = rotation.Session.UserId.ToUpperInvariant();
            _rotate[5] = rotation.OldToken;
            _rotate[6] = SqliteText.Of(rotation.StartedAfter);

            // One statement is a transaction of its own, which ends when its last row has been read.
            string userId;
            using (var rotated = _rotate.ExecuteReader())
            {
                if (!rotated.Read())
                {
                    return default;
                }

                userId = rotated.GetString(0);
                rotated.Read();
            }

            _findUser[0] = userId;
            using var reader = _findUser.ExecuteReader();
            reader.Read();
            return ValueTask.FromResult(new SessionRotation<BenchUser>(SessionRotationOutcome.Rotated, ReadUser(reader)));
        }
    }

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var configure = connection.CreateCommand();
        configure.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";
        configure.ExecuteNonQuery();
        return connection;
    }

    public static BenchUser ReadUser(SqliteDataReader reader) => new()
    {
        Id = reader.GetGuid(0),
        Name = reader.IsDBNull(1) ? null : reader.GetString(1),
        Email = reader.GetString(2),
        EmailVerified = reader.GetBoolean(3),
        Image = reader.IsDBNull(4) ? null : reader.GetString(4),
        IsActive = reader.GetBoolean(5),
        CreatedAt = SqliteText.Time(reader.GetString(6)),
        UpdatedAt = SqliteText.Time(reader.GetString(7)),
    };

    private sealed class Statement
    {
        private readonly SqliteCommand _command;
        private readonly SqliteParameter[] _parameters;

        public Statement(SqliteConnection connection, string sql, params string[] parameters)
        {
            _command = connection.CreateCommand();
            _command.CommandText = sql;
            _parameters = [.. parameters.Select(name => _command.Parameters.Add(name, SqliteType.Text))];
            _command.Prepare();
        }

        public object this[int parameter]
        {
            set => _parameters[parameter].Value = value;
        }

        public void Execute() => _command.ExecuteNonQuery();

        public SqliteDataReader ExecuteReader() => _command.ExecuteReader();
    }
}
