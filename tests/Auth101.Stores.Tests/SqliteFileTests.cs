using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;
using Microsoft.Data.Sqlite;

namespace Auth101.Stores.Tests;

/// <summary>What a SQLite file asks of a store: locks, other processes, settings, and letting go of it.</summary>
public sealed class SqliteFileTests() : StoreTest<DefaultUser>(SqliteFileEngine.Instance, DefaultUser.Mapping)
{
    private string Path => ((SqliteFile)Database).Path;

    [Fact]
    public void Making_a_store_touches_nothing() => Assert.False(File.Exists(Path));

    [Fact]
    public async Task The_log_is_written_ahead()
    {
        await SignUp();

        Assert.Equal("wal", Database.Scalar("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Writes_are_durable_foreign_keys_hold_and_locks_are_waited_for()
    {
        await Store.CreateTablesAsync(Cancellation);
        Database.Execute("""
            CREATE TABLE seen (name TEXT, value INTEGER);
            CREATE TRIGGER look AFTER INSERT ON users BEGIN
                INSERT INTO seen SELECT 'synchronous', synchronous FROM pragma_synchronous;
                INSERT INTO seen SELECT 'foreign_keys', foreign_keys FROM pragma_foreign_keys;
                INSERT INTO seen SELECT 'busy_timeout', timeout FROM pragma_busy_timeout;
            END;
            """);

        await SignUp();

        const int Full = 2;
        Assert.Equal(
            ["String busy_timeout, Int64 30000", "String foreign_keys, Int64 1", $"String synchronous, Int64 {Full}"], Database.Dump("seen"));
    }

    [Fact]
    public async Task A_sign_up_in_a_transaction_of_the_application_makes_the_tables_too()
    {
        await using (var connection = Database.Connect())
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        {
            Assert.NotNull(await Store.CreateUserAsync(NewUser("ann@example.org"), transaction, Cancellation));
            await transaction.CommitAsync(Cancellation);
        }

        Assert.NotNull(await Store.FindForSignInAsync("ann@example.org", Cancellation));
    }

    [Fact]
    public async Task An_error_that_ends_the_application_s_transaction_is_the_one_that_is_reported()
    {
        await Store.CreateTablesAsync(Cancellation);
        Database.Execute("CREATE TRIGGER stop BEFORE INSERT ON session BEGIN SELECT RAISE(ROLLBACK, 'enough'); END");
        await using (var connection = Database.Connect())
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        {
            var failure = await Assert.ThrowsAsync<SqliteException>(async () => await Store.CreateUserAsync(NewUser("ann@example.org"), transaction, Cancellation));
            Assert.Contains("enough", failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal([0, 0, 0, 0], Rows());
    }

    [Fact]
    public async Task Two_stores_write_to_one_file_at_once_and_none_fails()
    {
        var stores = new[] { Store, Open() };

        var created = await AtOnce(60, number => stores[number % 2].CreateUserAsync(NewUser($"user{number}@example.org"), Cancellation));

        Assert.All(created, Assert.NotNull);
        Assert.Equal([60, 60, 60, 0], Rows());
    }

    [Fact]
    public async Task Of_parallel_rotations_in_two_stores_one_wins()
    {
        var stores = new[] { Store, Open() };
        var created = await SignUp(sessionToken: "first");

        var rotations = await AtOnce(50, number => stores[number % 2].RotateSessionAsync(Rotation(Of(created), "first", $"next {number}"), Cancellation));

        Assert.Single(rotations, static rotation => rotation.Outcome == SessionRotationOutcome.Rotated);
    }

    [Fact]
    public async Task Many_stores_create_the_tables_of_one_new_file_at_once()
    {
        var stores = Enumerable.Range(0, 6).Select(_ => Open()).ToArray();

        var created = await AtOnce(stores.Length, number => stores[number].CreateUserAsync(NewUser($"user{number}@example.org"), Cancellation));

        Assert.All(created, Assert.NotNull);
        Assert.Equal([6, 6, 6, 0], Rows());
        Assert.Equal(4, Database.Count("auth101_schema"));
    }

    [Fact]
    public async Task Many_first_reads_at_once_all_find_the_tables()
    {
        var found = await AtOnce(20, number => Store.FindForSignInAsync($"user{number}@example.org", Cancellation));

        Assert.All(found, Assert.Null);
    }

    [Fact]
    public async Task A_write_waits_for_the_lock_of_another_process_and_reads_do_not()
    {
        var created = await SignUp();
        using var other = (SqliteConnection)Database.Connect();
        using (var transaction = other.BeginTransaction(deferred: false))
        {
            using var insert = other.CreateCommand();
            insert.CommandText = "UPDATE users SET name = 'Other'";
            insert.ExecuteNonQuery();
            var waiting = Task.Run(async () => await Store.EndSessionAsync(Of(created), Cancellation), Cancellation);

            Assert.True(await IsAlive(created.SessionId, created.User));
            Assert.False(waiting.IsCompleted);

            transaction.Commit();
            Assert.True(await waiting);
        }

        Assert.Equal("Other", (await Store.FindForSignInAsync("ann@example.org", Cancellation))!.User.Name);
    }

    [Fact]
    public async Task What_was_refused_for_want_of_time_is_not_done_later()
    {
        var created = await AtOnce(8, number => Store.CreateUserAsync(NewUser($"user{number}@example.org"), Cancellation));
        using var impatient = (IDisposable)DefaultUserStores.Sqlite($"{Database.ConnectionString};Default Timeout=1");
        var store = (IAuthStore<DefaultUser>)impatient;
        Assert.NotNull(await store.FindForSignInAsync("user0@example.org", Cancellation));
        using (var other = (SqliteConnection)Database.Connect())
        using (other.BeginTransaction(deferred: false))
        {
            var failures = await AtOnce(created.Length, async number => await Record.ExceptionAsync(
                async () => await store.EndSessionAsync(Of(created[number]!), Cancellation)));

            // Who is in front hears it from SQLite, who stands in the queue from us.
            Assert.All(failures, static failure => Assert.True(failure is StoreException or SqliteException { SqliteErrorCode: 5 }, $"{failure}"));
        }

        await store.PurgeExpiredAsync(DateTimeOffset.UnixEpoch, 1, Cancellation);
        Assert.Equal([8, 8, 8, 0], Rows());
    }

    [Fact]
    public async Task A_purge_is_many_small_writes_and_deletes_no_more_than_it_was_asked_for()
    {
        await Store.CreateTablesAsync(Cancellation);
        Database.Execute("""
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
            INSERT INTO verification (id, identifier, value, expires_at, created_at, updated_at) SELECT 'id' || i, 'of ' || i, 'value' || i, '2000', '2000', '2000' FROM n
            """);

        Assert.Equal(130, await Store.PurgeExpiredAsync(Now, 130, Cancellation));
        Assert.Equal(70, await Store.PurgeExpiredAsync(Now, 1000, Cancellation));
        Assert.Equal(0, await Store.PurgeExpiredAsync(Now, 1000, Cancellation));
    }

    [Fact]
    public async Task A_lock_that_is_not_released_in_time_is_an_error_and_the_store_stays_usable()
    {
        var created = await SignUp();
        using var impatient = (IDisposable)DefaultUserStores.Sqlite($"{Database.ConnectionString};Default Timeout=1");
        var store = (IAuthStore<DefaultUser>)impatient;
        Assert.NotNull(await store.FindForSignInAsync("ann@example.org", Cancellation));
        using (var other = (SqliteConnection)Database.Connect())
        using (other.BeginTransaction(deferred: false))
        {
            var exception = await Assert.ThrowsAsync<SqliteException>(async () => await store.EndSessionAsync(Of(created), Cancellation));
            Assert.Equal(5, exception.SqliteErrorCode);
        }

        Assert.True(await store.EndSessionAsync(Of(created), Cancellation));
    }

    [Fact]
    public async Task Without_tables_and_without_permission_to_create_them_calls_fail_and_nothing_is_created()
    {
        var store = Open(createTables: false);

        await Assert.ThrowsAsync<SqliteException>(async () => await store.FindForSignInAsync("ann@example.org", Cancellation));
        await Assert.ThrowsAsync<SqliteException>(async () => await store.CreateUserAsync(NewUser("ann@example.org"), Cancellation));

        Assert.Equal(0, Database.Count("sqlite_schema"));
        await store.CreateTablesAsync(Cancellation);
        Assert.NotNull(await store.CreateUserAsync(NewUser("ann@example.org"), Cancellation));
    }

    [Fact]
    public async Task First_use_over_a_foreign_table_fails_with_its_name_each_time_and_changes_nothing()
    {
        Database.Execute("CREATE TABLE Users (number INTEGER PRIMARY KEY)");
        var before = Database.Dump("sqlite_schema");

        foreach (var use in (Func<Task>[])
            [
                async () => await Store.FindForSignInAsync("ann@example.org", Cancellation),
                async () => await Store.CreateUserAsync(NewUser("ann@example.org"), Cancellation),
                async () => await Store.CreateTablesAsync(Cancellation),
                () => Task.Run(() => Database.Execute(DefaultUser.Auth101SqliteSchema.Create), Cancellation),
            ])
        {
            var exception = await Assert.ThrowsAsync<SqliteException>(use);
            Assert.Equal(
                "SQLite Error 19: 'Table users exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101User(Table = \"...\", Managed = true)]'.",
                exception.Message);
        }

        Assert.Equal(before, Database.Dump("sqlite_schema"));
    }

    [Fact]
    public async Task The_script_can_be_applied_twice_by_hand()
    {
        Database.Execute(DefaultUser.Auth101SqliteSchema.Create);
        var before = Database.Dump("sqlite_schema");
        var marker = Database.Dump("auth101_schema");

        Database.Execute(DefaultUser.Auth101SqliteSchema.Create);
        await SignUp();

        Assert.Equal(before, Database.Dump("sqlite_schema"));
        Assert.Equal(marker, Database.Dump("auth101_schema"));
    }

    [Fact]
    public async Task A_disposed_store_releases_the_file_and_refuses_calls()
    {
        var created = await SignUp();
        await Store.FindForSignInAsync("ann@example.org", Cancellation);

        ((IDisposable)Store).Dispose();
        ((IDisposable)Store).Dispose();

        Assert.Equal([Path], Directory.GetFiles(System.IO.Path.GetDirectoryName(Path)!));
        await Refuses(async () => await Store.CreateTablesAsync(Cancellation));
        await Refuses(async () => await Store.CreateUserAsync(NewUser("bob@example.org"), Cancellation));
        await Refuses(async () => await Store.FindForSignInAsync("ann@example.org", Cancellation));
        await Refuses(async () => await Store.CreateSessionAsync(StartOf(created.User), Cancellation));
        await Refuses(async () => await Store.FindSessionAsync(Of(created), Now, DateTimeOffset.MinValue, Cancellation));
        await Refuses(async () => await Store.RotateSessionAsync(Rotation(Of(created), "first", "second"), Cancellation));
        await Refuses(async () => await Store.EndSessionAsync(Of(created), Cancellation));
        await Refuses(async () => await Store.PurgeExpiredAsync(Now, 1, Cancellation));

        Assert.NotNull(await Open().FindForSignInAsync("ann@example.org", Cancellation));

        static Task Refuses(Func<Task> call) => Assert.ThrowsAsync<ObjectDisposedException>(call);
    }

    [Fact]
    public async Task A_store_that_was_never_used_can_be_disposed_and_refuses_calls()
    {
        ((IDisposable)Store).Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Store.FindForSignInAsync("ann@example.org", Cancellation));
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_an_error_each_time_until_it_can()
    {
        var folder = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, "missing");
        var store = DefaultUserStores.Sqlite($"Data Source={System.IO.Path.Combine(folder, "auth.db")}");
        using var disposable = (IDisposable)store;

        await Assert.ThrowsAsync<SqliteException>(async () => await store.FindForSignInAsync("ann@example.org", Cancellation));
        await Assert.ThrowsAsync<SqliteException>(async () => await store.CreateTablesAsync(Cancellation));
        Directory.CreateDirectory(folder);

        Assert.Null(await store.FindForSignInAsync("ann@example.org", Cancellation));
    }

    [Fact]
    public async Task Text_is_not_cut_off_at_a_null_character()
    {
        await SignUp("ann@example.org");

        Assert.Null(await Store.FindForSignInAsync("ann@example.org\0", Cancellation));
    }

    [Fact]
    public async Task Times_are_stored_in_one_width_and_compare_as_text()
    {
        var created = await SignUp(expiresAt: new DateTimeOffset(2026, 3, 1, 2, 0, 0, TimeSpan.FromHours(2)));

        Assert.Equal("2026-03-01T00:00:00.0000000Z", Database.Scalar("SELECT expires_at FROM session"));
        Assert.Equal("2026-03-01T12:30:00.1234567Z", Database.Scalar("SELECT created_at FROM session"));
        Assert.True(await IsAlive(created.SessionId, created.User, new DateTimeOffset(2026, 2, 28, 23, 59, 59, 999, TimeSpan.Zero)));
        Assert.False(await IsAlive(created.SessionId, created.User, new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)));
    }
}
