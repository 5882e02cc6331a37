using Auth101.Compilations;
using Auth101.SourceGen.Tests.Compilations;

namespace Auth101.SourceGen.Tests;

/// <summary>The changes of a user as the application writes them.</summary>
public sealed class UserUpdateTests
{
    [Fact]
    public void Changes_are_set_with_the_types_of_the_class()
    {
        var generation = Generation.Of(
            """
            public enum Colour { Red }
            [Auth101User]
            public partial class User
            {
                [UserInput] public string Nick { get; set; } = "";
                [UserInput] public int Age { get; private set; }
                [UserInput] public Colour? Colour { get; init; }
                [UserInput] private string? Secret { get; set; }
            }
            """,
            """
            public static class Use
            {
                public static UserUpdate<User> Some() => new User.Auth101UserUpdate { Nick = "Ann", Age = 7, Colour = null, Name = null };
            }
            """);

        Assert.DoesNotContain("string? Secret", generation.Files["User.UserUpdate.g.cs"], StringComparison.Ordinal);
    }

    /// <summary>The class sets them, and nobody else.</summary>
    [Fact]
    public void A_type_that_is_private_keeps_the_changes_private()
    {
        Generation.Of("""
            [Auth101User]
            public partial class User
            {
                [UserInput] private Rank Secret { get; set; }
                private enum Rank { None }
                public static UserUpdate<User> Some() => new Auth101UserUpdate { Name = "Ann" };
            }
            """);
    }

    /// <summary>The form has members of its own.</summary>
    [Fact]
    public void A_name_that_the_form_needs_gets_an_underscore()
    {
        Generation.Of(
            """
            [Auth101User]
            public partial class User
            {
                [UserInput] public bool IsEmpty { get; set; }
                [UserInput] public string? Bind { get; set; }
                [UserInput] public string? Members { get; set; }
                [UserInput] public int ValueOfName { get; set; }
            }
            """,
            """
            public static class Use
            {
                public static UserUpdate<User> Some() => new User.Auth101UserUpdate { IsEmpty_ = true, Bind_ = null, Members_ = "1", ValueOfName_ = 1 };
            }
            """);
    }
}
