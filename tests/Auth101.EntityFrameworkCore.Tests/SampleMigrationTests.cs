using Auth101.Stores.Tests.Engines;
using EfCore;
using Microsoft.EntityFrameworkCore;

namespace Auth101.EntityFrameworkCore.Tests;

/// <summary>The migrations that the sample carries.</summary>
public sealed class SampleMigrationTests : IDisposable
{
    private static readonly string[] TablesOfTheApplication = ["Notes", "__EFMigrations"];

    private readonly SqliteFile _migrated = new();
    private readonly SqliteFile _scripted = new();

    [Fact]
    public void They_are_the_whole_model()
    {
        using var context = Connect();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task They_make_the_tables_of_the_script()
    {
        await using (var context = Connect())
        {
            await context.Database.MigrateAsync(TestContext.Current.CancellationToken);
        }

        using (var store = (IDisposable)AppUserStores.Sqlite(_scripted.ConnectionString, createTables: false))
        {
            await ((Auth101.Stores.IAuthStore<AppUser>)store).CreateTablesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(
            Catalog.Of(_scripted),
            Catalog.Of(_migrated).Where(static fact => !TablesOfTheApplication.Any(table => fact.StartsWith(table, StringComparison.Ordinal))));
    }

    public void Dispose()
    {
        _migrated.Dispose();
        _scripted.Dispose();
    }

    private AppDbContext Connect() => new(new DbContextOptionsBuilder<AppDbContext>().UseSqlite(_migrated.ConnectionString).Options);
}
