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
}
