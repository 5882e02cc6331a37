
namespace Auth101.Analyzers.Tests;

/// <summary>What every code fix leaves alone: comments, directives, line ends, other parts, other names for attributes.</summary>
public sealed class CodeFixTests
{
    [Fact]
    public Task A_comment_and_an_attribute_before_the_new_one_stay() => CodeFixing.Mends(
        "AUTH1006",
        """
        [Auth101User] public partial class User
        {
            #region Data
            /// <summary>What others say.</summary>
            [Obsolete] // soon to go
            public List<string> Tags {get;set;} = [];
            #endregion
        }
        """,
        """
        [Auth101User] public partial class User
        {
            #region Data
            /// <summary>What others say.</summary>
            [Auth101Ignore]
            [Obsolete] // soon to go
            public List<string> Tags {get;set;} = [];
            #endregion
        }
        """);

    [Fact]
    public Task A_directive_and_a_comment_beside_a_removed_attribute_stay() => CodeFixing.Mends(
        "AUTH1011",
        """
        [Auth101User] public partial class User
        {
        #if true
            [SignUpInput] // from the form
        #endif
            // Whether she may come in.
            [MapsTo("active")]
            public bool IsActive { get; set; }
        }
        """,
        """
        [Auth101User] public partial class User
        {
        #if true
             // from the form
        #endif
            // Whether she may come in.
            [MapsTo("active")]
            public bool IsActive { get; set; }
        }
        """);

    [Fact]
    public Task The_rest_of_a_list_of_attributes_stays_where_it_is() => CodeFixing.Mends(
        "AUTH1011",
        "[Auth101User] public partial class User\n{\n    [SignUpInput,\n     MapsTo(\"active\")]\n    public bool IsActive { get; set; }\n}",
        "[Auth101User] public partial class User\n{\n    [MapsTo(\"active\")]\n    public bool IsActive { get; set; }\n}");

    [Fact]
    public async Task The_line_ends_of_the_document_are_used()
    {
        await CodeFixing.Mends(
            "AUTH1003",
            "[Auth101User(Table = \"t\")]\r\npublic partial class User\r\n{\r\n    public int Id { get; set; }\r\n}\r\n",
            "[Auth101User(Table = \"t\")]\r\npublic partial class User\r\n{\r\n    public int Id { get; set; }\r\n    [MapsTo(\"email\")]\r\n    public required string Email { get; set; }\r\n}\r\n");
        await CodeFixing.Mends(
            "AUTH1006",
            "[Auth101User]\r\npublic partial class User\r\n{\r\n    public object? A { get; set; }\r\n}\r\n",
            "[Auth101User]\r\npublic partial class User\r\n{\r\n    [Auth101Ignore]\r\n    public object? A { get; set; }\r\n}\r\n");
    }

    [Fact]
    public Task An_attribute_under_another_name_is_recognized() => CodeFixing.Mends(
        "AUTH1005",
        """
        using Column = Auth101.MapsToAttribute;
        [Auth101User] public partial class User { [Column("a")] public int A { get; set; } [Column("a")] public int B { get; set; } }
        """,
        """
        using Column = Auth101.MapsToAttribute;
        [Auth101User] public partial class User { [Column("a")] public int A { get; set; } [Column("b")] public int B { get; set; } }
        """);

    [Theory]
    [InlineData("AUTH1005", "[MapsTo(\"a\")] public int A { get; set; } public partial int B { get; set; } [MapsTo(\"a\")] public partial int B { get => 1; set { } }")]
    [InlineData("AUTH1014", "[Auth101Ignore] public partial int B { get; set; } [MapsTo(\"b\")] public partial int B { get => 1; set { } }")]
    [InlineData("AUTH1009", "[MapsTo(\"b\")] public partial int B { get; } public partial int B { get => 1; }")]
    public Task Nothing_is_offered_where_the_other_part_of_a_property_counts(string id, string properties) =>
        CodeFixing.OffersNothing(id, $"[Auth101User] public partial class User {{ {properties} }}");

    [Theory]
    [InlineData("AUTH1006", "public object? A { get; set; } public object? B { get; set; }", "[Auth101Ignore] public object? A { get; set; } [Auth101Ignore] public object? B { get; set; }")]
    [InlineData("AUTH1009", "public Guid Id { get; } public bool IsActive { get; }", "public Guid Id { get; init; } public bool IsActive { get; set; }")]
    [InlineData("AUTH1008", "public bool? IsActive { get; set; } public bool? EmailVerified { get; set; }", "public bool IsActive { get; set; } public bool EmailVerified { get; set; }")]
    public Task Fix_all_mends_the_common_base_of_two_classes_once(string id, string before, string after) => CodeFixing.MendsAll(
        id,
        [Source(before)],
        [Source(after)]);

    [Fact]
    public Task Fix_all_gives_each_of_many_properties_a_column_of_its_own() => CodeFixing.MendsAll(
        "AUTH1005",
        ["[Auth101User] public partial class User { public int Url { get; set; } public int URL { get; set; } [MapsTo(\"URL\")] public int Uri { get; set; } }"],
        ["[Auth101User] public partial class User { public int Url { get; set; } [MapsTo(\"url_2\")] public int URL { get; set; } [MapsTo(\"uri\")] public int Uri { get; set; } }"]);

    [Fact]
    public Task A_property_that_is_meant_to_be_the_field_gets_no_number() => CodeFixing.OffersNothing(
        "AUTH1005", "[Auth101User] public partial class User { public string? email { get; set; } }");

    [Theory]
    [InlineData("AUTH1008", "public bool? IsActive { get; set; } = null;")]
    [InlineData("AUTH1009", "[MapsTo(\"x\")] public List<int> B { get; } = [];")]
    public Task Nothing_is_offered_that_leads_to_the_next_error(string id, string property) =>
        CodeFixing.OffersNothing(id, $"[Auth101User] public partial class User {{ {property} }}");

    [Fact]
    public Task A_schema_that_is_null_is_replaced() => CodeFixing.Mends(
        "AUTH1019",
        """[Auth101User(Schema = null, Table = "a.b", Managed = true)] public partial class User;""",
        """[Auth101User(Schema = "a", Table = "b", Managed = true)] public partial class User;""");

    [Theory]
    [InlineData(
        """[Auth101User] public partial class User { [MapsTo("disabled", Field = UserField.IsActive)] public bool Off { get; set; } }""",
        """[Auth101User(ActiveWhen = "{Off} = {False}")] public partial class User { [MapsTo("disabled")] public bool Off { get; set; } }""")]
    [InlineData(
        """[Auth101User(Managed = true, Table = "t")] public partial class User { [MapsTo("disabled", Field = UserField.IsActive, ReadOnly = true)] public bool Off { get; set; } }""",
        """[Auth101User(Managed = true, Table = "t", ActiveWhen = "{Off} = {False}")] public partial class User { [MapsTo("disabled", ReadOnly = true)] public bool Off { get; set; } }""")]
    public Task A_flag_that_means_the_opposite_becomes_a_condition(string source, string expected) =>
        CodeFixing.Mends("AUTH1029", source, expected);

    private static string Source(string properties) => $$"""
        public class Person { {{properties}} }
        [Auth101User(Schema = "a")] public partial class A : Person;
        [Auth101Session(Schema = "a", User = typeof(A))] public partial class SessionOfA;
        [Auth101Account(Schema = "a", User = typeof(A))] public partial class AccountOfA;
        [Auth101Verification(Schema = "a", User = typeof(A))] public partial class VerificationOfA;
        [Auth101User] public partial class B : Person;
        """;
}
