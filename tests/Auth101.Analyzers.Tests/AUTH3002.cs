using Auth101.Compilations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Auth101.Analyzers.Tests;

public sealed class AUTH3002
{
    private const string Everything = """
        [Auth101User] public partial class User { [SignUpInput] public string? Department { get; set; } public decimal Credit { get; set; } public byte[]? Photo { get; set; } }
        """;

    [Fact]
    public Task A_language_that_is_too_old_is_reported() => Analysis.Reports(
        "AUTH3002",
        "'User' is compiled as C# 12.0, but the code that Auth101 adds needs C# 13.0; raise or remove LangVersion in the project",
        "[[|Auth101User|]] public partial class User { }",
        static source => TestCompilation.Create(source).WithLanguage(LanguageVersion.CSharp12));

    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    public void Generated_code_compiles_in_every_language_that_is_accepted(LanguageVersion version)
    {
        var (output, hasCode) = Analysis.Generate(TestCompilation.Create(Everything).WithLanguage(version));

        Assert.True(hasCode);
        Assert.DoesNotContain(output.GetDiagnostics(TestContext.Current.CancellationToken), static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }
}
