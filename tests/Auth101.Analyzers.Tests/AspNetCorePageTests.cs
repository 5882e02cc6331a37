using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Auth101.Compilations;
using Microsoft.CodeAnalysis;

namespace Auth101.Analyzers.Tests;

/// <summary>The programs on the pages about ASP.NET Core and about accounts compile as they stand, and break no rule.</summary>
public sealed partial class AspNetCorePageTests
{
    private static readonly string[] Folders = ["account", "aspnetcore"];

    /// <summary>The function of the example that tells clients apart, compiled once for all addresses.</summary>
    private static readonly Lazy<MethodInfo> ClientOf = new(CompileClientOf);

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

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("fe80::1%3", "fe80::2%4", true)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.2", false)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void The_limit_in_the_example_counts_an_IPv6_network_as_one_client(string one, string other, bool isOneClient)
    {
        Assert.Equal(isOneClient, Equals(ClientOf.Value.Invoke(null, [IPAddress.Parse(one)]), ClientOf.Value.Invoke(null, [IPAddress.Parse(other)])));
        Assert.Null(ClientOf.Value.Invoke(null, [null]));
    }

    private static MethodInfo CompileClientOf()
    {
        var program = CodeBlock().Match(File.ReadAllText(Path.Combine(Docs, "aspnetcore", "minimal-apis.md"))).Groups[1].Value;
        using var assembly = new MemoryStream();
        Assert.True(Analysis.Generate(WebCompilation.Create(program)).Output.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken).Success);
        return Assembly.Load(assembly.ToArray()).GetType("Program")!
            .GetMethods(BindingFlags.Static | BindingFlags.NonPublic).Single(static method => method.Name.Contains("ClientOf", StringComparison.Ordinal));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
