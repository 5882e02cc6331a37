using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Auth101.Benchmarks.Variants;

/// <summary>The generated tables, mapped by hand for Entity Framework Core.</summary>
internal sealed class BenchContext(DbContextOptions<BenchContext> options) : DbContext(options)
{
    public DbSet<BenchUser> Users => Set<BenchUser>();

    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        if (Database.IsSqlite())
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TimeAsText>();
        }
        else if (Database.IsSqlServer())
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TimeAsUtc>().HaveColumnType("datetime2(3)");
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<BenchUser>().ToTable("users");
        modelBuilder.Entity<AccountRow>().ToTable("account").HasOne<BenchUser>().WithMany().HasForeignKey(account => account.UserId);
        modelBuilder.Entity<SessionRow>().ToTable("session").HasOne<BenchUser>().WithMany().HasForeignKey(session => session.UserId);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }
    }

    private sealed class TimeAsText() : ValueConverter<DateTimeOffset, string>(time => SqliteText.Of(time), text => SqliteText.Time(text));

    private sealed class TimeAsUtc() : ValueConverter<DateTimeOffset, DateTime>(
        time => time.UtcDateTime, time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)));
}

internal sealed class AccountRow
{
    public Guid Id { get; init; }

    public required string AccountId { get; init; }

    public required string ProviderId { get; init; }

    public Guid UserId { get; init; }

    public string? Password { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}

internal sealed class SessionRow
{
    public Guid Id { get; init; }

    public required string Token { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public Guid UserId { get; init; }

    public string? IpAddress { get; init; }

    public string? UserAgent { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}
