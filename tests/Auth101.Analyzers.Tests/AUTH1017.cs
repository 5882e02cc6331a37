namespace Auth101.Analyzers.Tests;

public sealed class AUTH1017
{
    [Fact]
    public Task A_user_id_of_another_type_is_reported() => Analysis.Reports(
        "AUTH1017",
        "The user id of 'Visit' has type 'int' but the id of 'User' has type 'Guid'; give both the same type",
        "[Auth101User] public partial class User; [Auth101Session] public partial class [|Visit|] { public int UserId { get; set; } }");

    [Fact]
    public Task A_user_id_of_a_smaller_type_is_reported() => Analysis.Reports(
        "AUTH1017",
        "The user id of 'Login' has type 'int' but the id of 'User' has type 'long'; give both the same type",
        "[Auth101User] public partial class User { public long Id { get; set; } } [Auth101Account] public partial class [|Login|] { public int UserId { get; set; } }");

    [Fact]
    public Task A_user_id_of_the_same_type_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { public int Id { get; set; } } [Auth101Session] public partial class Visit { public int UserId { get; set; } }");

    [Fact]
    public Task A_user_id_that_Auth101_adds_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { public long Id { get; set; } } [Auth101Session] public partial class Visit;");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1017",
        "[Auth101User] public partial class User; [Auth101Session] public partial class [|Visit|] { public int UserId { get; set; } }");
}
