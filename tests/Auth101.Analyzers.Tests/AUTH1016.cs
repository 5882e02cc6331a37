namespace Auth101.Analyzers.Tests;

public sealed class AUTH1016
{
    [Fact]
    public Task Two_sessions_of_one_user_are_reported() => Analysis.Reports(
        "AUTH1016",
        "Both 'Visit' and 'Stay' map the session table of 'User'; remove one of them",
        """[Auth101User] public partial class User; [Auth101Session] public partial class Visit; [Auth101Session(Table = "stay", Managed = true)] public partial class [|Stay|];""");

    [Fact]
    public Task Two_tables_of_one_user_by_one_name_are_reported() => Analysis.Reports(
        "AUTH1016",
        "Both 'User' and 'Visit' map the table 'Users'; give the session table another name",
        """[Auth101User] public partial class User; [Auth101Session(Table = "Users", Managed = true)] public partial class [|Visit|];""");

    [Fact]
    public Task A_table_with_the_name_of_a_default_table_is_reported() => Analysis.Reports(
        "AUTH1016",
        "Both 'User' and 'Login' map the table 'session'; give the account table another name",
        """[Auth101User] public partial class User; [Auth101Account(Table = "session", Managed = true)] public partial class [|Login|];""");

    [Fact]
    public Task One_name_in_two_schemas_is_accepted() => Analysis.Accepts(
        """[Auth101User] public partial class User; [Auth101Session(Table = "users", Schema = "other", Managed = true)] public partial class Visit;""");

    [Fact]
    public Task One_class_of_each_kind_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User; [Auth101Session] public partial class Visit; [Auth101Account] public partial class Login; [Auth101Verification] public partial class Code;");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1016",
        """[Auth101User] public partial class User; [Auth101Session] public partial class Visit; [Auth101Session(Table = "stay", Managed = true)] public partial class [|Stay|];""");
}
