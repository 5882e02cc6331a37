using System.Runtime.Loader;
using Auth101.Compilations;
using Auth101.SourceGen.Tests.Compilations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Auth101.SourceGen.Tests;

/// <summary>When there is a method for Entity Framework Core, where it compiles, and what a changed mapping means for migrations.</summary>
public sealed class EntityFrameworkTests
{
    private const string User = """
        namespace Shop;

        [Auth101User]
        public partial class User;
        """;

    private const string Context = """
        using Auth101;
        using Microsoft.EntityFrameworkCore;

        public sealed class ShopContext : DbContext
        {
            protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");
            protected override void OnModelCreating(ModelBuilder model) => model.ApplyAuth101<Shop.User>(Database.ProviderName);
        }
        """;

    private const string TwoUsers = """
        using Auth101;
        using Microsoft.EntityFrameworkCore;
        namespace Shop;

        [Auth101User] public sealed partial class Customer;
        [Auth101User(Table = "clerk", Managed = true)] internal partial class Clerk;
        [Auth101Session(Table = "clerk_session", Managed = true, User = typeof(Clerk))] internal partial class ClerkSession;
        [Auth101Account(Table = "clerk_account", Managed = true, User = typeof(Clerk))] internal partial class ClerkAccount;
        [Auth101Verification(Table = "clerk_verification", Managed = true, User = typeof(Clerk))] internal partial class ClerkVerification;

        public sealed class ShopContext : DbContext
        {
            protected override void OnModelCreating(ModelBuilder model) => model.ApplyAuth101<Customer>(Database.ProviderName).ApplyAuth101<Clerk>(Database.ProviderName);
        }
        """;

