namespace Auth101.Analyzers.Tests;

public sealed class AUTH1035
{
    [Theory]
    [InlineData("Table = \"u\", ", "public required string Email { get; set; }")]
    [InlineData("", "")]
    [InlineData("", """[MapsTo("deleted_at")] public DateTimeOffset? DeletedAt { get; set; }""")]
    public Task Soft_deletion_without_a_column_for_its_time_is_reported(string table, string properties) => Analysis.Reports(
        "AUTH1035",
        "'User' deletes softly but no property has the field DeletedAt; "
        + "put [MapsTo(\"column\", Field = UserField.DeletedAt)] on one that holds a time and may be null",
        $$"""[Auth101User({{table}}Deletes = UserDeletion.Softly)] public partial class [|User|] { public Guid Id { get; init; } {{properties}} }""");

    [Theory]
    [InlineData("Softly", """[MapsTo("gone", Field = UserField.DeletedAt)] public DateTime? Gone { get; set; }""")]
    [InlineData("Softly", """[MapsTo("gone", Field = UserField.DeletedAt, Unit = TimeUnit.UnixSeconds)] public long? Gone { get; set; }""")]
    [InlineData("Row", """[MapsTo("gone", Field = UserField.DeletedAt)] public DateTime? Gone { get; private set; }""")]
    [InlineData("NotAllowed", """[MapsTo("gone", Field = UserField.DeletedAt, ReadOnly = true)] public DateTimeOffset? Gone { get; private set; }""")]
    [InlineData("Row", "public DateTimeOffset? DeletedAt { get; set; }")]
    public Task Other_mappings_are_accepted(string deletes, string property) =>
        Analysis.Accepts($$"""[Auth101User(Deletes = UserDeletion.{{deletes}})] public partial class User { {{property}} }""");

    [Fact]
    public Task A_time_that_is_never_null_is_reported_as_other_fields_are() => Analysis.Reports(
        "AUTH1008",
        "'Gone' takes the field DeletedAt, which can be null; declare it as 'DateTime?'",
        """
        [Auth101User(Deletes = UserDeletion.Softly)] public partial class User
        {
            [MapsTo("gone", Field = UserField.DeletedAt)] public DateTime [|Gone|] { get; set; } = default(DateTime);
        }
        """);

    [Fact]
    public Task A_flag_is_reported_as_other_fields_are() => Analysis.Reports(
        "AUTH1007",
        "'Deleted' takes the field DeletedAt and must be DateTimeOffset or DateTime, not 'bool?'; "
        + "change its type or remove Field: it is a column of the application then",
        """
        [Auth101User(Deletes = UserDeletion.Softly)] public partial class User
        {
            [MapsTo("deleted", Field = UserField.DeletedAt)] public bool? [|Deleted|] { get; set; }
        }
        """);

    [Fact]
    public Task A_time_that_is_only_read_is_reported_as_other_fields_are() => Analysis.Reports(
        "AUTH1027",
        "'Gone' cannot be ReadOnly: Deletes = UserDeletion.Softly writes it; remove ReadOnly",
        """
        [Auth101User(Deletes = UserDeletion.Softly)] public partial class User
        {
            [MapsTo("gone", Field = UserField.DeletedAt, ReadOnly = true)] public DateTimeOffset? [|Gone|] { get; set; }
        }
        """);

    [Fact]
    public Task No_client_deletes_by_signing_up() => Analysis.Reports(
        "AUTH1011",
        "'Gone' cannot have [SignUpInput]: a client must not choose the field DeletedAt; remove the attribute",
        """
        [Auth101User] public partial class User
        {
            [[|SignUpInput|]] [MapsTo("gone", Field = UserField.DeletedAt)] public DateTimeOffset? Gone { get; set; }
        }
        """);

    [Fact]
    public Task The_fix_adds_the_property() => CodeFixing.Mends(
        "AUTH1035",
        """
        [Auth101User(Table = "app_user", Deletes = UserDeletion.Softly)]
        public partial class User
        {
            public Guid Id { get; init; }
            public required string Email { get; set; }
        }
        """,
        """
        [Auth101User(Table = "app_user", Deletes = UserDeletion.Softly)]
        public partial class User
        {
            public Guid Id { get; init; }
            public required string Email { get; set; }
            [MapsTo("deleted_at", Field = UserField.DeletedAt)]
            public DateTimeOffset? DeletedAt { get; set; }
        }
        """,
        "Add 'DeletedAt'");

    [Fact]
    public Task Nothing_is_offered_where_the_column_is_mapped_already() => CodeFixing.OffersNothing(
        "AUTH1035",
        """
        [Auth101User(Deletes = UserDeletion.Softly)] public partial class [|User|] { [MapsTo("deleted_at")] public DateTimeOffset? Gone { get; set; } }
        """);

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() =>
        Analysis.Suppresses("AUTH1035", "[Auth101User(Deletes = UserDeletion.Softly)] public partial class [|User|];");
}
