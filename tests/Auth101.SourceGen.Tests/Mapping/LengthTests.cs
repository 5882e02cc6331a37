using Auth101.SourceGen.Tests.Compilations;

namespace Auth101.SourceGen.Tests.Mapping;

/// <summary>How long texts can be.</summary>
public sealed class LengthTests
{
    [Theory]
    [InlineData("[MaxLength(40)]", 40)]
    [InlineData("[StringLength(40)]", 40)]
    [InlineData("[StringLength(40, MinimumLength = 2)]", 40)]
    [InlineData("[StringLength(80), MaxLength(40)]", 40)]
    [InlineData("[MaxLength]", null)]
    [InlineData("[MaxLength(-1)]", null)]
    [InlineData("[MinLength(40)]", null)]
    [InlineData("", null)]
    public void A_property_states_the_length_of_its_column(string attributes, int? length)
    {
        var column = Generate($"{attributes} public string? Nickname {{ get; set; }}").Store.User.Columns.Single(static column => column.Property == "Nickname");

        Assert.Equal(length, column.MaxLength);
    }

    [Theory]
    [InlineData("[MaxLength(100)]", "", "varchar(100)", true)]
    [InlineData("[StringLength(100)]", "(Table = \"app_user\")", null, true)]
    [InlineData("[MaxLength(254)]", "", "varchar(254)", false)]
    [InlineData("[MaxLength(300)]", "", "varchar(254)", false)]
    [InlineData("", "", "varchar(254)", false)]
    public void An_email_can_be_shorter_than_the_longest_address(string attribute, string arguments, string? type, bool isShorter)
    {
        var files = Generate($"public Guid Id {{ get; init; }} {attribute} public required string Email {{ get; set; }}", arguments).Files;

        Assert.Equal(isShorter, files["Shop.User.Model.g.cs"].Contains("public override int MaximumEmailLength => 100;", StringComparison.Ordinal));
        Assert.Contains($"\"length\": {(isShorter ? 100 : 254)}", files["Shop.User.MySql.Schema.g.cs"].Replace("\"\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        if (type is not null)
        {
            Assert.Contains($"`email` {type} ", files["Shop.User.MySql.Schema.g.cs"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "36")]
    [InlineData(", IdFactory = nameof(User.NewId)", "null")]
    public void An_id_that_the_class_makes_has_any_length(string argument, string length)
    {
        var schema = Generate(
            "public required string Id { get; init; } public required string Email { get; set; } internal static string NewId() => \"1\";", $"(Table = \"app_user\"{argument})")
            .Files["Shop.User.MySql.Schema.g.cs"].Replace("\"\"", "\"", StringComparison.Ordinal);

        var id = schema[schema.IndexOf("\"field\": \"Id\"", StringComparison.Ordinal)..];
        Assert.StartsWith($"\"length\": {length},", id[id.IndexOf("\"length\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_that_Auth101_writes_keep_their_length_and_other_types_have_none()
    {
        var user = Generate("[MaxLength(5)] public DateTimeOffset CreatedAt { get; set; } [MaxLength(5)] public byte[]? Portrait { get; set; } [MaxLength(5)] public string? Name { get; set; }").Store.User;

        Assert.Equal(["Name"], user.Columns.Where(static column => column.MaxLength is not null).Select(static column => column.Property));
    }

    [Fact]
    public void The_form_refuses_what_is_longer()
    {
        var form = Generate("[SignUpInput, MaxLength(40)] public string? Nickname { get; set; } [SignUpInput] public string? Name { get; set; } [SignUpInput] public string? Motto { get; set; }")
            .Files["Shop.User.SignUpForm.g.cs"];

        Assert.Contains("const int MaximumLengthOfNickname = 40;", form, StringComparison.Ordinal);
        Assert.Contains("const int MaximumLengthOfName = 255;", form, StringComparison.Ordinal);
        Assert.Contains("_valueOfNickname?.Length > MaximumLengthOfNickname)", form, StringComparison.Ordinal);
        Assert.Contains("_valueOfName?.Length > MaximumLengthOfName)", form, StringComparison.Ordinal);
        Assert.DoesNotContain("_valueOfMotto?.Length", form, StringComparison.Ordinal);
        Assert.Contains(
            "new(\"name\", global::Auth101.SignUpMemberKind.String) { AllowsNull = true, MaximumLength = MaximumLengthOfName },", form, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_in_a_table_of_the_application_have_the_length_that_it_states_alone()
    {
        var form = Generate(
            "public Guid Id { get; init; } public required string Email { get; set; } [SignUpInput] public string? Name { get; set; } [SignUpInput, MaxLength(9)] public string? Image { get; set; }",
            "(Table = \"app_user\")").Files["Shop.User.SignUpForm.g.cs"];

        Assert.DoesNotContain("_valueOfName?.Length", form, StringComparison.Ordinal);
        Assert.Contains("const int MaximumLengthOfImage = 9;", form, StringComparison.Ordinal);
        Assert.Contains("_valueOfImage?.Length > MaximumLengthOfImage)", form, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40, "MySql", "`nickname` varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL")]
    [InlineData(40, "SqlServer", "[nickname] nvarchar(40) NULL")]
    [InlineData(40, "Npgsql", "char_length(\"nickname\") <= 40")]
    [InlineData(5000, "MySql", "`nickname` longtext NULL")]
    [InlineData(5000, "SqlServer", "[nickname] nvarchar(max) NULL")]
    [InlineData(40, "Sqlite", "\"nickname\" TEXT")]
    public void The_tables_that_Auth101_creates_have_the_length_where_the_database_has_one(int length, string driver, string definition)
    {
        var files = Generate($"[MaxLength({length})] public string? Nickname {{ get; set; }}").Files;

        Assert.Contains(definition, files[$"Shop.User.{driver}.Schema.g.cs"], StringComparison.Ordinal);
    }

    private static Generation Generate(string members, string arguments = "") => Generation.Of($$"""
        using System.ComponentModel.DataAnnotations;

        namespace Shop;

        [Auth101User{{arguments}}]
        public partial class User
        {
            {{members}}
        }
        """);
}
