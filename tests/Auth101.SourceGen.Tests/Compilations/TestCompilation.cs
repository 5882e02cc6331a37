using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MySqlConnector;
using Npgsql;

namespace Auth101.Compilations;

/// <summary>Compilations as an application's build makes them: nullable, with implicit usings, with Auth101 and database drivers.</summary>
internal static class TestCompilation
{
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Auth101;
        """;

    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    /// <summary>Every driver by the name that its files carry, with the libraries that its own surface needs.</summary>
    public static readonly IReadOnlyDictionary<string, MetadataReference[]> Drivers = new Dictionary<string, MetadataReference[]>
    {
        ["Sqlite"] = [ReferenceTo(typeof(SqliteConnection)), ReferenceTo(typeof(SQLitePCL.raw)), ReferenceTo(typeof(SQLitePCL.Batteries_V2))],
        ["Npgsql"] = [ReferenceTo(typeof(NpgsqlConnection))],
        ["MySql"] = [ReferenceTo(typeof(MySqlConnection))],
        ["SqlServer"] = [ReferenceTo(typeof(SqlConnection))],
    };

    /// <summary>All drivers.</summary>
    public static IEnumerable<MetadataReference> AllDrivers => Drivers.Values.SelectMany(static references => references);

    /// <summary>Entity Framework Core with one provider.</summary>
    private static readonly MetadataReference[] EntityFramework =
    [
        ReferenceTo(typeof(DbContext)),
        ReferenceTo(typeof(DeleteBehavior)),
        ReferenceTo(typeof(RelationalDatabaseFacadeExtensions)),
        ReferenceTo(typeof(SqliteDbContextOptionsBuilder)),
    ];

    private static readonly MetadataReference[] Runtime =
    [
        .. Net100.References.All,
        ReferenceTo(typeof(Auth101UserAttribute)),
        ReferenceTo(typeof(IServiceCollection)),
        ReferenceTo(typeof(ILogger)),
        ReferenceTo(typeof(IOptions<>)),
    ];

    /// <summary>A compilation of no file, whose references are bound once for all that are made of it.</summary>
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Application",
        syntaxTrees: [],
        [.. Runtime, .. AllDrivers],
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999,
            // Whether the application documents its own members is its own business; the SDK itself silences the other two.
            specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress), new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]));

    /// <summary>A compilation of some files, with implicit usings and every driver.</summary>
    public static CSharpCompilation Create(params string[] sources) =>
        CreateWithoutImplicitUsings([.. sources, ImplicitUsings]);

    /// <summary>A compilation of some files, with every driver.</summary>
    public static CSharpCompilation CreateWithoutImplicitUsings(params string[] sources) => Of(Empty, sources);

    /// <summary>A compilation of some files with the references of another one, which it binds before.</summary>
    public static CSharpCompilation Of(CSharpCompilation empty, IEnumerable<string> sources)
    {
        _ = empty.Assembly;
        return empty.AddSyntaxTrees([.. sources.Select((source, index) => Parse(source, $"File{index}.cs"))]);
    }

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    /// <summary>The same compilation with Entity Framework Core.</summary>
    public static CSharpCompilation WithEntityFramework(this CSharpCompilation compilation) => compilation.AddReferences(EntityFramework);

    /// <summary>The same compilation with another text in its first file.</summary>
    public static CSharpCompilation WithFirstFile(this CSharpCompilation compilation, string source) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Parse(source, compilation.SyntaxTrees[0].FilePath));

    private static PortableExecutableReference ReferenceTo(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);
}
