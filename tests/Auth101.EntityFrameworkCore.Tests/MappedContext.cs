using Auth101.Stores.Tests.Mappings;
using Microsoft.EntityFrameworkCore;

namespace Auth101.EntityFrameworkCore.Tests;

/// <summary>A context with nothing but the tables of one user class. The application's own tables are there already.</summary>
internal class MappedContext<TUser>(DbContextOptions options) : DbContext(options)
    where TUser : class, IAuth101User<TUser>
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Models.Apply<TUser>(modelBuilder, Database.ProviderName);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(static entity => entity.GetComment() is null))
        {
            entity.SetIsTableExcludedFromMigrations(true);
        }
    }
}

/// <summary>The generated methods of the user classes, which are told apart by the class alone.</summary>
internal static class Models
{
    private static readonly Dictionary<Type, Action<ModelBuilder, string?>> All = new()
    {
        [typeof(DefaultUser)] = static (builder, provider) => builder.ApplyAuth101<DefaultUser>(provider),
        [typeof(OwnTableUser)] = static (builder, provider) => builder.ApplyAuth101<OwnTableUser>(provider),
        [typeof(TextIdUser)] = static (builder, provider) => builder.ApplyAuth101<TextIdUser>(provider),
        [typeof(IntIdUser)] = static (builder, provider) => builder.ApplyAuth101<IntIdUser>(provider),
        [typeof(LongIdUser)] = static (builder, provider) => builder.ApplyAuth101<LongIdUser>(provider),
        [typeof(NumberedMember)] = static (builder, provider) => builder.ApplyAuth101<NumberedMember>(provider),
        [typeof(MixedIdUser)] = static (builder, provider) => builder.ApplyAuth101<MixedIdUser>(provider),
        [typeof(NumberedUser)] = static (builder, provider) => builder.ApplyAuth101<NumberedUser>(provider),
        [typeof(AllOwnUser)] = static (builder, provider) => builder.ApplyAuth101<AllOwnUser>(provider),
        [typeof(OddNamesUser)] = static (builder, provider) => builder.ApplyAuth101<OddNamesUser>(provider),
        [typeof(Outer.Middle.RecordUser)] = static (builder, provider) => builder.ApplyAuth101<Outer.Middle.RecordUser>(provider),
        [typeof(PositionalUser)] = static (builder, provider) => builder.ApplyAuth101<PositionalUser>(provider),
        [typeof(SchemaUser)] = static (builder, provider) => builder.ApplyAuth101<SchemaUser>(provider),
        [typeof(CountingUser)] = static (builder, provider) => builder.ApplyAuth101<CountingUser>(provider),
        [typeof(TallyingUser)] = static (builder, provider) => builder.ApplyAuth101<TallyingUser>(provider),
        [typeof(EveryTypeUser)] = static (builder, provider) => builder.ApplyAuth101<EveryTypeUser>(provider),
    };

    public static void Apply<TUser>(ModelBuilder modelBuilder, string? providerName) => All[typeof(TUser)](modelBuilder, providerName);
}
