using System.Reflection;
using Auth101.SourceGen.Tests.Compilations;
using Microsoft.CodeAnalysis;

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

    /// <summary>A user table that belongs to the application, with columns of its own.</summary>
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
        var generation = Generation.Of(source);
        var prefix = generation.Store.FilePrefix + ".";
        var actual = generation.Files.ToDictionary(
            file => file.Key[prefix.Length..].Replace("Sqlite.", string.Empty, StringComparison.Ordinal) + ".txt",
            static file => file.Value);
        actual["schema.sql"] = ScriptOf(generation) + "\n";

        if (IsUpdate)
        {
            Update(Path.Combine(ProjectDirectory, "Snapshots", name, "sqlite"), actual);
            return;
        }

        var directory = Path.Combine(AppContext.BaseDirectory, "Snapshots", name, "sqlite");
        Assert.Equal(Names(directory), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(actual, file => Assert.Equal(File.ReadAllText(Path.Combine(directory, file.Key)), file.Value));
    }

    private static string ProjectDirectory => typeof(SnapshotTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == nameof(ProjectDirectory)).Value!;

    private static IEnumerable<string> Names(string directory) =>
        Directory.EnumerateFiles(directory).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static void Update(string directory, Dictionary<string, string> files)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }

        Directory.CreateDirectory(directory);
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(directory, name), text);
        }
    }

    /// <summary>The script as the compiled program holds it.</summary>
    private static string ScriptOf(Generation generation)
    {
        var script = generation.Output.GetSymbolsWithName("Create", SymbolFilter.Member, TestContext.Current.CancellationToken).OfType<IFieldSymbol>().Single();
        return (string)script.ConstantValue!;
    }
}
