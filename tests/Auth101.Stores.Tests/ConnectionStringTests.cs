using Auth101.Stores.Tests.Mappings;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.Stores.Tests;

/// <summary>A connection string that is missing in the configuration.</summary>
public sealed class ConnectionStringTests
{
    public static TheoryData<string, string?> Missing { get; } = new MatrixTheoryData<string, string?>(
        ["UseSqlite", "UseNpgsql", "UseMySql", "UseSqlServer"], [null, "", " \t"]);

    [Theory]
    [MemberData(nameof(Missing))]
    public void A_missing_connection_string_is_said_in_a_sentence(string method, string? connectionString)
    {
        var services = new ServiceCollection();
        var builder = services.AddAuth101Core<DefaultUser>(static options => options.Secret = new string('s', 64));
        Func<IAuthStore<DefaultUser>> create;
        (builder, create) = method switch
        {
            "UseSqlite" => (builder.UseSqlite(connectionString!), () => DefaultUserStores.Sqlite(connectionString!)),
            "UseNpgsql" => (builder.UseNpgsql(connectionString!), () => DefaultUserStores.Npgsql(connectionString!)),
            "UseMySql" => (builder.UseMySql(connectionString!), () => DefaultUserStores.MySql(connectionString!)),
            _ => (builder.UseSqlServer(connectionString!), (Func<IAuthStore<DefaultUser>>)(() => DefaultUserStores.SqlServer(connectionString!))),
        };
        using var provider = services.BuildServiceProvider();

        IsSaid(Record.Exception(create));
        IsSaid(Record.Exception(() => provider.GetRequiredService<Auth101<DefaultUser>>()));

        void IsSaid(Exception? exception)
        {
            var refused = Assert.IsType<ArgumentException>(exception);
            Assert.StartsWith($"The connection string given to {method} is {(connectionString is null ? "null" : "empty")}. ", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Connections_that_several_callers_share_are_refused()
    {
        const string Shared = "Host=localhost;multiplexing=TRUE";
        using var dataSource = Npgsql.NpgsqlDataSource.Create(Shared);

        Assert.StartsWith("Multiplexing=true ", Assert.Throws<ArgumentException>(() => DefaultUserStores.Npgsql(Shared)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Multiplexing=true ", Assert.Throws<ArgumentException>(() => DefaultUserStores.Npgsql(dataSource)).Message, StringComparison.Ordinal);
        using var store = DefaultUserStores.Npgsql("Host=localhost;Multiplexing=false") as IDisposable;
    }
}
