namespace Auth101.Analyzers.Tests;

public sealed class AUTH1006
{
    [Fact]
    public Task A_list_is_reported() => Analysis.Reports(
        "AUTH1006",
        "'Tags' has type 'System.Collections.Generic.List<string>', which cannot be a column; use 'string' (as JSON, for example; with TypeName = \"text[]\" for an array of PostgreSQL) "
        + "instead or put [Auth101Ignore] on it",
        "[Auth101User] public partial class User { public List<string> [|Tags|] { get; set; } = []; }");

    [Theory]
    [InlineData("Func<byte>")]
    [InlineData("Lazy<byte>")]
    public Task What_holds_a_byte_is_not_bytes(string type) => Analysis.Reports(
        "AUTH1006",
        $"'Value' has type 'System.{type}', which cannot be a column; use a supported type or put [Auth101Ignore] on it",
        $$"""[Auth101User] public partial class User { public {{type}} [|Value|] { get; set; } = default!; }""");

    [Theory]
    [InlineData("[MapsTo(\"ip\")]", "MapsTo")]
    [InlineData("[SignUpInput]", "SignUpInput")]
    public Task What_maps_it_is_to_go_where_it_is_to_be_ignored(string attribute, string name) => Analysis.Reports(
        "AUTH1006",
        $"'Ip' has type 'System.Net.IPAddress?', which cannot be a column; use 'string' (with TypeName = \"inet\" for an inet of PostgreSQL) instead "
        + $"or replace [{name}] by [Auth101Ignore]",
        $$"""[Auth101User] public partial class User { {{attribute}} public System.Net.IPAddress? [|Ip|] { get; set; } }""");

    [Fact]
    public Task A_class_is_reported() => Analysis.Reports(
        "AUTH1006",
        "'Home' has type 'Address?', which cannot be a column; use a supported type or put [Auth101Ignore] on it",
        "public class Address; [Auth101User] public partial class User { public Address? [|Home|] { get; set; } }");

    [Fact]
    public Task A_parameter_of_a_record_is_reported() => Analysis.Reports(
        "AUTH1006",
        "'Home' has type 'object', which cannot be a column; use a supported type or put [Auth101Ignore] on it",
        "[Auth101User] public partial record User(string Email, object [|Home|]);");

    [Fact]
    public Task A_TimeSpan_is_reported() => Analysis.Reports(
        "AUTH1006",
        "'Shift' has type 'System.TimeSpan', which cannot be a column; use 'long' (its ticks) instead or put [Auth101Ignore] on it",
        "[Auth101User] public partial class User { public TimeSpan [|Shift|] { get; set; } }");

    [Theory]
    [InlineData("char", "'string'")]
    [InlineData("char[]", "'string'")]
    [InlineData("nint", "'long'")]
    [InlineData("nuint", "'ulong'")]
    [InlineData("System.Half", "'float'")]
    [InlineData("System.Int128", "'string' (its digits)")]
    [InlineData("System.Uri", "'string'")]
    [InlineData("System.Net.IPAddress", "'string' (with TypeName = \"inet\" for an inet of PostgreSQL)")]
    [InlineData("System.Text.Json.JsonElement", "'string' (as JSON; with TypeName = \"jsonb\" for a jsonb of PostgreSQL)")]
    [InlineData("string[]", "'string' (as JSON, for example; with TypeName = \"text[]\" for an array of PostgreSQL)")]
    [InlineData("System.Memory<byte>", "'byte[]'")]
    [InlineData("System.Uri?", "'string'")]
    [InlineData("System.Collections.Generic.List<byte>", "'byte[]'")]
    [InlineData("int[]", "'string' (as JSON, for example)")]
    [InlineData("System.Collections.Generic.IEnumerable<string>", "'string' (as JSON, for example; with TypeName = \"text[]\" for an array of PostgreSQL)")]
    [InlineData("System.Collections.Generic.Dictionary<string, int>", "'string' (as JSON, for example)")]
    public Task The_nearest_supported_type_is_named(string type, string nearest) => Analysis.Reports(
        "AUTH1006",
        $"'Value' has type '{type}', which cannot be a column; use {nearest} instead or put [Auth101Ignore] on it",
        $$"""[Auth101User] public partial class User { public {{type}} [|Value|] { get; set; } = default!; }""");

    [Theory]
    [InlineData("public System.TimeSpan? Value", "'long' (its ticks)", "System.TimeSpan?")]
    [InlineData("public NodaTime.Instant Value", "'DateTimeOffset'", "NodaTime.Instant")]
    [InlineData("public NodaTime.LocalDate Value", "'DateOnly'", "NodaTime.LocalDate")]
    [InlineData("public NodaTime.LocalTime Value", "'TimeOnly'", "NodaTime.LocalTime")]
    public Task The_nearest_type_of_other_values_is_named(string property, string nearest, string type) => Analysis.Reports(
        "AUTH1006",
        $"'Value' has type '{type}', which cannot be a column; use {nearest} instead or put [Auth101Ignore] on it",
        $$"""
        [Auth101User] public partial class User { {{property.Replace("Value", "[|Value|]", StringComparison.Ordinal)}} { get; set; } }
        namespace NodaTime { public struct Instant; public struct LocalDate; public struct LocalTime; }
        """);

    [Fact]
    public Task An_array_of_bytes_and_a_nullable_enumeration_are_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { public byte[]? Key { get; set; } public DayOfWeek? Day { get; set; } }");

    [Fact]
    public Task An_ignored_list_and_a_list_without_a_setter_are_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { [Auth101Ignore] public List<string> Tags { get; set; } = []; public List<string> Marks { get; } = []; }");

    [Fact]
    public Task The_fix_ignores_the_property() => CodeFixing.Mends(
        "AUTH1006",
        """
        [Auth101User] public partial class User
        {
            /// <summary>What others say.</summary>
            [MapsTo("tags")]
            public List<string> Tags { get; set; } = [];
        }
        """,
        """
        [Auth101User] public partial class User
        {
            /// <summary>What others say.</summary>
            [Auth101Ignore]
            public List<string> Tags { get; set; } = [];
        }
        """,
        "Add [Auth101Ignore]");

    [Theory]
    [InlineData("[Auth101User] public partial class User { public required object Home { get; set; } }")]
    [InlineData("[Auth101User] public partial record User(string Email, object Home);")]
    public Task Nothing_is_offered_where_a_value_is_needed(string source) => CodeFixing.OffersNothing("AUTH1006", source);

    [Fact]
    public Task Fix_all_ignores_every_property() => CodeFixing.MendsAll(
        "AUTH1006",
        [
            """
            [Auth101User]
            public partial class User
            {
                public object? A { get; set; }
                public object? B { get; set; }
            }
            """,
            """
            [Auth101Session]
            public partial class Visit
            {
                public object? C { get; set; }
            }
            """,
        ],
        [
            """
            [Auth101User]
            public partial class User
            {
                [Auth101Ignore]
                public object? A { get; set; }
                [Auth101Ignore]
                public object? B { get; set; }
            }
            """,
            """
            [Auth101Session]
            public partial class Visit
            {
                [Auth101Ignore]
                public object? C { get; set; }
            }
            """,
        ]);

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1006",
        "[Auth101User] public partial class User { public List<string> [|Tags|] { get; set; } = []; }");
}
