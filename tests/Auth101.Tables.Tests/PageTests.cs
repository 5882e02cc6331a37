using System.Text.RegularExpressions;

namespace Auth101.Tables.Tests;

/// <summary>What <c>docs/tables</c> shows is what the tests compile and run.</summary>
public sealed partial class PageTests
{
    public static TheoryData<string> Pages =>
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "docs", "tables"), "*.md")
            .Select(static page => Path.GetFileNameWithoutExtension(page)!)
            .Where(static page => page != "README"),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_shows_the_class_and_the_statements_of_its_system(string page)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "tables", page + ".md"));
        var folder = Directory.GetDirectories(AppContext.BaseDirectory).Single(path => string.Equals(Path.GetFileName(path), page, StringComparison.OrdinalIgnoreCase));
        var statements = string.Concat(Directory.GetFiles(folder, "*.sql").Select(File.ReadAllText));

        Assert.Contains(File.ReadAllText(Path.Combine(folder, "AppUser.cs")).Trim(), Blocks(text, "csharp"));
        Assert.All(Blocks(text, "sql"), block => Assert.Contains(block, statements, StringComparison.Ordinal));
    }

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    private static IEnumerable<string> Blocks(string text, string language) =>
        Block().Matches(text).Where(block => block.Groups["language"].Value == language).Select(static block => block.Groups["text"].Value);
}
