using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;
using Microsoft.Data.Sqlite;

namespace Auth101.Stores.Tests;

/// <summary>A table that the application made and that other programs fill.</summary>
public sealed class SqliteOwnTableTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly SqliteFile _database = new();
    private readonly IAuthStore<ForeignUser> _store;

    public SqliteOwnTableTests()
    {
        _database.Execute(ForeignUser.SqliteTable);
        _store = ForeignUserStores.Sqlite(_database.ConnectionString);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        ((IDisposable)_store).Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task An_id_that_the_database_does_not_make_is_told_with_its_column()
    {
        using var database = new SqliteFile();
        database.Execute("""
            CREATE TABLE trigger_user (id BIGINT PRIMARY KEY, email TEXT NOT NULL UNIQUE);
            CREATE TABLE trigger_session (id INTEGER PRIMARY KEY, token TEXT, expires_at TEXT, user_id INTEGER, ip_address TEXT, user_agent TEXT, created_at TEXT, updated_at TEXT);
            """);
        var store = TriggerIdUserStores.Sqlite(database.ConnectionString);
        using var disposable = (IDisposable)store;
        await store.CreateTablesAsync(Cancellation);

        var user = new NewUser<TriggerIdUser>
        {
            Id = Guid.NewGuid(),
            Email = "ann@example.org",
            AccountId = Guid.NewGuid(),
            PasswordHash = "hash",
            CreatedAt = Now,
            Session = NewSession("first-token-1"),
        };
        var exception = await Assert.ThrowsAsync<StoreException>(() => store.CreateUserAsync(user, Cancellation).AsTask());

        Assert.Contains("made no id for a new row of table 'trigger_user'", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0L, database.Scalar("SELECT count(*) FROM trigger_user"));
    }

    [Theory]
    [InlineData("0195a1f0-abcd-7000-8000-00000000000a")]
    [InlineData("0195A1F0-ABCD-7000-8000-00000000000A")]
    public async Task A_guid_id_is_found_however_its_letters_are_written(string id)
    {
        await _store.CreateTablesAsync(Cancellation);
        _database.Execute("INSERT INTO foreign_user (id, email) VALUES (@id, 'ann@example.org')", ("@id", id));
        _database.Execute(
            """
            INSERT INTO foreign_account (id, account_id, provider_id, user_id, password, created_at, updated_at)
            VALUES ('a', 'a', 'credential', @id, 'old', '2026-01-01', '2026-01-01')
            """,
            ("@id", id));

        var candidate = await _store.FindForSignInAsync("ann@example.org", Cancellation);
        Assert.Equal("old", candidate!.PasswordHash);
        var userId = candidate.User.Id.ToString("D");
        Assert.Equal("0195a1f0-abcd-7000-8000-00000000000a", userId);

        var sessionId = (await _store.CreateSessionAsync(
            new StartSession { Session = NewSession("first-token-1"), UserId = userId, VerifiedHash = "old", NewHash = "new" }, Cancellation))?.SessionId;
        Assert.NotNull(sessionId);
        Assert.Equal("new", _database.Scalar("SELECT password FROM foreign_account"));
        var session = new SessionReference(sessionId, userId, "first-token-");
        Assert.True((await _store.FindSessionAsync(session, Now, DateTimeOffset.MinValue, Cancellation)).SessionIsAlive);

        var rotated = await _store.RotateSessionAsync(
            new RotateSession
            {
                Session = session, OldToken = "first-token-1", NewToken = "first-token-2", Now = Now, ExpiresAt = Now.AddDays(7),
                StartedAfter = DateTimeOffset.MinValue, Clock = new RotationClock(Now, TimeSpan.FromMinutes(1)),
            },
            Cancellation);
        Assert.Equal(SessionRotationOutcome.Rotated, rotated.Outcome);
        Assert.Equal(userId, rotated.User!.Id.ToString("D"));
        Assert.NotNull(await FindRotated(session));

        _database.Execute("DELETE FROM foreign_user");
        Assert.Equal(0, _database.Count("foreign_session"));
        Assert.Equal(0, _database.Count("foreign_account"));
    }

    [Theory]
    [InlineData("2026-03-01 12:00:00 UTC")]
    [InlineData("1767225600")]
    public async Task A_sessions_time_that_cannot_be_read_is_named(string time)
    {
        var created = await _store.CreateUserAsync(NewUser("ann@example.org"), Cancellation);
        _database.Execute("UPDATE foreign_session SET updated_at = @time", ("@time", time));

        var failure = await Assert.ThrowsAsync<StoreException>(
            async () => await FindRotated(Of(created!)));

        Assert.Contains("column 'updated_at' of table 'foreign_session'", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(time, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_without_an_offset_is_utc_in_every_zone()
    {
        var created = await _store.CreateUserAsync(NewUser("ann@example.org"), Cancellation);
        _database.Execute("UPDATE foreign_session SET updated_at = '2026-03-01 12:00:00', expires_at = '2026-03-08 12:00:00'");
        var zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            // The zone is the process's own; nothing else here asks for it.
            Environment.SetEnvironmentVariable("TZ", "Pacific/Auckland");
            TimeZoneInfo.ClearCachedData();
            Assert.NotEqual(TimeSpan.Zero, TimeZoneInfo.Local.BaseUtcOffset);

            var rotated = await FindRotated(Of(created!));

            Assert.Equal((Now, Now.AddDays(7)), (rotated!.RotatedAt, rotated.ExpiresAt));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public async Task A_taken_email_gives_null_although_the_mapping_spells_the_column_in_another_case()
    {
        Assert.NotNull(await _store.CreateUserAsync(NewUser("ann@example.org"), Cancellation));

        Assert.Null(await _store.CreateUserAsync(NewUser("ann@example.org"), Cancellation));
    }

    [Fact]
    public async Task A_taken_email_gives_null_although_another_unique_column_is_taken_too()
    {
        Assert.NotNull(await _store.CreateUserAsync(NewUser("ann@example.org", "ann"), Cancellation));

        Assert.Null(await _store.CreateUserAsync(NewUser("ann@example.org", "ann"), Cancellation));
        Assert.Equal(1, _database.Count("foreign_user"));
    }

    [Theory]
    [InlineData("CREATE UNIQUE INDEX by_email ON foreign_user (email COLLATE NOCASE)")]
    [InlineData("CREATE UNIQUE INDEX by_email ON foreign_user (is_active, email COLLATE NOCASE)")]
    public async Task A_taken_email_gives_null_although_it_is_written_in_another_case(string index)
    {
        _database.Execute(index);
        _database.Execute("INSERT INTO foreign_user (id, email) VALUES ('0195a1f0-abcd-7000-8000-00000000000a', 'Ann@Example.org')");

        Assert.Null(await _store.CreateUserAsync(NewUser("ann@example.org"), Cancellation));
    }

    [Fact]
    public async Task A_taken_email_gives_null_although_the_index_is_on_an_expression()
    {
        _database.Execute("CREATE UNIQUE INDEX by_email ON foreign_user (lower(email))");
        Assert.NotNull(await _store.CreateUserAsync(NewUser("ann@example.org"), Cancellation));

        Assert.Null(await _store.CreateUserAsync(NewUser("ann@example.org"), Cancellation));
    }

    [Fact]
    public async Task Another_unique_column_that_is_taken_refuses_the_user_and_nothing_is_written()
    {
        Assert.NotNull(await _store.CreateUserAsync(NewUser("ann@example.org", "ann"), Cancellation));

        var refused = await Assert.ThrowsAsync<StoreConstraintException>(async () => await _store.CreateUserAsync(NewUser("bob@example.org", "ann"), Cancellation));
        Assert.DoesNotContain("bob@example.org", refused.Constraint, StringComparison.Ordinal);

        Assert.Equal(1, _database.Count("foreign_user"));
        Assert.NotNull(await _store.CreateUserAsync(NewUser("bob@example.org", "bob"), Cancellation));
    }

    [Fact]
    public async Task A_check_of_the_application_refuses_the_user()
    {
        _database.Execute("DROP TABLE foreign_user");
        _database.Execute("CREATE TABLE foreign_user (id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, is_active INTEGER NOT NULL, nickname TEXT CHECK (length(nickname) > 2))");

        var refused = await Assert.ThrowsAsync<StoreConstraintException>(async () => await _store.CreateUserAsync(NewUser("bob@example.org", "b"), Cancellation));
        Assert.Contains("CHECK", refused.Constraint, StringComparison.Ordinal);

        // A taken address would be told by another answer.
        Assert.NotNull(await _store.CreateUserAsync(NewUser("ann@example.org", "ann"), Cancellation));
        refused = await Assert.ThrowsAsync<StoreConstraintException>(async () => await _store.CreateUserAsync(NewUser("ann@example.org", "b"), Cancellation));
        Assert.Contains("CHECK", refused.Constraint, StringComparison.Ordinal);
        Assert.NotNull(await _store.CreateUserAsync(NewUser("bob@example.org", "bob"), Cancellation));
    }

    [Fact]
    public async Task A_foreign_key_that_is_deferred_refuses_the_user_and_nothing_is_written()
    {
        _database.Execute("""
            DROP TABLE foreign_user;
            CREATE TABLE names (name TEXT PRIMARY KEY);
            CREATE TABLE foreign_user (id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, is_active INTEGER NOT NULL,
                nickname TEXT REFERENCES names DEFERRABLE INITIALLY DEFERRED);
            """);

        var refused = await Assert.ThrowsAsync<StoreConstraintException>(async () => await _store.CreateUserAsync(NewUser("bob@example.org", "b"), Cancellation));

        Assert.Contains("FOREIGN KEY", refused.Constraint, StringComparison.Ordinal);
        Assert.Equal(0, _database.Count("foreign_user"));
        Assert.Equal(0, _database.Count("foreign_session"));
        _database.Execute("INSERT INTO names VALUES ('b')");
        Assert.NotNull(await _store.CreateUserAsync(NewUser("bob@example.org", "b"), Cancellation));
    }

    [Fact]
    public async Task A_taken_id_refuses_the_user()
    {
        var id = Guid.CreateVersion7();
        Assert.NotNull(await _store.CreateUserAsync(NewUser("ann@example.org", id: id), Cancellation));

        await Assert.ThrowsAsync<StoreConstraintException>(async () => await _store.CreateUserAsync(NewUser("bob@example.org", id: id), Cancellation));
    }

    [Fact]
    public async Task The_applications_table_is_not_created()
    {
        _database.Execute("DROP TABLE foreign_user");

        await Assert.ThrowsAsync<SqliteException>(async () => await _store.CreateUserAsync(NewUser("ann@example.org"), Cancellation));

        Assert.False(_database.HasTable("foreign_user") || _database.HasTable("FOREIGN_USER"));
    }

    [Fact]
    public async Task The_applications_table_keeps_its_definition()
    {
        const string Definition = "SELECT group_concat(sql) FROM sqlite_schema WHERE tbl_name = 'foreign_user'";
        var before = _database.Scalar(Definition);

        await _store.CreateTablesAsync(Cancellation);

        Assert.Equal(before, _database.Scalar(Definition));
    }

    private static NewUser<ForeignUser> NewUser(string email, string? nickname = null, Guid? id = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(),
        Email = email,
        Source = new ForeignUser { Nickname = nickname },
        AccountId = Guid.CreateVersion7(),
        PasswordHash = "hash",
        CreatedAt = Now,
        Session = NewSession(Guid.NewGuid().ToString("N")),
    };

    /// <summary>Finds a session whatever time its last rotation has.</summary>
    private ValueTask<RotatedSession<ForeignUser>?> FindRotated(SessionReference session) => _store.FindRotatedSessionAsync(
        session, Now, DateTimeOffset.MinValue, new RotationClock(Now, TimeSpan.FromDays(365_000)), Cancellation);

    private SessionReference Of(CreatedUser<ForeignUser> created) =>
        new(created.SessionId!, created.User.Id.ToString("D"), ((string)_database.Scalar("SELECT token FROM foreign_session")!)[..SessionReference.TokenFamilyLength]);

    private static NewSession NewSession(string token) => new()
    {
        Id = Guid.CreateVersion7(), Token = token, CreatedAt = Now, ExpiresAt = Now.AddDays(7),
    };
}
