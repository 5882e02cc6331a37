namespace Auth101.Analyzers.Tests;

public sealed class AUTH1013
{
    [Fact]
    public Task A_field_of_another_entity_is_reported() => Analysis.Reports(
        "AUTH1013",
        "The Field of [MapsTo] on 'Key' must be a member of UserField",
        """[Auth101User] public partial class User { [[|MapsTo("key", Field = SessionField.Token)|]] public string? Key { get; set; } }""");

    [Fact]
    public Task A_field_that_is_no_enumeration_is_reported() => Analysis.Reports(
        "AUTH1013",
        "The Field of [MapsTo] on 'Key' must be a member of UserField",
        """[Auth101User] public partial class User { [[|MapsTo("key", Field = "Email")|]] public string? Key { get; set; } }""");

    [Fact]
    public Task A_field_without_a_name_is_reported() => Analysis.Reports(
        "AUTH1013",
        "The Field of [MapsTo] on 'Key' must be a member of UserField",
        """[Auth101User] public partial class User { [[|MapsTo("key", Field = (UserField)99)|]] public string? Key { get; set; } }""");

    [Fact]
    public Task A_field_of_the_same_entity_is_accepted() => Analysis.Accepts(
        """[Auth101User] public partial class User; [Auth101Session] public partial class Visit { [MapsTo("key", Field = SessionField.Token)] public required string Key { get; set; } }""");

    [Fact]
    public Task A_field_that_is_null_is_accepted() => Analysis.Accepts(
        """[Auth101User] public partial class User { [MapsTo("key", Field = null)] public string? Key { get; set; } }""");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1013",
        """[Auth101User] public partial class User { [[|MapsTo("key", Field = SessionField.Token)|]] public string? Key { get; set; } }""");

    [Fact]
    public Task The_fix_takes_the_field_of_the_same_name() => CodeFixing.Mends(
        "AUTH1013",
        """[Auth101User] public partial class User { [MapsTo("no", Field = SessionField.Id)] public int Number { get; set; } }""",
        """[Auth101User] public partial class User { [MapsTo("no", Field = UserField.Id)] public int Number { get; set; } }""",
        "Use UserField.Id");

    [Theory]
    [InlineData("SessionField.Token")]
    [InlineData("DayOfWeek.Monday")]
    [InlineData("3")]
    [InlineData("(UserField)99")]
    public Task Nothing_is_offered_where_no_field_has_the_name(string field) => CodeFixing.OffersNothing(
        "AUTH1013", $$"""[Auth101User] public partial class User { [MapsTo("no", Field = {{field}})] public int Number { get; set; } }""");

    [Fact]
    public Task Fix_all_takes_every_field() => CodeFixing.MendsAll(
        "AUTH1013",
        ["""[Auth101User] public partial class User; [Auth101Session] public partial class Visit { [MapsTo("a", Field = UserField.Id)] public Guid A { get; set; } [MapsTo("b", Field = UserField.CreatedAt)] public DateTime B { get; set; } }"""],
        ["""[Auth101User] public partial class User; [Auth101Session] public partial class Visit { [MapsTo("a", Field = SessionField.Id)] public Guid A { get; set; } [MapsTo("b", Field = SessionField.CreatedAt)] public DateTime B { get; set; } }"""]);
}