    [Fact]
    public void Without_a_driver_that_a_provider_runs_on_there_is_no_method()
    {
        var compilation = TestCompilation.Create(User).WithEntityFramework();

        var mySqlOnly = Generation.Of(WithDrivers(compilation, "MySql"));
        var none = Generation.Of(WithDrivers(compilation));
        var withoutFramework = Generation.Of(User);

        Assert.All([mySqlOnly, none, withoutFramework], static generation =>
            Assert.DoesNotContain(generation.Files.Keys, static name => name.Contains("EntityFramework", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Npgsql")]
    [InlineData("SqlServer")]
    public void With_one_driver_the_method_takes_no_provider(string driver)
    {
        var source = Context.Replace("Database.ProviderName", string.Empty, StringComparison.Ordinal).Replace("options.UseSqlite(\"Data Source=:memory:\")", "options.ToString()", StringComparison.Ordinal);
        var compilation = TestCompilation.Create(source, User).WithEntityFramework();

        var file = Generation.Of(WithDrivers(compilation, driver)).Files["Shop.User.EntityFramework.g.cs"];

        Assert.Contains($"Apply{driver}(modelBuilder);", file, StringComparison.Ordinal);
        Assert.DoesNotContain("providerName", file, StringComparison.Ordinal);
    }

    [Fact]
    public void The_class_alone_tells_the_methods_of_two_users_apart() =>
        Assert.Equal(2, Generation.Of(TestCompilation.Create(TwoUsers).WithEntityFramework()).Stores.Count);

    [Fact]
    public void A_class_that_is_no_user_has_no_method()
    {
        const string Source = "using Auth101; using Microsoft.EntityFrameworkCore; public static class Wrong { public static void Call(ModelBuilder model) => model.ApplyAuth101<string>(null); }";
        var generation = Generation.OfBroken(TestCompilation.Create(Source, TwoUsers).WithEntityFramework());

        Assert.Contains(generation.Output.GetDiagnostics(TestContext.Current.CancellationToken), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void It_compiles_where_nullable_is_disabled()
    {
        var compilation = TestCompilation.Create(Context, "namespace Shop; [Auth101User] public partial class User { public string Department { get; set; } }").WithEntityFramework();

        Generation.Of(compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable)));
    }

    [Fact]
    public void A_private_user_is_mapped_by_those_who_can_see_it()
    {
        const string Source = """
            using Microsoft.EntityFrameworkCore;

            public partial class Shop
            {
                [Auth101User] private sealed partial class User { public Kind Kind { get; set; } }
                [Auth101Session] private sealed partial class Session;
                private enum Kind : ulong { None }

                public static void Map(ModelBuilder model) => User.Auth101EntityFramework.ApplySqlite(model);
            }
            """;

        var file = Generation.Of(TestCompilation.Create(Source).WithEntityFramework()).Files["Shop.User.EntityFramework.g.cs"];

        Assert.DoesNotContain("ApplyAuth101", file, StringComparison.Ordinal);
        Assert.Contains("SharedTypeEntity<global::System.Collections.Generic.Dictionary<string, object>>(\"Shop.User.Session\"", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_class_may_derive_from_another_one()
    {
        const string Source = """
            using Microsoft.EntityFrameworkCore;
            namespace Shop;

            [Auth101User(Table = "people")] public partial class Person { public int Id { get; set; } public string Email { get; set; } = ""; [SignUpInput] public string? Note { get; set; } }
            [Auth101Session(Table = "person_session", Managed = true, User = typeof(Person))] public partial class PersonSession;
            [Auth101Account(Table = "person_account", Managed = true, User = typeof(Person))] public partial class PersonAccount;
            [Auth101Verification(Table = "person_verification", Managed = true, User = typeof(Person))] public partial class PersonVerification;
            [Auth101User(Table = "clerks")] public partial class Clerk : Person;
            [Auth101Session(Table = "clerk_session", Managed = true, User = typeof(Clerk))] public partial class ClerkSession;
            [Auth101Account(Table = "clerk_account", Managed = true, User = typeof(Clerk))] public partial class ClerkAccount;
            [Auth101Verification(Table = "clerk_verification", Managed = true, User = typeof(Clerk))] public partial class ClerkVerification;

            public static class Mapping
            {
                public static void Map(ModelBuilder people, ModelBuilder clerks)
                {
                    people.ApplyAuth101<Person>("Microsoft.EntityFrameworkCore.Sqlite");
                    Clerk.Auth101EntityFramework.ApplySqlite(clerks);
                    new Auth101<Clerk>(new AuthOptions(), ClerkStores.Sqlite("Data Source=:memory:"));
                }
            }
            """;

        Assert.Equal(2, Generation.Of(TestCompilation.Create(Source).WithEntityFramework()).Stores.Count);
    }

    [Fact]
    public void A_changed_mapping_is_a_migration_that_notes_it()
    {
        using var older = Load(User);
        using var same = Load(User + "// the same mapping");
        using var newer = Load(User.Replace("class User;", "class User { public string? Department { get; set; } }", StringComparison.Ordinal));

        Assert.Empty(Differences(older, same));
        var operations = Differences(older, newer);

        var column = Assert.Single(operations.OfType<AddColumnOperation>());
        Assert.Equal(("users", "department", "TEXT", true), (column.Table, column.Name, column.ColumnType, column.IsNullable));
        UpdateDataOperation[] rows = [.. operations.OfType<UpdateDataOperation>()];
        Assert.All(rows, static row => Assert.Equal(("auth101_schema", "", "mapping"), (row.Table, row.KeyValues[0, 0], Assert.Single(row.Columns))));
        Assert.Equal(["account", "session", "users", "verification"], rows.Select(static row => row.KeyValues[0, 1]).Order());
        Assert.Equal(5, operations.Count);
    }

    private static IReadOnlyList<MigrationOperation> Differences(DbContext older, DbContext newer) =>
        newer.GetService<IMigrationsModelDiffer>().GetDifferences(ModelOf(older), ModelOf(newer));

    private static IRelationalModel ModelOf(DbContext context) => context.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    /// <summary>Compiles a user class and a context, and makes the context.</summary>
    private static DbContext Load(string user)
    {
        using var assembly = new MemoryStream();
        var result = Generation.Of(TestCompilation.Create(Context, user).WithEntityFramework()).Output.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        assembly.Position = 0;
        var type = new AssemblyLoadContext(name: null).LoadFromStream(assembly).GetType("ShopContext")!;
        return (DbContext)Activator.CreateInstance(type)!;
    }

    private static CSharpCompilation WithDrivers(CSharpCompilation compilation, params string[] drivers) => compilation
        .RemoveReferences(TestCompilation.AllDrivers)
        .AddReferences(drivers.SelectMany(static driver => TestCompilation.Drivers[driver]));
}
