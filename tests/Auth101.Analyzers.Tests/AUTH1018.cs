namespace Auth101.Analyzers.Tests;

public sealed class AUTH1018
{
    [Fact]
    public Task A_session_without_any_user_is_reported() => Analysis.Reports(
        "AUTH1018",
        "'Visit' belongs to no user class: the project has no class with [Auth101User]; add one",
        "[Auth101Session] public partial class [|Visit|];");

    [Fact]
    public Task A_session_of_a_class_that_is_no_user_is_reported() => Analysis.Reports(
        "AUTH1018",
        "'Shop.Visit' belongs to no user class: 'string' has no [Auth101User] in this project; name the user class with User = typeof(...)",
        "namespace Shop; [Auth101User] public partial class User; [Auth101Session(User = typeof(string))] public partial class [|Visit|];");

    [Fact]
    public Task A_session_of_one_of_two_users_is_reported() => Analysis.Reports(
        "AUTH1018",
        "'Visit' belongs to no user class: the project has several; name one with User = typeof(...)",
        """[Auth101User(Schema = "a")] public partial class User; [Auth101User(Schema = "b")] public partial class Clerk; [Auth101Session(Schema = "a")] public partial class [|Visit|];""");

    [Fact]
    public Task A_session_of_the_only_user_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User; [Auth101Session] public partial class Visit;");

    [Fact]
    public Task A_session_that_names_its_user_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User; [Auth101Session(User = typeof(User))] public partial class Visit;");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1018",
        "[Auth101Session] public partial class [|Visit|];");
}
