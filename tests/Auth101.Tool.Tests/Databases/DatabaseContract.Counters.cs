using Auth101.Tool.Tests.Fixture;

namespace Auth101.Tool.Tests.Databases;

public abstract partial class DatabaseContract
{
    [Fact]
    public async Task Counters_are_made_checked_and_purged_where_a_class_asks_for_them()
    {
        await using var database = await CreateDatabaseAsync();
        (await RunAsync("migrate", database, nameof(NamedUser))).Returned(0);
        for (var i = 0; i < 6; i++)
        {
            // The last one is full in the year 2999.
            await database.ExecuteAsync(
                $"INSERT INTO named_counter (id, full_at) VALUES ('0195a1f0-0000-7000-8000-00000000000{i}', {(i == 5 ? 32_472_144_000_000 : i)})");
        }

        var purge = (await RunAsync("purge", database, nameof(NamedUser), "--batch-size", "2")).Returned(0);

        Assert.Equal("Deleted 5 expired rows.", purge.Output.TrimEnd());
        Assert.Equal(1, await database.CountAsync("named_counter"));
        (await RunAsync("check", database, nameof(NamedUser))).Returned(0);

        await database.ExecuteAsync("DROP TABLE named_counter");
        Assert.Contains("named_counter", (await RunAsync("check", database, nameof(NamedUser))).Returned(2).Output, StringComparison.Ordinal);
        Assert.Contains("named_counter", (await RunAsync("purge", database, nameof(NamedUser))).FailedWithOneLine(), StringComparison.Ordinal);
        (await RunAsync("migrate", database, nameof(NamedUser))).Returned(0);
        (await RunAsync("check", database, nameof(NamedUser))).Returned(0);
    }
}
