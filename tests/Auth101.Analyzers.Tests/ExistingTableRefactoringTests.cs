using Auth101.CodeFixes;

namespace Auth101.Analyzers.Tests;

/// <summary>A plain class becomes a user of Auth101 on a table that exists.</summary>
public sealed class ExistingTableRefactoringTests
{
    [Fact]
    public async Task Every_property_gets_its_column()
    {
        var mapped = await Refactor("""
            namespace Shop;

            /// <summary>A customer.</summary>
            public class App[||]User
            {
                public Guid Id { get; init; }

                // Where to write to.
                public required string Email { get; set; }
                public string? FullName { get; set; }
                public List<string> Tags { get; set; } = [];
                public int Age => 7;
                internal int Rank { get; set; }
                public static int Count { get; set; }
            }
            """);

        Assert.Equal(
            """
            namespace Shop;

            /// <summary>A customer.</summary>
            [Auth101User(Table = "app_user")]
            public partial class AppUser
            {
                [MapsTo("id")]
                public Guid Id { get; init; }

                // Where to write to.
                [MapsTo("email")]
                public required string Email { get; set; }
                [MapsTo("full_name")]
                public string? FullName { get; set; }
                [Auth101Ignore]
                public List<string> Tags { get; set; } = [];
                public int Age => 7;
                internal int Rank { get; set; }
                public static int Count { get; set; }
            }
            """,
            mapped);
        await Analysis.Accepts(mapped!);
    }

    [Fact]
    public async Task Fields_with_other_names_are_recognized()
    {
        var mapped = await Refactor("""
            public class [||]Member
            {
                public int MemberId { get; set; }
                public int UserId { get; set; }
                public required string Mail { get; set; }
                public string? Login { get; set; }
            }
            """);

        Assert.Equal(
            """
            [Auth101User(Table = "member")]
            public partial class Member
            {
                [MapsTo("member_id", Field = UserField.Id)]
                public int MemberId { get; set; }
                [MapsTo("user_id")]
                public int UserId { get; set; }
                [MapsTo("mail", Field = UserField.Email)]
                public required string Mail { get; set; }
                [MapsTo("login")]
                public string? Login { get; set; }
            }
            """,
            mapped);
        await Analysis.Accepts(mapped!);
    }

    [Fact]
    public async Task The_types_around_become_partial() => Assert.Equal(
        """
        static partial class Outer
        {
            [Auth101User(Table = "user")]
            internal partial class User
            {
                [MapsTo("id")]
                public int Id { get; set; }
                [MapsTo("mail")]
                public string? Email { get; set; }
            }
        }
        """,
        await Refactor(
            """
            static class Outer
            {
                internal class [||]User
                {
                    public int Id { get; set; }
                    [MapsTo("mail")]
                    public string? Email { get; set; }
                }
            }
            """));

    [Fact]
    public async Task Parameters_of_a_record_get_their_columns() => Assert.Equal(
        "[Auth101User(Table = \"person\")]\npublic partial record Person([property: MapsTo(\"person_id\", Field = UserField.Id)] int PersonId, [property: MapsTo(\"mail\", Field = UserField.Email)] string Mail);",
        await Refactor("public record [||]Person(int PersonId, string Mail);"));

    [Theory]
    [InlineData("public class Base { public int Id { get; set; } } public class [||]User : Base { public int UserId { get; set; } }", "[MapsTo(\"user_id\")]")]
    [InlineData("public class [||]User { public int Id { get; set; } public DateTime Login { get; set; } }", "[MapsTo(\"login\")]")]
    public async Task A_field_is_guessed_only_where_it_is_free_and_the_type_fits(string source, string attribute) =>
        Assert.Contains(attribute, await Refactor(source), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Auth101User] public partial class [||]User;")]
    [InlineData("public abstract class [||]User;")]
    [InlineData("public static class [||]User;")]
    [InlineData("public class [||]User<T> { public int Id { get; set; } }")]
    [InlineData("public class Outer<T> { public class [||]User { public int Id { get; set; } } }")]
    [InlineData("public class [||]Program { public int Age { get; set; } }")]
    [InlineData("public struct [||]User;")]
    [InlineData("public record struct [||]User;")]
    [InlineData("public interface [||]User;")]
    [InlineData("file class [||]User;")]
    [InlineData("public class User { public int [||]Id { get; set; } }")]
    public async Task It_is_not_offered_elsewhere(string source) => Assert.Null(await Refactor(source));

    private static Task<string?> Refactor(string source) => CodeFixing.Refactor(new ExistingTableRefactoring(), source);
}
