using Auth101.SourceGen.Tests.Compilations;

namespace Auth101.SourceGen.Tests;

/// <summary>What the statements make of the type that a mapping names for a column, and of the unit of a time.</summary>
public sealed class NamedTypeTests
{
    private static readonly Lazy<Generation> Typed = new(static () => Generation.Of("""
        namespace Shop;
        [Auth101User(Table = "app_user")] public partial class User
        {
            [MapsTo("id", TypeName = "binary(16)")] public Guid Id { get; init; }
            [MapsTo("email", TypeName = "citext")] public string Email { get; init; } = "";
            [MapsTo("is_active", TypeName = "smallint")] public bool IsActive { get; set; }
            [MapsTo("created_at", TypeName = "datetime")] public DateTime CreatedAt { get; set; }
            [MapsTo("updated_at", TypeName = "timestamp")] public DateTimeOffset? UpdatedAt { get; set; }
            [MapsTo("handle", TypeName = "char(5)")] public string Handle { get; set; } = "";
            [MapsTo("level", TypeName = "int")] public long Level { get; set; }
            [MapsTo("seen", Unit = TimeUnit.UnixSeconds)] public DateTimeOffset? Seen { get; set; }
        }
        """));

    [Theory]
    [InlineData("Npgsql", "WHERE u.\"email\" = $1::citext")]
    [InlineData("Npgsql", "COALESCE(u.\"is_active\", TRUE::integer::smallint) = TRUE::integer::smallint")]
    [InlineData("Npgsql", "(u.\"is_active\" <> 0) AS \"is_active\"")]
    [InlineData("Npgsql", "u.\"level\"::bigint AS \"level\"")]
    [InlineData("Npgsql", "u.\"seen\"::bigint AS \"seen\"")]
    [InlineData("MySql", "HEX(u.`id`) AS `id`")]
    [InlineData("MySql", "WHERE u.`id` = UNHEX(REPLACE(@user_id, '-', ''))")]
    [InlineData("MySql", "ON a.`user_id` = u.`id`")]
    [InlineData("MySql", "CONVERT_TZ(@now_as_timestamp, '+00:00', @@session.time_zone)")]
    [InlineData("MySql", "IF(DAYOFMONTH(u.`created_at`) = 0, NULL, u.`created_at`) AS `created_at`")]
    [InlineData("MySql", "TIMESTAMP('1970-01-01') + INTERVAL NULLIF(UNIX_TIMESTAMP(u.`updated_at`), 0) SECOND AS `updated_at`")]
    [InlineData("MySql", "WHERE u.`email` = @email")]
    [InlineData("SqlServer", "CAST(@id AS binary(16))")]
    [InlineData("SqlServer", "WHERE u.[id] = CAST(@user_id AS binary(16))")]
    [InlineData("SqlServer", "CAST(u.[id] AS uniqueidentifier) AS [id]")]
    [InlineData("SqlServer", "CAST(u.[level] AS bigint) AS [level]")]
    [InlineData("SqlServer", "CAST(u.[seen] AS bigint) AS [seen]")]
    [InlineData("SqlServer", "Add(command, \"@now_as_datetime\", global::System.Data.SqlDbType.DateTime, ")]
    [InlineData("SqlServer", "WHERE u.[email] = @email")]
    [InlineData("Sqlite", "WHERE u.\"email\" = @email")]
    [InlineData("Sqlite", "SELECT u.\"id\", u.\"email\", u.\"is_active\"")]
    public void Values_are_cast_where_the_database_has_the_type(string driver, string text) => Assert.Contains(text, Store(driver), StringComparison.Ordinal);

