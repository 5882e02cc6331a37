using Auth101.Stores.Tests.Mappings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Auth101.EntityFrameworkCore.Tests;

/// <summary>An application's conventions for columns of every type, each another than the store's.</summary>
internal static class Conventions
{
    /// <summary>What is stored for a value.</summary>
    public static void Convert(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>();
        conventions.Properties<bool>().HaveConversion<Inverted>();
        conventions.Properties<sbyte>().HaveConversion<string>();
        conventions.Properties<byte>().HaveConversion<string>();
        conventions.Properties<short>().HaveConversion<string>();
        conventions.Properties<ushort>().HaveConversion<string>();
        conventions.Properties<int>().HaveConversion<string>();
        conventions.Properties<uint>().HaveConversion<string>();
        conventions.Properties<long>().HaveConversion<string>();
        conventions.Properties<ulong>().HaveConversion<string>();
        conventions.Properties<float>().HaveConversion<string>();
        conventions.Properties<double>().HaveConversion<string>();
        conventions.Properties<decimal>().HaveConversion<double>();
        conventions.Properties<string>().HaveConversion<Whispered, NeverChanged>();
        conventions.Properties<Guid>().HaveConversion<GuidToStringConverter>();
        conventions.Properties<DateTime>().HaveConversion<DateTimeToBinaryConverter>();
        conventions.Properties<DateTimeOffset>().HaveConversion<DateTimeOffsetToBinaryConverter>();
        conventions.Properties<DateOnly>().HaveConversion<DayNumber>();
        conventions.Properties<TimeOnly>().HaveConversion<TimeOnlyToTicksConverter>();
        conventions.Properties<byte[]>().HaveConversion<BytesToStringConverter>();
    }

    /// <summary>The same for what can be null, which a convention may name apart.</summary>
    public static void ConvertNullable(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<bool?>().HaveConversion<Inverted>();
        conventions.Properties<EnumOfInt32?>().HaveConversion<string>();
        conventions.Properties<int?>().HaveConversion<string>();
        conventions.Properties<Guid?>().HaveConversion<string>();
        conventions.Properties<DateTime?>().HaveConversion<long>();
        conventions.Properties<DateTimeOffset?>().HaveConversion<string>();
    }

    /// <summary>What columns are like.</summary>
    public static void Limit(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<string>().HaveMaxLength(3).AreUnicode(false).AreFixedLength().UseCollation("C");
        conventions.Properties<byte[]>().HaveMaxLength(3).AreFixedLength();
        conventions.Properties<decimal>().HavePrecision(4, 1);
        conventions.Properties<DateTime>().HavePrecision(0);
        conventions.Properties<DateTimeOffset>().HavePrecision(0);
        conventions.Properties<TimeOnly>().HavePrecision(0);
        conventions.Conventions.Add(static _ => new LastWord());
    }

    /// <summary>Types of columns, where the database takes them.</summary>
    public static void Declare(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<string>().HaveColumnType("varchar(10)");
        conventions.Properties<int>().HaveColumnType("smallint");
        conventions.Properties<decimal>().HaveColumnType("decimal(5, 1)");
        conventions.Properties<DateTime>().HaveColumnType("date");
        conventions.Properties<DateTimeOffset>().HaveColumnType("date");
    }

    /// <summary>A convention that looks at all properties when the model is complete.</summary>
    private sealed class LastWord : IModelFinalizingConvention
    {
        public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
        {
            foreach (var property in modelBuilder.Metadata.GetEntityTypes().SelectMany(static entity => entity.GetDeclaredProperties()))
            {
                property.Builder.HasConversion(typeof(string));
                property.Builder.HasMaxLength(2);
                property.Builder.HasPrecision(3);
                property.Builder.HasScale(1);
                property.Builder.IsUnicode(false);
                property.Builder.IsFixedLength(true);
                property.Builder.UseCollation("C");
                property.Builder.HasColumnType("text");
            }
        }
    }

    private sealed class Inverted() : ValueConverter<bool, string>(static value => value ? "N" : "Y", static value => value == "N");

    private sealed class Whispered() : ValueConverter<string, string>(static value => "(" + value + ")", static value => value.Trim('(', ')'));

    private sealed class NeverChanged() : ValueComparer<string>(static (one, other) => true, static value => 0);

    private sealed class DayNumber() : ValueConverter<DateOnly, int>(static value => value.DayNumber, static value => DateOnly.FromDayNumber(value));
}

/// <summary>A context with conventions for what is stored.</summary>
internal sealed class ConvertingContext<TUser>(DbContextOptions options) : MappedContext<TUser>(options)
    where TUser : class, IAuth101User<TUser>
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        Conventions.Convert(configurationBuilder);
        Conventions.ConvertNullable(configurationBuilder);
    }
}

/// <summary>A context with conventions for what is stored and for columns.</summary>
internal sealed class ConventionalContext<TUser>(DbContextOptions options) : MappedContext<TUser>(options)
    where TUser : class, IAuth101User<TUser>
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        Conventions.Convert(configurationBuilder);
        Conventions.Limit(configurationBuilder);
        Conventions.Declare(configurationBuilder);
    }
}
