using Auth101.CodeAnalysis.Model;
using Auth101.Compilations;
using Auth101.SourceGen.Tests.Compilations;
using Microsoft.CodeAnalysis;

namespace Auth101.SourceGen.Tests;

public sealed class CachingTests
{
    private const string User = """
        namespace Shop;

        [Auth101User]
        public partial class AppUser
        {
            [MapsTo("dept")]
            public string? Department { get; set; }

            public string Describe() => "a user";
        }

        [Auth101Session]
        public partial class AppSession
        {
            public string? Device { get; set; }
        }
        """;

    private const string Elsewhere = "namespace Shop; public class Basket { public int Count => 1; }";

    [Fact]
    public void Editing_an_unrelated_file_reuses_every_step()
    {
        var compilation = TestCompilation.Create(Elsewhere, User);

        var after = Generation.Of(compilation).After(compilation.WithFirstFile(Elsewhere.Replace("=> 1", "=> 2", StringComparison.Ordinal)));

        after.AssertEveryStepIsReused();
    }

    [Fact]
    public void Adding_an_unrelated_class_reuses_every_step()
    {
        var compilation = TestCompilation.Create(User);

        var after = Generation.Of(compilation).After(compilation.AddSyntaxTrees(TestCompilation.Parse(Elsewhere, "Basket.cs")));

        after.AssertEveryStepIsReused();
    }

    [Theory]
    [InlineData("namespace Shop;", "// A comment\n\n\nnamespace Shop;")]
    [InlineData("    [MapsTo", "    // A comment\n    [MapsTo")]
    [InlineData("\"a user\"", "\"another\" + \" user\"")]
    [InlineData("public string Describe", "private static int Answer() => 42; public string Describe")]
    public void Moved_and_rebodied_code_reuses_every_step(string text, string replacement)
    {
        var compilation = TestCompilation.Create(User);
        Assert.Contains(text, User, StringComparison.Ordinal);

        var after = Generation.Of(compilation).After(compilation.WithFirstFile(User.Replace(text, replacement, StringComparison.Ordinal)));

        after.AssertEveryStepIsReused();
        Assert.Equal([IncrementalStepRunReason.Unchanged], after.ReasonsOf(TrackingNames.Of(EntityKind.User)));
    }

    [Fact]
    public void A_renamed_column_changes_the_store()
    {
        var compilation = TestCompilation.Create(User);

        var after = Generation.Of(compilation).After(compilation.WithFirstFile(User.Replace("dept", "division", StringComparison.Ordinal)));

        Assert.Equal([IncrementalStepRunReason.Modified], after.ReasonsOf(TrackingNames.Of(EntityKind.User)));
        Assert.Equal([IncrementalStepRunReason.Unchanged], after.ReasonsOf(TrackingNames.Of(EntityKind.Session)));
        Assert.Equal([IncrementalStepRunReason.Modified], after.ReasonsOf(TrackingNames.Stores));
        Assert.Contains(IncrementalStepRunReason.Modified, after.ReasonsOfFiles());
        Assert.Contains("division", after.Files["Shop.AppUser.Sqlite.Schema.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_column_of_a_session_changes_the_store()
    {
        var compilation = TestCompilation.Create(User);

        var after = Generation.Of(compilation).After(compilation.WithFirstFile(User.Replace("Device", "Machine", StringComparison.Ordinal)));

        Assert.Equal([IncrementalStepRunReason.Unchanged], after.ReasonsOf(TrackingNames.Of(EntityKind.User)));
        Assert.Equal([IncrementalStepRunReason.Modified], after.ReasonsOf(TrackingNames.Of(EntityKind.Session)));
        Assert.Equal([IncrementalStepRunReason.Modified], after.ReasonsOf(TrackingNames.Stores));
    }

    [Fact]
    public void A_second_user_leaves_the_store_of_the_first_alone()
    {
        const string Other = """
            namespace Shop;
            [Auth101User(Table = "clerk", Managed = true)] public partial class Clerk;
            [Auth101Session(Table = "clerk_session", Managed = true, User = typeof(Clerk))] public partial class ClerkSession;
            [Auth101Account(Table = "clerk_account", Managed = true, User = typeof(Clerk))] public partial class ClerkAccount;
            [Auth101Verification(Table = "clerk_verification", Managed = true, User = typeof(Clerk))] public partial class ClerkVerification;
            """;
        var compilation = TestCompilation.Create("namespace Shop; [Auth101User] public partial class AppUser;");

        var after = Generation.Of(compilation).After(compilation.AddSyntaxTrees(TestCompilation.Parse(Other, "Clerk.cs")));

        Assert.Equal(2, after.Stores.Count);
        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.New], after.ReasonsOf(TrackingNames.Stores));
    }

    [Fact]
    public void Entity_Framework_adds_a_file_and_stays_cached()
    {
        var compilation = TestCompilation.Create(Elsewhere, User);
        var without = Generation.Of(compilation);

        var with = without.After(compilation.WithEntityFramework());
        var edited = with.After(compilation.WithFirstFile(Elsewhere.Replace("=> 1", "=> 2", StringComparison.Ordinal)).WithEntityFramework());

        Assert.Equal([IncrementalStepRunReason.Modified], with.ReasonsOf(TrackingNames.Libraries));
        Assert.Equal([IncrementalStepRunReason.Unchanged], with.ReasonsOf(TrackingNames.Of(EntityKind.User)));
        Assert.Equal(["Shop.AppUser.EntityFramework.g.cs"], with.Files.Keys.Except(without.Files.Keys));
        edited.AssertEveryStepIsReused();
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Npgsql")]
    [InlineData("MySql")]
    [InlineData("SqlServer")]
    public void A_removed_driver_takes_its_store_away_and_brings_it_back(string driver)
    {
        var compilation = TestCompilation.Create(User);
        var with = Generation.Of(compilation);

        var without = with.After(compilation.RemoveReferences(TestCompilation.Drivers[driver]));
        var again = without.After(compilation);

        Assert.Equal([IncrementalStepRunReason.Modified], without.ReasonsOf(TrackingNames.Libraries));
        Assert.Equal([IncrementalStepRunReason.Modified], again.ReasonsOf(TrackingNames.Libraries));
        Assert.Equal(with.Files.Where(file => !file.Key.Contains(driver, StringComparison.Ordinal)), without.Files);
        Assert.Equal(with.Files, again.Files);
    }
}