    [Theory]
    [InlineData("TypeName = \"datetime\"", "SqlServer", "(startedAfter > new global::System.DateTimeOffset(1753, 1, 1, 0, 0, 0, global::System.TimeSpan.Zero) ? ")]
    [InlineData("TypeName = \"smalldatetime\"", "SqlServer", "(startedAfter > new global::System.DateTimeOffset(1900, 1, 1, 0, 0, 0, global::System.TimeSpan.Zero) ? ")]
    [InlineData("TypeName = \"datetime2\"", "SqlServer", "Utc(startedAfter)")]
    [InlineData("TypeName = \"int\", Unit = TimeUnit.UnixMilliseconds", "Npgsql", "DateTimeOffset.FromUnixTimeMilliseconds(int.MinValue) ? startedAfter : ")]
    [InlineData("TypeName = \"bigint\", Unit = TimeUnit.UnixMilliseconds", "Npgsql", "startedAfter.ToUnixTimeMilliseconds()")]
    [InlineData("TypeName = \"timestamp\"", "Npgsql", "Utc(startedAfter)")]
    public void No_moment_is_earlier_than_the_type_of_the_start_of_a_session_has(string type, string driver, string text)
    {
        var generation = Generation.Of($$"""
            namespace Shop;
            [Auth101User] public partial class User;
            [Auth101Session(Table = "app_session")] public partial class Session
            {
                public Guid Id { get; init; }
                public required string Token { get; set; }
                public DateTimeOffset ExpiresAt { get; set; }
                public Guid UserId { get; init; }
                [MapsTo("created_at", {{type}})] public DateTimeOffset CreatedAt { get; set; }
            }
            """);

        Assert.Contains(text, generation.Files.Single(file => file.Key.EndsWith($".{driver}.Store.g.cs", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
    }

    /// <summary>In the hour that the zone of a MySQL session has twice, ten seconds ago may be shown later than now.</summary>
    [Fact]
    public void A_rotation_of_this_moment_is_not_an_old_one_in_the_hour_that_a_zone_has_twice() => Assert.Contains(
        "WHEN s.`updated_at` <= COALESCE(CONVERT_TZ(@leeway_start, '+00:00', @@session.time_zone), "
        + "LEAST(CONVERT_TZ(UTC_TIMESTAMP(6) - INTERVAL @leeway SECOND, '+00:00', @@session.time_zone), "
        + "CONVERT_TZ(UTC_TIMESTAMP(6), '+00:00', @@session.time_zone) - INTERVAL @leeway SECOND))",
        Generation.Of("""
            namespace Shop;
            [Auth101User] public partial class User;
            [Auth101Session(Table = "app_session")] public partial class Session
            {
                public Guid Id { get; init; }
                public required string Token { get; set; }
                public DateTimeOffset ExpiresAt { get; set; }
                public Guid UserId { get; init; }
                public DateTimeOffset CreatedAt { get; set; }
                [MapsTo("updated_at", TypeName = "timestamp")] public DateTimeOffset UpdatedAt { get; set; }
            }
            """).Files.Single(static file => file.Key.EndsWith(".MySql.Store.g.cs", StringComparison.Ordinal)).Value,
        StringComparison.Ordinal);

    [Fact]
    public void An_insert_casts_its_parameters() => Assert.Contains(
        "VALUES ($1, $2::citext, TRUE::integer::smallint, $3, ($4 AT TIME ZONE 'UTC'), $5::bpchar, $6::int, $7)",
        string.Join(' ', Store("Npgsql").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)),
        StringComparison.Ordinal);

    [Fact]
    public void Another_database_passes_over_a_type_that_it_does_not_have()
    {
        Assert.DoesNotContain("binary", Store("Npgsql"), StringComparison.Ordinal);
        Assert.All(
            ["MySql", "SqlServer", "Sqlite"],
            static driver => Assert.DoesNotContain("citext", Store(driver), StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_around_the_user_hold_its_id_as_it_is()
    {
        Assert.Contains("`user_id` binary(16) NOT NULL", Schema("MySql"), StringComparison.Ordinal);
        Assert.Contains("[user_id] binary(16) NOT NULL", Schema("SqlServer"), StringComparison.Ordinal);
        Assert.Contains("\"user_id\" uuid NOT NULL", Schema("Npgsql"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Npgsql", "email", "citext")]
    [InlineData("Npgsql", "updated_at", "timestamp without time zone")]
    [InlineData("Npgsql", "handle", "character")]
    [InlineData("MySql", "id", "binary")]
    [InlineData("MySql", "updated_at", "timestamp")]
    [InlineData("SqlServer", "created_at", "datetime")]
    public void A_check_accepts_the_named_type_and_no_other(string driver, string column, string type)
    {
        var description = Schema(driver);
        var start = description.IndexOf($"\"name\": \"{column}\"", StringComparison.Ordinal);
        var accepts = description[description.IndexOf("\"accepts\"", start, StringComparison.Ordinal)..];

        Assert.Equal($"\"accepts\": [ \"{type}\" ]", string.Join(' ', accepts[..(accepts.IndexOf(']', StringComparison.Ordinal) + 1)].Split(
            [' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
    }

    private static string Store(string driver) =>
        Typed.Value.Files.Single(file => file.Key.EndsWith($".{driver}.Store.g.cs", StringComparison.Ordinal)).Value;

    private static string Schema(string driver) =>
        Typed.Value.Files.Single(file => file.Key.EndsWith($".{driver}.Schema.g.cs", StringComparison.Ordinal)).Value;
}
