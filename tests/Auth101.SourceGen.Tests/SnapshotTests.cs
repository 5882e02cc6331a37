using System.Reflection;
using Auth101.Compilations;
using Auth101.SourceGen.Tests.Compilations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth101.SourceGen.Tests;

/// <summary>
/// Whole generated files, read like code in review. Run with <c>AUTH101_UPDATE_SNAPSHOTS=1</c> to rewrite them after an intended change.
/// </summary>
public sealed class SnapshotTests
{
    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("AUTH101_UPDATE_SNAPSHOTS") == "1";

    /// <summary>The smallest program.</summary>
    private const string Default = """
        namespace Shop;

        [Auth101User]
        public partial class User;
        """;

    /// <summary>A user table that belongs to the application, with columns of its own, and a table in which nodes count together.</summary>
    private const string OwnTable = """
        namespace Shop;

        [Auth101User(Table = "app_user")]
        public partial class AppUser
        {
            [MapsTo("user_id")]       public Guid Id { get; init; }
            [MapsTo("email_address")] public required string Email { get; set; }
            [MapsTo("full_name")]     public string? Name { get; set; }
            [SignUpInput]             public string? Department { get; set; }
            [SignUpInput]             public required int BirthYear { get; init; }
            public Level Level { get; set; } = Level.Bronze;
            public decimal? CreditLimit { get; set; }
            public DateTime LastSeen { get; set; }
            public byte[]? Portrait { get; set; }
            [Auth101Ignore] public string Greeting { get; set; } = "Hello";
        }

        [Auth101Counter]
        public partial class RateLimit;

        public enum Level : byte
        {
            Bronze,
            Silver,
            Gold,
        }
        """;

    /// <summary>Names that need an escape in C#, in SQL, in a literal or in a comment.</summary>
    private const string OddNames = """""
        namespace @namespace.Größe;

        public partial struct @struct
        {
            [Auth101User(Table = "we\"ird; -- <table>", Schema = "ma'in", Managed = true)]
            internal sealed partial record @class([property: MapsTo("{e}\\mail")] string Email)
            {
                [MapsTo("\"\"\"event\"\"\"")]
                [SignUpInput]
                public string? @event { get; init; }

                public int reader { get; set; }
                public string? connection { get; set; }
                public int? Ünïcode { get; set; }
            }

            [Auth101Session(Schema = "ma'in")]
            internal sealed partial class @record
            {
                public long Id { get; set; }
            }

            [Auth101Account(Schema = "ma'in")]
            internal sealed partial class @partial;
        }
        """"";

    [Theory]
    [InlineData("default", Default)]
    [InlineData("own-table", OwnTable)]
    [InlineData("odd-names", OddNames)]
    public void Generated_files_are_as_reviewed(string name, string source)
    {
        var generation = Generation.Of(TestCompilation.Create(source).WithEntityFramework());
        var prefix = generation.Store.FilePrefix + ".";
        var actual = generation.Files.ToDictionary(file => PathOf(file.Key[prefix.Length..]), static file => WithoutTexts(file.Value));
        foreach (var (dialect, file, text) in TextsOf(generation))
        {
            actual.Add($"{dialect}/{file}", text + "\n");
        }

        if (IsUpdate)
        {
            Update(Path.Combine(ProjectDirectory, "Snapshots", name), actual);
            return;
        }

        var directory = Path.Combine(AppContext.BaseDirectory, "Snapshots", name);
        Assert.Equal(Names(directory), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(actual, file => Assert.Equal(File.ReadAllText(Path.Combine(directory, file.Key)), file.Value));
    }

    /// <summary>Files of a driver lie in a folder of its own, the others beside those.</summary>
    private static string PathOf(string name) =>
        TestCompilation.Drivers.Keys.FirstOrDefault(driver => name.StartsWith(driver + ".", StringComparison.Ordinal)) is { } driver
            ? $"{FolderOf[driver]}/{name[(driver.Length + 1)..]}.txt"
            : name + ".txt";

    private static readonly Dictionary<string, string> FolderOf = new()
    {
        ["Sqlite"] = "sqlite", ["Npgsql"] = "postgresql", ["MySql"] = "mysql", ["SqlServer"] = "sqlserver",
    };

    private static string ProjectDirectory => typeof(SnapshotTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == nameof(ProjectDirectory)).Value!;

    private static IEnumerable<string> Names(string directory) =>
        Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(directory, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static void Update(string directory, Dictionary<string, string> files)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }

        foreach (var (name, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(directory, name))!);
            File.WriteAllText(Path.Combine(directory, name), text);
        }
    }

    /// <summary>A file without the values of the scripts and descriptions, which lie beside it as files of their own.</summary>
    private static string WithoutTexts(string file)
    {
        var root = CSharpSyntaxTree.ParseText(file, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);
        var texts =
            from field in root.DescendantNodes().OfType<FieldDeclarationSyntax>()
            from attribute in field.AttributeLists.SelectMany(static list => list.Attributes)
            where attribute.Name is QualifiedNameSyntax { Right.Identifier.Text: "Auth101Script" or "Auth101Schema" }
            select (field.Declaration.Variables.Single().Initializer!.Value, File: attribute.ArgumentList!.Arguments.ElementAtOrDefault(1)?.ToString() ?? "\"schema.json\"");
        return texts.Reverse().Aggregate(file, static (text, value) => text.Remove(value.Value.SpanStart, value.Value.Span.Length).Insert(value.Value.SpanStart, $"… {value.File}"));
    }

    /// <summary>The scripts and descriptions as the compiled program holds them.</summary>
    private static IEnumerable<(string Dialect, string File, string Text)> TextsOf(Generation generation) =>
        from field in generation.Output.GetSymbolsWithName(static _ => true, SymbolFilter.Member, TestContext.Current.CancellationToken).OfType<IFieldSymbol>()
        from attribute in field.GetAttributes()
        where attribute.AttributeClass?.Name is nameof(Auth101ScriptAttribute) or nameof(Auth101SchemaAttribute)
        select (
            (string)attribute.ConstructorArguments[0].Value!,
            attribute.ConstructorArguments.Length > 1 ? (string)attribute.ConstructorArguments[1].Value! : "schema.json",
            (string)field.ConstantValue!);
}
