using Auth101.CodeAnalysis.Model;
using Auth101.Compilations;
using Auth101.SourceGen.Tests.Compilations;

namespace Auth101.SourceGen.Tests.Mapping;

/// <summary>How a class may be written.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData("public partial class User { }")]
    [InlineData("public sealed partial class User;")]
    [InlineData("internal partial class User;")]
    [InlineData("partial class User;")]
    [InlineData("public partial record User;")]
    [InlineData("public sealed partial record class User { public string? Name { get; init; } }")]
    [InlineData("public partial record User(string Email);")]
    [InlineData("public partial record User(Guid Id, string? Name, string Email, bool EmailVerified, string? Image, bool IsActive, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);")]
    [InlineData("public partial record User(string Email, [property: SignUpInput] string Department, [property: SignUpInput] int? Age) { public int Rank { get; set; } }")]
    [InlineData("public partial class User { public required string Email { get; init; } public required int Age { get; init; } }")]
    [InlineData("public partial class User { public string Email { get; private set; } = \"\"; public int Age { get; private set; } }")]
    [InlineData("public partial class User { private User() { } public static User Make() => new() { Email = \"\" }; }")]
    [InlineData("public partial class User { internal User(int age) { Age = age; } protected User() { } public int Age { get; private init; } }")]
    [InlineData("public partial class User { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public User() { Email = \"\"; } public required string Email { get; set; } }")]
    [InlineData("public partial class User { public partial string? Nick { get; set; } } public partial class User { public partial string? Nick { get => field; set => field = value?.Trim(); } }")]
    [InlineData("public partial class User { public string? Nick { get; set; } } partial class User { public int Age { get; set; } }")]
    [InlineData("public partial class User : IComparable<User> { public int CompareTo(User? other) => 0; }")]
    public void A_class_or_record_can_be_the_user(string declaration)
    {
        Assert.NotNull(Generation.Of($"namespace Shop; [Auth101User] {declaration}").Store);
    }

    [Fact]
    public void Inherited_properties_are_columns_and_those_of_the_base_come_first()
    {
        var user = Generation.Of("""
            public abstract class Entity { public long Id { get; protected set; } public virtual string? Note { get; set; } private int Secret { get; set; } }
            public class Person : Entity { public int Age { get; set; } public int Hidden { get; set; } }
            [Auth101User] public partial class User : Person { public override string? Note { get; set; } public new string? Hidden { get; set; } public int Own { get; set; } }
            """).Store.User;

        Assert.Equal(ColumnType.Int64, user.Get(EntityField.Id).Type);
        var extra = user.Columns.Where(static column => column.Field == EntityField.None).ToList();
        Assert.Equal(["Age", "Note", "Hidden", "Own"], extra.Select(static column => column.Property));
        Assert.Equal(ColumnType.String, extra[2].Type);
    }

    [Theory]
    [InlineData("public new int Nick = 1;")]
    [InlineData("public new string Nick() => \"\";")]
    [InlineData("public static new string? Nick { get; set; }")]
    [InlineData("public new class Nick { }")]
    public void A_property_that_another_member_hides_is_no_column(string member)
    {
        var user = Generation.Of(
            "public class Person { public string? Nick { get; set; } }",
            $"[Auth101User] public partial class User : Person {{ {member} }}").Store.User;

        Assert.DoesNotContain(user.Columns, static column => column.Property == "Nick");
    }

    [Fact]
    public void A_property_that_a_private_member_of_a_base_hides_is_a_column()
    {
        var user = Generation.Of(
            "public class Person { public string? Nick { get; set; } } public class Member : Person { private new int Nick() => 1; }",
            "[Auth101User] public partial class User : Member;").Store.User;

        Assert.Contains(user.Columns, static column => column.Property == "Nick");
    }

    [Theory]
    [InlineData("AllowNull", "string")]
    [InlineData("NotNull", "string?")]
    public void An_attribute_on_nullability_that_asks_for_less_is_harmless(string attribute, string type)
    {
        Generation.StoreOf($"[SignUpInput, System.Diagnostics.CodeAnalysis.{attribute}] public {type} Nick {{ get; set; }} = \"\";");
    }

    [Theory]
    [InlineData("[Auth101User] public partial class User { [Obsolete] public int Age { get; set; } [SignUpInput, Obsolete(\"Use Age\")] public int? Years { get; init; } }", "CS0612", "CS0618")]
    [InlineData("[Auth101User] public partial class User { public int Age { get; [Obsolete] set; } }", "CS0612")]
    [InlineData("[Auth101User] public partial class User { [Obsolete(\"\", DiagnosticId = \"OLD1\")] public int Age { get; set; } }", "OLD1")]
    [InlineData("[Auth101User] public partial class User { [System.Diagnostics.CodeAnalysis.Experimental(\"NEW1\")] public int Age { get; set; } }", "NEW1")]
    [InlineData("public class Person { [Obsolete] public virtual int Age { get; set; } } [Auth101User] public partial class User : Person { public override int Age { get; set; } }", "CS0612")]
    [InlineData("[Auth101User] public partial class User { [Obsolete] private User() { } }", "CS0612")]
    [InlineData("[Auth101User] [method: Obsolete] public partial record User(string Email, [property: SignUpInput] int? Age);", "CS0612")]
    [InlineData("[Auth101User, Obsolete] public partial class User;", "CS0612")]
    [InlineData("[Auth101User, System.Diagnostics.CodeAnalysis.Experimental(\"NEW1\")] public partial class User;", "NEW1")]
    [InlineData("[Obsolete] public partial class Outer { [Auth101User] public partial class User; }", "CS0612")]
    [InlineData("[Obsolete(\"Old\")] public enum Level; [Auth101User] public partial class User { [Obsolete] public Level? Level { get; set; } }", "CS0612", "CS0618")]
    [InlineData("[assembly: CLSCompliant(true)] [Auth101User] public partial class User { [SignUpInput] public string? Nick { get; set; } [UserInput, CLSCompliant(false)] public uint Age { get; set; } }", "CS3001", "CS3002", "CS3003", "CS3009")]
    public void Marks_on_what_is_mapped_give_no_warnings_in_generated_code(string source, params string[] warnings)
    {
        var generation = Generation.Of(source);

        Assert.Equal(warnings, generation.Store.UserType.SuppressedWarnings);
        Assert.All(generation.Files.Values, text => Assert.Contains($"#pragma warning disable {string.Join(", ", warnings)} // ", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_such_marks_no_warning_is_suppressed()
    {
        var generation = Generation.Of("[assembly: CLSCompliant(false)] [Auth101User] public partial class User { [Auth101Ignore, Obsolete] public int Age { get; set; } }");

        Assert.Empty(generation.Store.UserType.SuppressedWarnings);
    }

    [Fact]
    public void Properties_of_a_base_from_another_assembly_are_columns()
    {
        var user = Generation.Of("[Auth101User] public partial class User : System.Timers.ElapsedEventArgs2; namespace System.Timers { public class ElapsedEventArgs2 : UriBuilder { } }").Store.User;

        Assert.Contains(user.Columns, static column => column.Column == "host");
    }

    [Theory]
    [InlineData("public partial class Outer { $ }")]
    [InlineData("public static partial class Outer { $ }")]
    [InlineData("public abstract partial class Outer { $ }")]
    [InlineData("public readonly partial struct Outer { $ }")]
    [InlineData("public partial record Outer(int X) { $ }")]
    [InlineData("public partial record struct Outer(int X) { $ }")]
    [InlineData("public partial interface Outer { $ }")]
    [InlineData("internal partial class A { public partial struct B { $ } }")]
    public void A_user_can_be_nested_in_partial_types(string outer)
    {
        var generation = Generation.Of($"namespace Shop; {outer.Replace("$", "[Auth101User] public partial class User;", StringComparison.Ordinal)}");

        Assert.Contains("UseSqlite", Registration(generation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("private")]
    [InlineData("protected")]
    [InlineData("private protected")]
    [InlineData("")]
    public void A_user_that_others_cannot_see_has_a_factory_and_no_extension_method(string accessibility)
    {
        var generation = Generation.Of(
            $$"""public partial class Outer { [Auth101User] {{accessibility}} partial class User; private static object Store => UserStores.Sqlite("Data Source=:memory:"); }""");

        Assert.DoesNotContain("UseSqlite", Registration(generation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public partial class User;", "public static class User_SqliteExtensions")]
    [InlineData("internal partial class User;", "internal static class User_SqliteExtensions")]
    public void The_extension_method_is_as_visible_as_the_user(string declaration, string expected)
    {
        Assert.Contains(expected, Registration(Generation.Of($"[Auth101User] {declaration}")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_application_calls_what_is_generated_with_nothing_but_using_Auth101()
    {
        Generation.Of("""
            namespace Shop
            {
                [Auth101User] public partial class AppUser { public string? Department { get; set; } }
            }

            namespace Elsewhere
            {
                public static class Program
                {
                    public static Auth101.Stores.IAuthStore<Shop.AppUser> Store() => Shop.AppUserStores.Sqlite("Data Source=:memory:", createTables: false);

                    public static Auth101Builder<Shop.AppUser> Use(Auth101Builder<Shop.AppUser> builder) => builder.UseSqlite("Data Source=auth.db");

                    public static string Email<T>(T user) where T : class, IAuth101User<T> => T.Model.GetProfile(user).Email;

                    public static string Email(Shop.AppUser user) => Email<Shop.AppUser>(user);
                }
            }
            """);
    }

    [Fact]
    public void Implicit_usings_are_not_needed()
    {
        Generation.Of(TestCompilation.CreateWithoutImplicitUsings("""
            namespace Shop;
            [Auth101.Auth101User]
            public partial class AppUser { [Auth101.SignUpInput] public System.DateOnly Birthday { get; set; } }
            """));
    }

    private static string Registration(Generation generation) => generation.Files.Single(static file => file.Key.EndsWith(".Sqlite.Registration.g.cs", StringComparison.Ordinal)).Value;
}
