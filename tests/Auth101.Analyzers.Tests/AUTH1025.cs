namespace Auth101.Analyzers.Tests;

public sealed class AUTH1025
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("citext;")]
    [InlineData("citext NOT NULL")]
    [InlineData("int DEFAULT 0")]
    [InlineData("text -- x")]
    [InlineData("text/**/")]
    [InlineData("text, x")]
    [InlineData("text)")]
    [InlineData("varchar(10")]
    [InlineData("enum('a')")]
    [InlineData("1")]
    [InlineData("te'xt")]
    [InlineData("text\ntext")]
    public Task What_is_no_name_of_a_type_is_reported(string typeName) => Analysis.Reports(
        "AUTH1025",
        $"The TypeName \"{typeName}\" of 'Nick' is not the name of a type; "
        + "write it as a column's definition does, such as \"citext\", \"timestamp(6)\" or \"varchar[]\"",
        $$"""
        [Auth101User] public partial class User
        {
            [[|MapsTo("nick", TypeName = "{{typeName.Replace("\n", "\\n", StringComparison.Ordinal)}}")|]] public string? Nick { get; set; }
        }
        """);

    [Theory]
    [InlineData("citext")]
    [InlineData("app.user_state")]
    [InlineData("\\\"UserState\\\"")]
    [InlineData("app.\\\"UserState\\\"")]
    [InlineData("binary(16)")]
    [InlineData("decimal(10, 2)")]
    [InlineData("timestamp(6) without time zone")]
    [InlineData("character varying(255)")]
    [InlineData("double precision")]
    [InlineData("int unsigned")]
    [InlineData("bigint(20) unsigned")]
    [InlineData("varchar[]")]
    [InlineData("varchar(10)[]")]
    public Task The_name_of_a_type_is_accepted(string typeName) => Analysis.Accepts(
        $$"""[Auth101User] public partial class User { [MapsTo("nick", TypeName = "{{typeName}}")] public string? Nick { get; set; } }""");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1025",
        """[Auth101User] public partial class User { [[|MapsTo("nick", TypeName = "?")|]] public string? Nick { get; set; } }""");
}
