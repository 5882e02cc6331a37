namespace Auth101.Analyzers.Tests;

public sealed class AUTH1007
{
    [Fact]
    public Task An_email_that_is_a_number_is_reported() => Analysis.Reports(
        "AUTH1007",
        "'Email' takes the field Email and must be string, not 'int'; change its type or rename it",
        "[Auth101User] public partial class User { public int [|Email|] { get; set; } }");

    [Fact]
    public Task An_id_that_is_a_short_is_reported() => Analysis.Reports(
        "AUTH1007",
        "'Id' takes the field Id and must be Guid, string, int or long, not 'short'; change its type or rename it",
        "[Auth101User] public partial class User { public short [|Id|] { get; set; } }");

    [Theory]
    [InlineData("Id", "int", "Guid or string")]
    [InlineData("FullAt", "DateTimeOffset", "long")]
    [InlineData("FullAt", "int", "long")]
    public Task What_counts_is_named_by_a_hash_and_calculated_with(string property, string type, string expected) => Analysis.Reports(
        "AUTH1007",
        $"'{property}' takes the field {property} and must be {expected}, not '{(type == "int" ? type : $"System.{type}")}'; change its type or rename it",
        $$"""
        [Auth101User] public partial class User;
        [Auth101Counter] public partial class Counter { public {{type}} [|{{property}}|] { get; set; } }
        """);

    [Fact]
    public Task An_id_that_is_an_enumeration_is_reported() => Analysis.Reports(
        "AUTH1007",
        "'Id' takes the field Id and must be Guid, string, int or long, not 'System.DayOfWeek'; change its type or rename it",
        "[Auth101User] public partial class User { public DayOfWeek [|Id|] { get; set; } }");

    [Fact]
    public Task A_time_that_is_a_date_is_reported() => Analysis.Reports(
        "AUTH1007",
        "'CreatedAt' takes the field CreatedAt and must be DateTimeOffset or DateTime, not 'System.DateOnly'; change its type or rename it",
        "[Auth101User] public partial class User { public DateOnly [|CreatedAt|] { get; set; } }");

    [Theory]
    [InlineData("string", "string")]
    [InlineData("DayOfWeek", "System.DayOfWeek")]
    public Task A_state_that_is_to_be_the_flag_is_led_to_a_condition(string type, string name) => Analysis.Reports(
        "AUTH1007",
        $"'State' takes the field IsActive and must be bool, not '{name}'; "
        + "remove Field, and say with ActiveWhen on the class who may sign in: ActiveWhen = \"{State} = 'active'\"",
        $$"""[Auth101User] public partial class User { [MapsTo("state", Field = UserField.IsActive)] public {{type}} [|State|] { get; set; } = default!; }""");

    [Fact]
    public Task A_role_that_was_asked_for_can_be_left_out() => Analysis.Reports(
        "AUTH1007",
        "'Login' takes the field Email and must be string, not 'int'; change its type or remove Field: it is a column of the application then",
        """[Auth101User] public partial class User { [MapsTo("login", Field = UserField.Email)] public int [|Login|] { get; set; } }""");

    [Fact]
    public Task A_column_of_an_own_table_is_kept_under_another_name() => Analysis.Reports(
        "AUTH1007",
        """'CreatedAt' takes the field CreatedAt and must be DateTimeOffset or DateTime, not 'System.DateOnly'; change its type, or rename it and keep the column with [MapsTo("created_at")]""",
        """
        [Auth101User(Table = "app_user")]
        public partial class User { public Guid Id { get; init; } public required string Email { get; set; } public DateOnly [|CreatedAt|] { get; set; } }
        """);

    [Fact]
    public Task A_mapped_property_keeps_its_column() => Analysis.Reports(
        "AUTH1007",
        "'Email' takes the field Email and must be string, not 'int'; change its type or rename the property",
        """[Auth101User] public partial class User { [MapsTo("mail")] public int [|Email|] { get; set; } }""");

    [Fact]
    public Task A_time_that_is_a_number_is_asked_what_it_counts() => Analysis.Reports(
        "AUTH1007",
        "'CreatedAt' takes the field CreatedAt and must be DateTimeOffset or DateTime, not 'long'; "
        + "say what it counts, as in [MapsTo(\"created_unix\", Unit = TimeUnit.UnixSeconds)], or change its type or rename the property",
        """[Auth101User] public partial class User { [MapsTo("created_unix")] public long [|CreatedAt|] { get; set; } }""");

    [Fact]
    public Task A_time_of_a_given_role_is_asked_what_it_counts() => Analysis.Reports(
        "AUTH1007",
        "'Proven' takes the field EmailVerified and must be bool, DateTimeOffset? or DateTime?, not 'int?'; say what it counts, as in "
        + "[MapsTo(\"proven\", Field = UserField.EmailVerified, Unit = TimeUnit.UnixSeconds)], or change its type or remove Field: "
        + "it is a column of the application then",
        """[Auth101User] public partial class User { [MapsTo("proven", Field = UserField.EmailVerified)] public int? [|Proven|] { get; set; } }""");

    [Fact]
    public Task What_the_messages_advise_is_accepted() => Analysis.Accepts(
        """
        [Auth101User] public partial class User
        {
            [MapsTo("state")] public string State { get; set; } = "active";
            [MapsTo("created_unix", Field = UserField.CreatedAt, Unit = TimeUnit.UnixSeconds)] public long Created { get; set; }
            [MapsTo("updated_unix", Unit = TimeUnit.UnixMilliseconds)] public int UpdatedAt { get; set; }
            [MapsTo("proven", Field = UserField.EmailVerified, Unit = TimeUnit.UnixSeconds)] public int? Proven { get; set; }
        }
        """);

    [Fact]
    public Task A_time_at_which_an_address_was_verified_may_be_null_and_nothing_else() => Analysis.Reports(
        "AUTH1007",
        "'VerifiedAt' takes the field EmailVerified and must be bool, DateTimeOffset? or DateTime?, not 'System.DateTime'; "
        + "change its type or remove Field: it is a column of the application then",
        """[Auth101User] public partial class User { [MapsTo("at", Field = UserField.EmailVerified)] public DateTime [|VerifiedAt|] { get; set; } }""");

    [Fact]
    public Task A_time_at_which_an_address_was_verified_is_accepted() => Analysis.Accepts(
        """[Auth101User] public partial class User { [MapsTo("at", Field = UserField.EmailVerified)] public DateTime? VerifiedAt { get; set; } }""");

    [Fact]
    public Task Another_type_that_the_field_takes_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { public long Id { get; set; } public DateTime CreatedAt { get; set; } }");

    [Fact]
    public Task A_property_without_a_role_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { public int Mail { get; set; } }");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1007",
        "[Auth101User] public partial class User { public int [|Email|] { get; set; } }");
}
