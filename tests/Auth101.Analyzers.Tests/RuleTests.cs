using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Auth101.Analyzers.Tests;

/// <summary>A rule is complete: it has an id, an analyzer, a page, a release row and tests.</summary>
public sealed class RuleTests
{
    private static readonly DiagnosticDescriptor[] Descriptors =
        [.. typeof(DiagnosticDescriptors).GetFields().Select(static field => field.GetValue(null)).OfType<DiagnosticDescriptor>()];

    private static readonly string[] Ids =
        [.. typeof(DiagnosticIds).GetFields().Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void Every_id_belongs_to_one_descriptor()
    {
        Assert.NotEmpty(Ids);
        Assert.Equal(Ids.Order(), Descriptors.Select(static descriptor => descriptor.Id).Order());
        Assert.Equal(Ids.Length, Ids.Distinct().Count());
    }

    [Fact]
    public void Every_descriptor_belongs_to_one_analyzer()
    {
        Assert.Equal(
            Descriptors.Select(static descriptor => descriptor.Id).Order(),
            Analysis.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static descriptor => descriptor.Id).Order());
    }

    [Fact]
    public void Every_rule_links_to_its_page()
    {
        Assert.All(Descriptors, static descriptor => Assert.Equal($"docs/rules/{descriptor.Id}.md", descriptor.HelpLinkUri));
    }

    [Fact]
    public void Every_rule_has_a_page_with_its_title_and_severity_and_the_index_lists_it()
    {
        var directory = Path.Combine(AppContext.BaseDirectory, "docs", "rules");
        var index = File.ReadAllText(Path.Combine(directory, "README.md"));

        Assert.Equal(
            Ids.Select(static id => id + ".md").Append("README.md").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(directory).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.All(Descriptors, descriptor =>
        {
            var severity = descriptor.DefaultSeverity.ToString();
            Assert.StartsWith(
                $"# {descriptor.Id}: {descriptor.Title}\n\nCategory: `{descriptor.Category}`. Severity: {severity.ToLowerInvariant()}.\n",
                File.ReadAllText(Path.Combine(directory, descriptor.Id + ".md")),
                StringComparison.Ordinal);
            Assert.Contains($"[{descriptor.Id}]({descriptor.Id}.md) | {descriptor.Title} | {severity} |", index, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_rule_has_a_release_row()
    {
        var rows = Directory.EnumerateFiles(AppContext.BaseDirectory, "AnalyzerReleases.*.md").SelectMany(File.ReadLines).ToList();

        Assert.All(Descriptors, descriptor => Assert.Single(
            rows, row => row == $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}"));
    }

    [Fact]
    public void No_id_is_used_again()
    {
        var released = Directory.EnumerateFiles(AppContext.BaseDirectory, "AnalyzerReleases.*.md").SelectMany(File.ReadLines)
            .Where(static line => line.StartsWith("AUTH", StringComparison.Ordinal))
            .Select(static line => line.Split(' ')[0])
            .ToList();

        Assert.Equal(released.Distinct(), released);
        Assert.DoesNotContain(Ids, static id => id.StartsWith("AUTH31", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_code_fix_mends_a_rule_and_can_mend_all()
    {
        Assert.All(CodeFixing.Fixes, static fix =>
        {
            Assert.NotEmpty(fix.FixableDiagnosticIds);
            Assert.Subset(Ids.ToHashSet(), fix.FixableDiagnosticIds.ToHashSet());
            Assert.NotNull(fix.GetFixAllProvider());
        });
    }

    [Fact]
    public void Every_rule_has_a_test_class_of_its_name()
    {
        Assert.All(Ids, static id => Assert.NotNull(typeof(RuleTests).Assembly.GetType($"{typeof(RuleTests).Namespace}.{id}")));
    }
}
