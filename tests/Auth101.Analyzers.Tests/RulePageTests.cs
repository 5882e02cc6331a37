using System.Text.RegularExpressions;
using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Auth101.Analyzers.Tests;

/// <summary>The examples on a rule's page: the invalid one breaks the rule and no other, the fixed one compiles, and both ways to silence a rule silence it.</summary>
public sealed partial class RulePageTests
{
    public static TheoryData<string> Ids =>
        [.. typeof(DiagnosticIds).GetFields().Where(static constant => constant.IsLiteral).Select(static constant => (string)constant.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_invalid_example_breaks_the_rule_and_no_other(string id)
    {
        var diagnostics = (await Analysis.Run(Invalid(id))).Where(diagnostic => diagnostic.Id == id || diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();

        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.Equal((id, diagnostic.DefaultSeverity, false), (diagnostic.Id, diagnostic.Severity, diagnostic.IsSuppressed)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_fixed_example_breaks_no_rule_and_compiles(string id) => Assert.DoesNotContain(
        await Analysis.RunWithCompiler(Compile(Example(id, "Fixed"))),
        diagnostic => diagnostic.Id == id || (diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS5001"));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_pragma_silences_the_rule(string id)
    {
        var compilation = Invalid(id);
        var first = compilation.SyntaxTrees[0];
        var silenced = compilation.ReplaceSyntaxTree(
            first, CSharpSyntaxTree.ParseText(
                $"#pragma warning disable {id}\n{first}", (CSharpParseOptions)first.Options, first.FilePath, cancellationToken: TestContext.Current.CancellationToken));

        Assert.All((await Analysis.Run(silenced)).Where(diagnostic => diagnostic.Id == id), static diagnostic => Assert.True(diagnostic.IsSuppressed));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task An_editorconfig_sets_the_severity(string id)
    {
        var compilation = Analysis.Generate(Invalid(id)).Output;

        Assert.DoesNotContain(await Analysis.Analyze(compilation.WithEditorConfig($"dotnet_diagnostic.{id}.severity = none")), diagnostic => diagnostic.Id == id);
        Assert.All(
            (await Analysis.Analyze(compilation.WithEditorConfig($"dotnet_diagnostic.{id}.severity = warning"))).Where(diagnostic => diagnostic.Id == id),
            static diagnostic => Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity));
    }

    private static CSharpCompilation Invalid(string id)
    {
        var compilation = Compile(Example(id, "Invalid"));
        return id switch
        {
            DiagnosticIds.NoDatabaseDriver => compilation.WithDrivers(),
            DiagnosticIds.LanguageTooOld => compilation.WithLanguage(LanguageVersion.CSharp12),
            _ => compilation,
        };
    }

    private static CSharpCompilation Compile(string example) => WebCompilation.Create(example);

    private static string Example(string id, string section)
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "rules", id + ".md"));
        var match = CodeBlock().Match(page, page.IndexOf($"\n## {section}\n", StringComparison.Ordinal));
        Assert.True(match.Success);
        return match.Groups[1].Value;
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
