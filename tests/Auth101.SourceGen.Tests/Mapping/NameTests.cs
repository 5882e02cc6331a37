using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Tests.Compilations;
using Microsoft.CodeAnalysis;

namespace Auth101.SourceGen.Tests.Mapping;

/// <summary>Names that could collide with what is generated, or break out of a literal.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("namespace @namespace; [Auth101User] public partial class @class { public string? @event { get; set; } [SignUpInput] public required int @int { get; set; } }")]
    [InlineData("namespace @async.@record; [Auth101User] public partial class @partial { public string? @await { get; set; } public int? @field { get; set; } [SignUpInput] public string? @var { get; init; } }")]
    [InlineData("namespace N; [Auth101User] public partial record @record(string Email, [property: SignUpInput] int @params, string? @required);")]
    [InlineData("namespace Größe.Ελλάδα; [Auth101User] public partial class Пользователь { [SignUpInput] public string? Straße { get; set; } public int? 名前 { get; set; } }")]
    [InlineData("[Auth101User] public partial class Global { [SignUpInput] public string? Nick { get; set; } }")]
    [InlineData("namespace System.Shop; [Auth101User] public partial class User;")]
    [InlineData("namespace Shop.Auth101.System.Microsoft; [Auth101User] public partial class User;")]
    [InlineData("namespace Auth101; [Auth101User] public partial class User;")]
    [InlineData("namespace @await; public class @yield<T> { public enum @record { @None } } [Auth101User] public partial class User { public @yield<int>.@record @when { get; set; } [SignUpInput] public @yield<string>.@record? @not { get; set; } }")]
    public void Keywords_and_letters_of_any_script_are_names(string source)
    {
        Assert.NotNull(Generation.Of(source).Store);
    }

    [Theory]
    [InlineData("Command")]
    [InlineData("reader")]
    [InlineData("connection")]
    [InlineData("user")]
    [InlineData("source")]
    [InlineData("newUser")]
    [InlineData("value")]
    [InlineData("created")]
    [InlineData("initial")]
    [InlineData("member")]
    [InlineData("arguments")]
    [InlineData("exception")]
    [InlineData("System")]
    [InlineData("Auth101")]
    [InlineData("Auth101Token")]
    [InlineData("Sqlite")]
    [InlineData("UtcText")]
    [InlineData("ReadUser")]
    [InlineData("Instance")]
    [InlineData("Model")]
    [InlineData("TryCreate")]
    [InlineData("Bind")]
    [InlineData("Token")]
    [InlineData("Password_Hash")]
    public void A_property_may_have_a_name_that_generated_code_uses(string name)
    {
        var users = Generation.StoreOf($$"""
            public string? {{name}} { get; set; }
            [SignUpInput] public DateTime? {{name}}2 { get; init; }
            """).User;

        Assert.Contains(users.Columns, column => column.Property == name);
        Assert.NotNull(Generation.StoreOf($"[SignUpInput] public required int {name} {{ get; init; }}"));
    }

    [Fact]
    public void The_name_of_every_generated_member_is_reserved()
    {
        const string Nick = "[SignUpInput] public string? Nick { get; set; }";
        var generation = Generation.Of($"[Auth101User] public partial class User {{ {Nick} }}");
        var names = generation.Output.GetTypeByMetadataName("User")!.GetMembers()
            .Where(static member => member is { IsImplicitlyDeclared: false, CanBeReferencedByName: true } and not IPropertySymbol { Name: "Nick" })
            .Select(static member => member.Name)
            .ToList();

        Assert.Contains("Auth101SqliteStore", names);
        Assert.All(names, static name => Assert.Equal(
            ["User.Broken.g.cs"], Generation.OfBroken($"[Auth101User] public partial class User {{ {Nick} private void {name}() {{ }} }}").Files.Keys));
    }

    [Fact]
    public void A_property_may_be_called_id_where_another_is_the_Id()
    {
        var user = Generation.StoreOf("""[MapsTo("other")] public Guid id { get; set; } [MapsTo("mail")] public string? email { get; set; }""").User;

        Assert.Equal(EntityField.None, user.Columns.Single(static column => column.Property == "id").Field);
    }

    [Theory]
    [InlineData("""a"b""")]
    [InlineData("a b")]
    [InlineData("'; DROP TABLE users; --")]
    [InlineData("\"\"\"")]
    [InlineData("\"\"\"\"\"\"\"x")]
    [InlineData("{0} {name} {{")]
    [InlineData(@"back\slash\u0041\n")]
    [InlineData("]`[")]
    [InlineData("/* */ */")]
    [InlineData("</summary><&>")]
    [InlineData("@p $p :p ?")]
    [InlineData("ключ")]
    [InlineData("🔑")]
    [InlineData("select")]
    public void An_identifier_may_hold_any_printable_character(string identifier)
    {
        var literal = Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(identifier, quote: true);

        var generation = Generation.Of($$"""
            [Auth101User(Table = {{literal}}, Schema = {{literal}}, Managed = true)]
            public partial class User { [MapsTo({{literal}})] [SignUpInput] public string? Odd { get; set; } }
            [Auth101Session(Schema = {{literal}})] public partial class Visit { [MapsTo({{literal}}, Field = SessionField.Token)] public required string Key { get; set; } }
            """);

        var quoted = $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        Assert.Contains($"FROM {quoted}.{quoted} AS u", generation.Files["User.Sqlite.Store.g.cs"], StringComparison.Ordinal);
        Assert.Contains($"CREATE TABLE IF NOT EXISTS {quoted}.{quoted} (", generation.Files["User.Sqlite.Schema.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Users_whose_names_differ_only_in_case_have_files_of_their_own()
    {
        var generation = Generation.Of(TwoUsers("User", "USER"));

        Assert.Equal(2, generation.Stores.Count);
    }

    [Fact]
    public void Users_whose_flattened_names_are_equal_have_extensions_of_their_own()
    {
        var generation = Generation.Of(
            "namespace A { [Auth101User(Schema = \"one\")] public partial class B_C; }" + Others("A.B_C", "one"),
            "namespace A_B { [Auth101User(Schema = \"two\")] public partial class C; }" + Others("A_B.C", "two"));

        Assert.Equal(2, generation.Stores.Count);
    }

    private static string[] TwoUsers(string first, string second) =>
    [
        $"[Auth101User(Schema = \"one\")] public partial class {first};" + Others(first, "one"),
        $"[Auth101User(Schema = \"two\")] public partial class {second};" + Others(second, "two"),
    ];

    private static string Others(string user, string schema) => $$"""

        [Auth101Session(Schema = "{{schema}}", User = typeof({{user}}))] public partial class Session_{{schema}};
        [Auth101Account(Schema = "{{schema}}", User = typeof({{user}}))] public partial class Account_{{schema}};
        [Auth101Verification(Schema = "{{schema}}", User = typeof({{user}}))] public partial class Verification_{{schema}};
        """;
}
