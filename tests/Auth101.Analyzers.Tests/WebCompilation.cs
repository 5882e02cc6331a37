using System.Threading.RateLimiting;
using Auth101.Compilations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.OpenApi;
using StackExchange.Redis;

namespace Auth101.Analyzers.Tests;

/// <summary>Compilations as the web SDK makes them: a program, with its implicit usings and ASP.NET Core.</summary>
internal static class WebCompilation
{
    private const string ImplicitUsings = TestCompilation.ImplicitUsings + "\n" + """
        global using System.IO;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    private static readonly MetadataReference[] Libraries =
    [
        .. new[]
            {
                typeof(CurrentUser<>), typeof(Auth101OpenApiOptionsExtensions), typeof(OpenApiOptions), typeof(OpenApiOperation), typeof(RateLimiter), typeof(MailKitOptions),
                typeof(IConnectionMultiplexer),
            }
            .Select(static type => type.Assembly.Location)
            .Concat(Directory.EnumerateFiles(Path.GetDirectoryName(typeof(WebApplication).Assembly.Location)!, "Microsoft.*.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly CSharpCompilation Empty = CreateEmpty();

    public static CSharpCompilation Create(params string[] sources) => TestCompilation.Of(Empty, [.. sources, ImplicitUsings]);

    /// <summary>The same program as a library.</summary>
    public static CSharpCompilation CreateLibrary(params string[] sources)
    {
        var program = Create(sources);
        return program.WithOptions(program.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
    }

    /// <summary>The compilation with no database driver but some.</summary>
    public static CSharpCompilation WithDrivers(this CSharpCompilation compilation, params string[] names) => compilation
        .RemoveReferences(TestCompilation.AllDrivers)
        .AddReferences(names.SelectMany(static name => TestCompilation.Drivers[name]));

    /// <summary>The compilation in another version of C#.</summary>
    public static CSharpCompilation WithLanguage(this CSharpCompilation compilation, LanguageVersion version) => compilation
        .RemoveAllSyntaxTrees()
        .AddSyntaxTrees(compilation.SyntaxTrees.Select(tree =>
            CSharpSyntaxTree.ParseText(tree.ToString(), TestCompilation.ParseOptions.WithLanguageVersion(version), tree.FilePath)));

    private static CSharpCompilation CreateEmpty()
    {
        var compilation = TestCompilation.CreateWithoutImplicitUsings();
        var known = compilation.References.Select(static reference => Path.GetFileName(reference.Display)).ToHashSet();
        return compilation
            .AddReferences(Libraries.Where(library => !known.Contains(Path.GetFileName(library.Display))))
            .WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
    }
}
