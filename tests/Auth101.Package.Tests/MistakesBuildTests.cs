using System.Text.RegularExpressions;

namespace Auth101.Package.Tests;

/// <summary>
/// Building applications that are full of mistakes. A line that shall be complained about ends with a comment that holds the ids:
/// <c>// AUTH2001 CS0311</c>. The ids of the compiler stand where a mistake is one for the compiler, too.
/// </summary>
public sealed partial class MistakesBuildTests(PackedPackages packages)
{
    private static readonly string Mistakes = Path.Combine(Repository.Root, "tests", "Auth101.Package.Tests", "Mistakes");

    [GeneratedRegex(@"//(?: (?<id>(?:AUTH|CS)\d{4}))+$")]
    private static partial Regex Mark { get; }

    [GeneratedRegex(@"^\s*(?<file>.*?)(?:\((?<line>\d+),\d+\))?\s*: (?:error|warning) (?<id>\w*)\s?:")]
    private static partial Regex Reported { get; }

    [GeneratedRegex(@"AUTH\d{4}")]
    private static partial Regex RuleId { get; }

    [Fact]
    public Task Every_mistake_of_an_application_is_reported_once_where_it_is_and_users_without_one_have_their_code() => ReportsWhatIsMarked(
        "Shop",
        "<OutputType>Exe</OutputType>",
        "Microsoft.Data.Sqlite",
        "Npgsql",
        "MySqlConnector",
        "Microsoft.Data.SqlClient",
        "System.Security.Cryptography.Pkcs");

    [Theory]
    [InlineData("Bare", "")]
    [InlineData("Old", "<LangVersion>11.0</LangVersion>")]
    public Task A_mistake_of_a_project_file_is_reported_at_the_classes(string project, string properties) => ReportsWhatIsMarked(project, properties);

    [Fact]
    public void Every_rule_has_a_mistake()
    {
        var releases = Directory.GetFiles(Path.Combine(Repository.Root, "src", "Auth101.CodeAnalysis"), "AnalyzerReleases.*.md");
        var rules = releases.SelectMany(static file => RuleId.Matches(File.ReadAllText(file)).Select(static id => id.Value));
        var marked = Directory.GetDirectories(Mistakes).SelectMany(ReadMarks).Select(static mark => mark.Split(' ')[1]);
        Assert.Equal(rules.Distinct().Order(StringComparer.Ordinal), marked.Where(static id => RuleId.IsMatch(id)).Distinct().Order(StringComparer.Ordinal));
    }

    private async Task ReportsWhatIsMarked(string project, string properties, params string[] libraries)
    {
        var shop = await ShopProject.CreateAsync(
            packages,
            $"mistakes-{project}",
            "Auth101.AspNetCore",
            $"<TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable>{properties}",
            libraries);
        var sources = Path.Combine(Mistakes, project);
        foreach (var file in Directory.EnumerateFiles(sources))
        {
            File.Copy(file, Path.Combine(shop.Folder, Path.GetFileName(file)));
        }

        // The console would get a summary as well, which says everything again.
        var log = Path.Combine(shop.Folder, "build.log");
        await shop.FailToBuildAsync("-noConsoleLogger", $"-fileLoggerParameters:LogFile={log};Verbosity=minimal;NoSummary");

        // A user class with a broken mapping has a part that does not compile, in a file of the generator.
        var parts = ReadLog(log).ToLookup(static line => line.Contains(".Broken.g.cs(", StringComparison.Ordinal));
        Assert.All(parts[true], static line => Assert.EndsWith(": CS1029", line, StringComparison.Ordinal));
        var (marked, reported) = (ReadMarks(sources), parts[false].ToList());
        Assert.True(
            marked.SequenceEqual(reported),
            $"""
            Marked and not reported: {string.Join(", ", marked.Except(reported))}
            Reported and not marked: {string.Join(", ", reported.Except(marked))}
            {await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken)}
            """);
    }

    /// <summary>What shall be reported, as <c>file(line): id</c>.</summary>
    private static List<string> ReadMarks(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.cs")
            .SelectMany(static file => File.ReadLines(file).Select((line, index) => (Place: $"{Path.GetFileName(file)}({index + 1})", Mark: Mark.Match(line))))
            .SelectMany(static line => line.Mark.Groups["id"].Captures.Select(id => $"{line.Place}: {id.Value}"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>All errors and warnings, whoever they come from and whether or not they have a place.</summary>
    private static List<string> ReadLog(string log) =>
    [
        .. File.ReadLines(log)
            .Select(static line => Reported.Match(line))
            .Where(static match => match.Success)
            .Select(static match => $"{Path.GetFileName(match.Groups["file"].Value)}({match.Groups["line"].Value}): {match.Groups["id"].Value}")
            .Order(StringComparer.Ordinal),
    ];
}
