using System.Globalization;
using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>Columns of PostgreSQL whose types the mapping names.</summary>
public sealed class NamedTypesOnPostgreSql() : StoreTest<NamedTypeUser>(PostgreSqlEngine.Instance, NamedTypeUser.Mapping)
{
    [Fact]
    public async Task A_time_without_a_zone_is_utc_whatever_the_zone_of_the_session()
    {
        await using var connection = Database.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = "SET timezone = 'America/New_York'";
        await command.ExecuteNonQueryAsync(Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);
        var source = new NamedTypeUser { Email = "ann@example.org", SeenAt = Now.ToOffset(TimeSpan.FromHours(3)) };

        var created = await Store.CreateUserAsync(NewUser("ann@example.org", source: source), transaction, Cancellation);
        await transaction.CommitAsync(Cancellation);

        Assert.Equal(
            ["2026-03-01 12:30:00.123456", "2026-03-01 12:30:00.123456", "2026-03-01 12:30:00"],
            Database.Rows("SELECT created_at::text, updated_at::text, seen_at::text FROM subscriber").Single());
        Assert.Equal(Now, created?.User.CreatedAt);
        var found = await Store.FindForSignInAsync("ann@example.org", Cancellation);
        Assert.Equal((Now, Now.UtcDateTime), (found?.User.CreatedAt, found?.User.UpdatedAt));
    }

    [Fact]
    public async Task An_address_is_compared_as_the_columns_type_compares()
    {
        await SignUp("ann@example.org");
        Database.Execute("UPDATE subscriber SET email = 'Ann@Example.org'");

        Assert.Equal("Ann@Example.org", (await Store.FindForSignInAsync("ann@example.org", Cancellation))?.User.Email);
        Assert.Null(await Store.CreateUserAsync(NewUser("ann@example.org"), Cancellation));
    }

    [Fact]
    public async Task An_address_is_found_by_the_index_of_the_columns_type()
    {
        await using var connection = Database.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = "SET enable_seqscan = off; EXPLAIN SELECT * FROM subscriber AS u WHERE u.email = 'ann@example.org'::text::citext";
        Assert.Contains("Index Cond", await Text(command), StringComparison.Ordinal);

        // Text is compared as text, for which the index is of no use.
        command.CommandText = "EXPLAIN SELECT * FROM subscriber AS u WHERE u.email = 'ann@example.org'::text";
        Assert.DoesNotContain("Index Cond", await Text(command), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_the_type_does_not_have_refuses_the_user()
    {
        await Assert.ThrowsAsync<StoreConstraintException>(async () => await Store.CreateUserAsync(
            NewUser("ann@example.org", source: new NamedTypeUser { Email = "ann@example.org", Mood = "so-so" }), Cancellation));
        await Assert.ThrowsAsync<StoreConstraintException>(async () => await Store.CreateUserAsync(
            NewUser("ann@example.org", source: new NamedTypeUser { Email = "ann@example.org", Handle = "longer" }), Cancellation));

        Assert.Equal([0, 0, 0, 0], Rows());
    }

    private static async Task<string> Text(System.Data.Common.DbCommand command)
    {
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var text = new System.Text.StringBuilder();
        while (await reader.ReadAsync(Cancellation))
        {
            text.AppendLine(reader.GetString(0));
        }

        return text.ToString();
    }
}

/// <summary>Columns of MySQL whose types the mapping names.</summary>
public sealed class NamedTypesOnMySql() : StoreTest<BytesIdUser>(MySqlEngine.Instance, BytesIdUser.Mapping)
{
    [Theory]
    [InlineData("None")]
    [InlineData("Char36")]
    [InlineData("Char32")]
    [InlineData("Binary16")]
    [InlineData("TimeSwapBinary16")]
    [InlineData("LittleEndianBinary16")]
    public async Task Ids_of_bytes_are_in_the_order_of_their_digits_whatever_the_connection_takes_a_guid_for(string format)
    {
        var store = Mapping.MySql($"{Database.ConnectionString};Guid Format={format}");
        using var pool = (IDisposable)store;

        var created = await store.CreateUserAsync(NewUser("ann@example.org", sessionToken: "first"), Cancellation);

        Assert.NotNull(created);
        Assert.Equal(
            [created.User.Id.ToString("N").ToUpperInvariant(), created.User.GroupId!.Value.ToString("N").ToUpperInvariant()],
            Database.Rows("SELECT HEX(id), HEX(group_id) FROM customer").Single());
        var found = await store.FindForSignInAsync("ann@example.org", Cancellation);
        Assert.Equal(("hash of ann@example.org", created.User.Id, created.User.GroupId), (found?.PasswordHash, found?.User.Id, found?.User.GroupId));
        Assert.NotNull(await store.CreateSessionAsync(StartOf(created.User), Cancellation));
        Assert.True((await store.FindSessionAsync(Of(created), Now, DateTimeOffset.MinValue, Cancellation)).SessionIsAlive);
        Assert.Equal(created.User.Id, (await store.RotateSessionAsync(Rotation(Of(created), "first", "second"), Cancellation)).User?.Id);
        Assert.Equal(2, (await store.ListSessionsAsync(Of(created), Now, DateTimeOffset.MinValue, Cancellation)).Count);
    }

    [Fact]
    public async Task An_id_of_bytes_is_found_by_its_index()
    {
        var created = await SignUp();

        var plan = Database.Rows(
            $"EXPLAIN SELECT * FROM customer AS u JOIN customer_session AS s ON s.user_id = u.id WHERE u.id = UNHEX(REPLACE('{created.User.Id}', '-', ''))");

        Assert.All(plan, static table => Assert.True(table[3] is "const" or "ref"));
    }

    [Theory]
    [InlineData("+00:00")]
    [InlineData("-05:00")]
    [InlineData("+05:45")]
    public async Task A_timestamp_is_the_moment_whatever_the_zone_of_the_session(string zone)
    {
        await using var connection = Database.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SET time_zone = '{zone}'";
        await command.ExecuteNonQueryAsync(Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);

        var created = await Store.CreateUserAsync(NewUser("ann@example.org"), transaction, Cancellation);
        await transaction.CommitAsync(Cancellation);

        Assert.Equal(Now, created?.User.CreatedAt);
        Assert.Equal(
            Now.ToUnixTimeMilliseconds(),
            Convert.ToInt64(Database.Scalar("SELECT FLOOR(UNIX_TIMESTAMP(created_at) * 1000) FROM customer"), CultureInfo.InvariantCulture));
        Assert.Equal(Now, (await Store.FindForSignInAsync("ann@example.org", Cancellation))?.User.CreatedAt);
    }

    [Fact]
    public async Task A_zero_date_is_none()
    {
        await SignUp();
        Database.Execute("SET sql_mode = ''; UPDATE customer SET created_at = '0000-00-00 00:00:00', updated_at = '0000-00-00 00:00:00'; SET sql_mode = DEFAULT");

        var found = await Store.FindForSignInAsync("ann@example.org", Cancellation);

        Assert.Equal((default, null), (found!.User.CreatedAt, found.User.UpdatedAt));
    }

    [Fact]
    public async Task A_flag_that_is_null_lets_its_user_in()
    {
        var created = await SignUp(sessionToken: "first");
        Database.Update(Mapping.User, "is_active", null);

        Assert.Null((await Store.FindForSignInAsync("ann@example.org", Cancellation))?.User.IsActive);
        Assert.NotNull(await Store.CreateSessionAsync(StartOf(created.User), Cancellation));
        Assert.NotNull((await Store.RotateSessionAsync(Rotation(Of(created), "first", "second"), Cancellation)).User);
    }
}
