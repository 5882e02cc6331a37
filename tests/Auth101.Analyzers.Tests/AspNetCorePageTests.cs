using System.Text.RegularExpressions;
using Auth101.Compilations;
using Microsoft.CodeAnalysis;

namespace Auth101.Analyzers.Tests;

/// <summary>The programs on the pages about ASP.NET Core and about accounts compile as they stand, and break no rule.</summary>
public sealed partial class AspNetCorePageTests
{
    private static readonly string[] Folders = ["account", "aspnetcore"];

    public static TheoryData<string, int> Programs
    {
        get
        {
            var programs = new TheoryData<string, int>();
            foreach (var page in Folders.SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(Docs, folder), "*.md")).Order(StringComparer.Ordinal))
            {
                for (var number = 0; number < CodeBlock().Count(File.ReadAllText(page)); number++)
                {
                    programs.Add(Path.GetRelativePath(Docs, page), number);
                }
            }

            return programs;
        }
    }

    private static string Docs => Path.Combine(AppContext.BaseDirectory, "docs");

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_program_compiles_and_breaks_no_rule(string page, int number)
    {
        var program = CodeBlock().Matches(File.ReadAllText(Path.Combine(Docs, page)))[number].Groups[1].Value;
        var compilation = WebCompilation.Create(program);
        if (program.Contains("using Microsoft.EntityFrameworkCore;", StringComparison.Ordinal))
        {
            compilation = compilation.WithEntityFramework().WithDrivers("Sqlite");
        }

        Assert.DoesNotContain(await Analysis.RunWithCompiler(compilation), static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
