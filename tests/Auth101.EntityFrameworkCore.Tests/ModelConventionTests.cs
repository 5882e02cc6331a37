using Auth101.Stores.Tests.Mappings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Auth101.EntityFrameworkCore.Tests;

/// <summary>Whatever a context's conventions say, Entity Framework Core reads and writes what the stores do.</summary>
public sealed class ModelConventionTests
{
    private static readonly Dictionary<string, Func<DbContextOptionsBuilder, DbContextOptionsBuilder>> Providers = new()
    {
        ["Sqlite"] = static options => options.UseSqlite("Data Source=:memory:"),
        ["Npgsql"] = static options => options.UseNpgsql("Host=nowhere"),
        ["SqlServer"] = static options => options.UseSqlServer("Server=nowhere"),
    };

    public static TheoryData<string> ProviderNames => [.. Providers.Keys];

    [Theory]
    [MemberData(nameof(ProviderNames))]
    public void Conventions_change_no_value(string provider)
    {
        HasValuesOf<DefaultUser>(provider);
        HasValuesOf<EveryTypeUser>(provider);
        HasValuesOf<TextIdUser>(provider);
        HasValuesOf<IntIdUser>(provider);
        HasValuesOf<LongIdUser>(provider);
        HasValuesOf<OwnTableUser>(provider);
        HasValuesOf<AllOwnUser>(provider);
    }

    [Theory]
    [MemberData(nameof(ProviderNames))]
    public void Conventions_change_no_managed_table(string provider)
    {
        HasTablesOf<DefaultUser>(provider);
        HasTablesOf<EveryTypeUser>(provider);
        HasTablesOf<TextIdUser>(provider);
        HasTablesOf<IntIdUser>(provider);
        HasTablesOf<LongIdUser>(provider);
    }

    [Theory]
    [MemberData(nameof(ProviderNames))]
    public void A_time_of_no_kind_is_UTC(string provider)
    {
        using var context = new MappedContext<EveryTypeUser>(Options(provider));
        var converter = context.Model.FindEntityType(typeof(EveryTypeUser))!.FindProperty(nameof(EveryTypeUser.Moment))!.GetTypeMapping().Converter!;
        var moment = new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Unspecified);

        Assert.NotEqual(TimeSpan.Zero, TimeZoneInfo.Local.GetUtcOffset(moment));
        Assert.Equal(converter.ConvertToProvider(DateTime.SpecifyKind(moment, DateTimeKind.Utc)), converter.ConvertToProvider(moment));
        Assert.Equal(
            converter.ConvertToProvider(DateTime.SpecifyKind(moment, DateTimeKind.Utc)),
            converter.ConvertToProvider(DateTime.SpecifyKind(moment, DateTimeKind.Utc).ToLocalTime()));
    }

    private static void HasValuesOf<TUser>(string provider)
        where TUser : class, IAuth101User<TUser>
    {
        using var plain = new MappedContext<TUser>(Options(provider));
        using var converting = new ConvertingContext<TUser>(Options(provider));
        Assert.Equal(Values(plain.Model), Values(converting.Model));
    }

    private static void HasTablesOf<TUser>(string provider)
        where TUser : class, IAuth101User<TUser>
    {
        using var plain = new MappedContext<TUser>(Options(provider));
        using var conventional = new ConventionalContext<TUser>(Options(provider));
        Assert.Equal(plain.Database.GenerateCreateScript(), conventional.Database.GenerateCreateScript());
        Assert.Equal(Values(plain.Model), Values(conventional.Model));
    }

    private static DbContextOptions Options(string provider) => Providers[provider](new DbContextOptionsBuilder()).Options;

    /// <summary>How each property is stored.</summary>
    private static IEnumerable<string> Values(IModel model) =>
        from entity in model.GetEntityTypes()
        from property in entity.GetProperties()
        let mapping = property.GetRelationalTypeMapping()
        select $"{entity.DisplayName()}.{property.Name}: {mapping.StoreType} {mapping.Converter?.ConvertToProviderExpression} {mapping.Converter?.ConvertFromProviderExpression} "
            + $"{mapping.Converter?.ProviderClrType} {property.GetValueComparer()} {mapping.DbType} {mapping.Size} {mapping.IsUnicode} {mapping.IsFixedLength} {mapping.Precision} {mapping.Scale}";
}
