namespace Auth101.Analyzers.Tests;

public sealed class AUTH1001
{
    [Fact]
    public Task A_class_that_is_not_partial_is_reported() => Analysis.Reports(
        "AUTH1001",
        "'User' must be partial so that Auth101 can add its code to 'User'; add the partial modifier",
        "[Auth101User] public class [|User|];");

    [Fact]
    public Task A_containing_type_that_is_not_partial_is_reported() => Analysis.Reports(
        "AUTH1001",
        "'Outer' must be partial so that Auth101 can add its code to 'User'; add the partial modifier",
        "public struct [|Outer|] { [Auth101User] public partial class User; }");

    [Fact]
    public Task A_session_that_is_not_partial_is_reported() => Analysis.Reports(
        "AUTH1001",
        "'Visit' must be partial so that Auth101 can add its code to 'Visit'; add the partial modifier",
        "[Auth101User] public partial class User; [Auth101Session] public record [|Visit|];");

    [Fact]
    public Task A_partial_class_in_a_partial_type_is_accepted() => Analysis.Accepts(
        "public partial struct Outer { [Auth101User] public partial class User; }");

    [Fact]
    public Task A_base_class_that_is_not_partial_is_accepted() => Analysis.Accepts(
        "public class Person { public int Age { get; set; } } [Auth101User] public partial class User : Person;");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1001",
        "[Auth101User] public class [|User|];");

    [Fact]
    public Task The_fix_makes_the_class_partial() => CodeFixing.Mends(
        "AUTH1001",
        """
        /// <summary>Who signs in.</summary>
        [Auth101User]
        public sealed class User
        {
        }
        """,
        """
        /// <summary>Who signs in.</summary>
        [Auth101User]
        public sealed partial class User
        {
        }
        """,
        "Make partial");

    [Theory]
    [InlineData("[Auth101User] record User;", "[Auth101User] partial record User;")]
    [InlineData("[Auth101User]\nclass User;", "[Auth101User]\npartial class User;")]
    [InlineData("struct Outer { [Auth101User] internal partial class User; }", "partial struct Outer { [Auth101User] internal partial class User; }")]
    public Task The_fix_makes_any_type_partial(string before, string after) => CodeFixing.Mends("AUTH1001", before, after);

    [Fact]
    public Task Fix_all_makes_all_types_partial_with_those_around_them() => CodeFixing.MendsAll(
        "AUTH1001",
        [
            """
            public class Outer
            {
                // The user.
                [Auth101User] public class User;
                [Auth101Session] public class Visit;
            }
            """,
            "public interface IOuter { public record Inner { [Auth101Account] public class Login; } }",
        ],
        [
            """
            public partial class Outer
            {
                // The user.
                [Auth101User] public partial class User;
                [Auth101Session] public partial class Visit;
            }
            """,
            "public partial interface IOuter { public partial record Inner { [Auth101Account] public partial class Login; } }",
        ]);
}
