using Auth101.Compilations;

namespace Auth101.Analyzers.Tests;

public sealed class AUTH3003
{
    private const string Managed = """[Auth101User(Table = "t", Managed = true)] public partial class User""";

    [Theory]
    [InlineData("Npgsql", 64, "63 bytes", "PostgreSQL")]
    [InlineData("MySql", 65, "64 characters", "MySQL")]
    public Task A_name_that_is_too_long_for_a_driver_is_reported(string driver, int length, string limit, string database) => Analysis.Reports(
        "AUTH3003",
        $"The column name of 'Age' is longer than the {limit} that {database} takes; choose a shorter name",
        $$"""{{Managed}} { [[|MapsTo("{{new string('a', length)}}")|]] public int Age { get; set; } }""",
        source => TestCompilation.Create(source).WithDrivers(driver));

    [Fact]
    public Task Bytes_count_on_postgresql() => Analysis.Reports(
        "AUTH3003",
        "The table name of 'User' is longer than the 63 bytes that PostgreSQL takes; choose a shorter name",
        $$"""[[|Auth101User(Table = "{{new string('ä', 32)}}")|]] public partial class User { public int Id { get; set; } public required string Email { get; set; } }""",
        static source => TestCompilation.Create(source).WithDrivers("Npgsql"));

    [Fact]
    public Task A_property_whose_name_becomes_too_long_a_column_is_reported() => Analysis.Reports(
        "AUTH3003",
        $"The column name of '{new string('A', 1)}{new string('a', 63)}' is longer than the 63 bytes that PostgreSQL takes; choose a shorter name",
        $$"""{{Managed}} { public int [|A{{new string('a', 63)}}|] { get; set; } }""");

    [Theory]
    [InlineData("Sqlite", 128)]
    [InlineData("SqlServer", 128)]
    [InlineData("Npgsql", 63)]
    [InlineData("MySql", 64)]
    public Task A_name_that_just_fits_is_accepted(string driver, int length) => Analysis.Accepts(
        "AUTH3003",
        TestCompilation.Create($$"""{{Managed}} { [MapsTo("{{new string('a', length)}}")] public int Age { get; set; } }""").WithDrivers(driver));

    [Fact]
    public Task The_fix_shortens_a_column() => CodeFixing.Mends(
        "AUTH3003",
        $$"""{{Managed}} { [MapsTo("{{new string('a', 59)}}_ää_b")] public int Age { get; set; } }""",
        $$"""{{Managed}} { [MapsTo("{{new string('a', 59)}}_ä")] public int Age { get; set; } }""");

    [Fact]
    public Task The_fix_shortens_a_column_that_has_no_attribute_yet() => CodeFixing.Mends(
        "AUTH3003",
        $$"""
        {{Managed}}
        {
            public int A{{new string('a', 63)}} { get; set; }
        }
        """,
        $$"""
        {{Managed}}
        {
            [MapsTo("{{new string('a', 63)}}")]
            public int A{{new string('a', 63)}} { get; set; }
        }
        """);

    [Fact]
    public Task A_shortened_name_does_not_end_in_an_underscore() => CodeFixing.Mends(
        "AUTH3003",
        $$"""{{Managed}} { [MapsTo("{{new string('a', 62)}}_b")] public int Age { get; set; } }""",
        $$"""{{Managed}} { [MapsTo("{{new string('a', 62)}}")] public int Age { get; set; } }""");

    [Fact]
    public Task A_shortened_name_does_not_end_in_half_a_character() => CodeFixing.Mends(
        "AUTH3003",
        $$"""{{Managed}} { [MapsTo("{{new string('a', 60)}}😀")] public int Age { get; set; } }""",
        $$"""{{Managed}} { [MapsTo("{{new string('a', 60)}}")] public int Age { get; set; } }""");

    [Fact]
    public Task Two_names_are_not_shortened_to_one() => CodeFixing.MendsAll(
        "AUTH3003",
        [$$"""{{Managed}} { [MapsTo("{{new string('a', 63)}}b")] public int B { get; set; } [MapsTo("{{new string('a', 63)}}c")] public int C { get; set; } }"""],
        [$$"""{{Managed}} { [MapsTo("{{new string('a', 63)}}")] public int B { get; set; } [MapsTo("{{new string('a', 63)}}c")] public int C { get; set; } }"""]);

    [Fact]
    public Task The_fix_shortens_a_table() => CodeFixing.Mends(
        "AUTH3003",
        $$"""[Auth101User(Managed = true, Table = "{{new string('t', 70)}}")] public partial class User;""",
        $$"""[Auth101User(Managed = true, Table = "{{new string('t', 63)}}")] public partial class User;""");

    [Fact]
    public Task Nothing_is_offered_for_an_own_table() => CodeFixing.OffersNothing(
        "AUTH3003",
        $$"""[Auth101User(Table = "{{new string('t', 70)}}")] public partial class User { public int Id { get; set; } public required string Email { get; set; } }""");
}
