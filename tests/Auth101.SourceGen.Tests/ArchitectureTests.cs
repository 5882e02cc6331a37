using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth101.SourceGen.Tests;

/// <summary>
/// The arrows of <c>docs/contributing/architecture.md</c>, as the <c>using</c> directives and the qualified names in <c>src</c> have them. A room is a folder of a
/// project, and the project itself for what lies beside its folders. What is in a namespace that several rooms share, such as <c>Auth101</c> itself, is everyone's.
/// </summary>
public sealed class ArchitectureTests
{
    /// <summary>Each room and those that it may know. They stand above it, so there is no circle.</summary>
    private static readonly (string Room, string[] Knows)[] Arrows =
    [
        ("Runtime/Attributes", []),
        ("Runtime/Diagnostics", []),
        ("Runtime/Emails", []),
        ("Runtime/Events", []),
        ("Runtime/Hashes", []),
        ("Runtime/Options", []),
        ("Runtime/Queues", []),
        ("Runtime/Rules", ["Runtime/Diagnostics"]),
        ("Runtime/Stores", ["Runtime/Diagnostics", "Runtime/Queues"]),
        ("Runtime/Passwords", ["Runtime/Diagnostics", "Runtime/Hashes", "Runtime/Queues"]),
        ("Runtime/Tokens", ["Runtime/Stores"]),
        ("Runtime/Proofs", ["Runtime/Stores", "Runtime/Tokens"]),
        ("Runtime/Mail", ["Runtime/Diagnostics", "Runtime/Proofs", "Runtime/Stores"]),
        ("Runtime/Validation", ["Runtime/Passwords", "Runtime/Tokens"]),
        ("Runtime/Flows", ["Runtime/Diagnostics", "Runtime/Mail", "Runtime/Passwords", "Runtime/Proofs", "Runtime/Stores", "Runtime/Tokens"]),
        ("Runtime/DependencyInjection", ["Runtime/Mail", "Runtime/Stores", "Runtime/Tokens", "Runtime/Validation"]),
        ("Runtime", ["Runtime/Diagnostics", "Runtime/Flows", "Runtime/Passwords", "Runtime/Stores", "Runtime/Tokens", "Runtime/Validation"]),

        ("PasswordHashes/Algorithms", []),
        ("PasswordHashes", ["PasswordHashes/Algorithms"]),

        ("MailKit", []),

        ("AspNetCore/Contracts", []),
        ("AspNetCore/Http", ["Runtime/Stores", "AspNetCore/Contracts"]),
        ("AspNetCore/Limits", ["Runtime/Diagnostics", "Runtime/Stores", "AspNetCore/Http"]),
        ("AspNetCore/Bodies", ["AspNetCore/Contracts", "AspNetCore/Http"]),
        ("AspNetCore/Authentication", ["AspNetCore/Contracts", "AspNetCore/Http"]),
        ("AspNetCore/Endpoints",
            ["AspNetCore/Authentication", "AspNetCore/Bodies", "AspNetCore/Contracts", "AspNetCore/Http", "AspNetCore/Limits"]),
        ("AspNetCore/Hosting", ["Runtime/Diagnostics", "Runtime/Stores", "AspNetCore/Authentication", "AspNetCore/Endpoints", "AspNetCore/Http"]),
        ("AspNetCore",
        [
            "AspNetCore/Authentication", "AspNetCore/Contracts", "AspNetCore/Endpoints", "AspNetCore/Hosting", "AspNetCore/Http", "AspNetCore/Limits",
        ]),
        ("OpenApi", ["AspNetCore/Contracts"]),

        ("CodeAnalysis", []),
        ("CodeAnalysis/Model", []),
        ("CodeAnalysis/Naming", ["CodeAnalysis/Model"]),
        ("CodeAnalysis/Entities", ["CodeAnalysis/Model", "CodeAnalysis/Naming"]),
        ("CodeAnalysis/Databases", ["CodeAnalysis/Model"]),
        ("CodeAnalysis/Diagnostics", ["CodeAnalysis/Model"]),
        ("CodeAnalysis/Parsing",
        [
            "CodeAnalysis/Databases", "CodeAnalysis/Diagnostics", "CodeAnalysis/Entities", "CodeAnalysis/Model", "CodeAnalysis/Naming",
        ]),

        ("SourceGen/Schema", ["CodeAnalysis/Entities", "CodeAnalysis/Model", "CodeAnalysis/Naming"]),
        ("SourceGen/Statements", ["CodeAnalysis/Model"]),
        ("SourceGen/Dialects", ["CodeAnalysis/Entities", "CodeAnalysis/Model", "SourceGen/Schema", "SourceGen/Statements"]),
        ("SourceGen/Drivers",
        [
            "CodeAnalysis/Databases", "CodeAnalysis/Entities", "CodeAnalysis/Model", "CodeAnalysis/Naming", "SourceGen/Dialects", "SourceGen/Statements",
        ]),
        ("SourceGen/Printing",
        [
            "CodeAnalysis", "CodeAnalysis/Model", "CodeAnalysis/Naming", "SourceGen/Dialects", "SourceGen/Drivers", "SourceGen/Schema", "SourceGen/Statements",
        ]),
        ("SourceGen/UseCases",
        [
            "CodeAnalysis/Entities", "CodeAnalysis/Model", "CodeAnalysis/Naming", "SourceGen/Dialects", "SourceGen/Drivers", "SourceGen/Printing",
            "SourceGen/Schema", "SourceGen/Statements",
        ]),
        ("SourceGen/Planning",
        [
            "CodeAnalysis/Entities", "CodeAnalysis/Model", "CodeAnalysis/Naming", "SourceGen/Dialects", "SourceGen/Schema", "SourceGen/Statements",
        ]),
        ("SourceGen/Emit",
        [
            "CodeAnalysis", "CodeAnalysis/Entities", "CodeAnalysis/Model", "CodeAnalysis/Naming", "SourceGen/Dialects", "SourceGen/Drivers", "SourceGen/Planning",
            "SourceGen/Printing", "SourceGen/Schema", "SourceGen/Statements", "SourceGen/UseCases",
        ]),
        ("SourceGen", ["CodeAnalysis/Entities", "CodeAnalysis/Model", "CodeAnalysis/Parsing", "SourceGen/Drivers", "SourceGen/Emit"]),

        ("Analyzers",
        [
            "CodeAnalysis", "CodeAnalysis/Databases", "CodeAnalysis/Diagnostics", "CodeAnalysis/Entities", "CodeAnalysis/Model", "CodeAnalysis/Parsing",
        ]),
        ("CodeFixes",
        [
            "CodeAnalysis", "CodeAnalysis/Diagnostics", "CodeAnalysis/Entities", "CodeAnalysis/Model", "CodeAnalysis/Naming", "CodeAnalysis/Parsing",
        ]),

        ("Build/CompiledMetadata", []),
        ("Build/Scripts", ["Build/CompiledMetadata"]),
        ("Build", ["Build/CompiledMetadata", "Build/Scripts"]),

        ("Schema", []),

        ("Tool/Output", []),
        ("Tool/Schema", ["Schema"]),
        ("Tool/Databases", ["Schema", "Tool/Schema"]),
        ("Tool/Sources", ["Build/CompiledMetadata", "Tool/Databases", "Tool/Schema"]),
        ("Tool/Users", ["Runtime/Flows", "Runtime/Passwords", "Schema", "Tool/Databases", "Tool/Schema"]),
        ("Tool/Commands", ["Schema", "Tool/Databases", "Tool/Output", "Tool/Schema", "Tool/Sources", "Tool/Users"]),
        ("Tool", ["Tool/Commands", "Tool/Output"]),
    ];

    private static readonly string Sources = Path.GetFullPath(Path.Combine(
        typeof(ArchitectureTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static attribute => attribute.Key == "ProjectDirectory").Value!,
        "../../src"));

    [Fact]
    public void A_room_knows_only_those_beneath_it()
    {
        var known = new HashSet<string>();
        foreach (var (room, knows) in Arrows)
        {
            Assert.All(knows, below => Assert.True(known.Contains(below), $"{room} may not know {below}, which does not stand above it in the table"));
            Assert.True(known.Add(room), $"{room} stands in the table twice");
        }
    }

    [Fact]
    public void Every_file_knows_only_what_its_room_may_know()
    {
        var files = Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories).Select(SourceFile.Read).ToList();
        var arrows = Arrows.ToDictionary(static arrow => arrow.Room, static arrow => arrow.Knows);
        var rooms = files.Select(static file => file.Room).ToHashSet();
        Assert.All(rooms, room => Assert.True(arrows.ContainsKey(room), $"{room} is not in the table: say what it may know"));
        Assert.All(arrows.Keys, room => Assert.True(rooms.Contains(room), $"{room} is in the table and not in src"));

        var offences = Offences(files, arrows);

        Assert.True(offences.Count == 0, string.Join(Environment.NewLine, offences));
    }

    /// <summary>What two windows beside each other show of a line.</summary>
    [Fact]
    public void No_line_has_more_than_160_columns()
    {
        var tooLong = from file in Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories)
                    from line in File.ReadLines(file).Index()
                    where line.Item.Length > 160
                    select $"{Path.GetRelativePath(Sources, file)}({line.Index + 1}) has {line.Item.Length}";

        Assert.Empty(tooLong);
    }

    [Theory]
    [InlineData("using Auth101.SourceGen.Emit;")]
    [InlineData("using static Auth101.SourceGen.Emit.StoreFiles;")]
    [InlineData("using Files = Auth101.SourceGen.Emit.StoreFiles;")]
    [InlineData("namespace Auth101.SourceGen.Dialects; class Dialect { object o = new global::Auth101.SourceGen.Emit.StoreFiles(); }")]
    [InlineData("namespace Auth101.SourceGen.Dialects; class Dialect { string s = SourceGen.Emit.StoreFiles.Emit(); }")]
    [InlineData("namespace Auth101.SourceGen.Dialects; class Dialect { string s = Emit.StoreFiles.Emit(); }")]
    public void A_file_that_knows_more_is_named(string text)
    {
        List<SourceFile> files =
        [
            SourceFile.Parse("Auth101.SourceGen/Emit/StoreFiles.cs", "namespace Auth101.SourceGen.Emit; class StoreFiles;"),
            SourceFile.Parse("Auth101.SourceGen/Dialects/Dialect.cs", text),
        ];
        var arrows = new Dictionary<string, string[]> { ["SourceGen/Emit"] = [], ["SourceGen/Dialects"] = [] };

        Assert.Equal(["Auth101.SourceGen/Dialects/Dialect.cs knows SourceGen/Emit"], Offences(files, arrows));
    }

    private static List<string> Offences(IReadOnlyList<SourceFile> files, Dictionary<string, string[]> arrows)
    {
        var owners = files.SelectMany(static file => file.Namespaces.Select(name => (Name: name, file.Room)))
            .Distinct()
            .GroupBy(static declared => declared.Name, static declared => declared.Room)
            .Where(static rooms => rooms.Count() == 1)
            .ToDictionary(static rooms => rooms.Key, static rooms => rooms.Single());
        return
        [
            .. from file in files
               from room in file.Names.Select(name => Owner(name, owners)).OfType<string>().Distinct()
               where room != file.Room && !arrows[file.Room].Contains(room)
               select $"{file.Path} knows {room}",
        ];
    }

    /// <summary>The room whose namespace is the longest one that a name starts with.</summary>
    private static string? Owner((string Around, string Name) written, Dictionary<string, string> owners)
    {
        for (var name = written.Name; name.Length > 0; name = name[..Math.Max(name.LastIndexOf('.'), 0)])
        {
            if (owners.TryGetValue(written.Around + name, out var room))
            {
                return room;
            }
        }

        return null;
    }

    /// <summary>A file of ours.</summary>
    /// <param name="Path">Its path in <c>src</c>.</param>
    /// <param name="Namespaces">Those of Auth101 that it declares.</param>
    /// <param name="Names">What it names by a directive or in full, and what each name may mean inside the namespaces around it.</param>
    private sealed record SourceFile(string Path, IReadOnlyList<string> Namespaces, IReadOnlyList<(string Around, string Name)> Names)
    {
        public string Room => Path["Auth101.".Length..].Split('/') switch
        {
            [var project, var folder, _, ..] => $"{project}/{folder}",
            var parts => parts[0],
        };

        public static SourceFile Read(string path) =>
            Parse(System.IO.Path.GetRelativePath(Sources, path).Replace(System.IO.Path.DirectorySeparatorChar, '/'), File.ReadAllText(path));

        public static SourceFile Parse(string path, string text)
        {
            var nodes = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().ToList();
            List<string> namespaces =
            [
                .. nodes.OfType<BaseNamespaceDeclarationSyntax>()
                    .Select(static declaration => declaration.Name.ToString())
                    .Where(static name => name.StartsWith("Auth101", StringComparison.Ordinal)),
            ];
            var members = nodes.Select(NameOfMember).OfType<string>().ToHashSet();
            var names = nodes.Where(IsWholeName)
                .Select(static node => node.ToString().Replace("global::", string.Empty, StringComparison.Ordinal))
                .Where(name => !members.Contains(name.Split('.')[0]))
                .Distinct()
                .ToList();
            var around = namespaces.SelectMany(WithOuter).Distinct().Select(static name => name + ".").Prepend(string.Empty);
            return new SourceFile(path, namespaces, [.. from outer in around from name in names select (outer, name)]);
        }

        /// <summary>Whether a node is a name of several parts and not one of them.</summary>
        private static bool IsWholeName(SyntaxNode node) =>
            node is QualifiedNameSyntax or MemberAccessExpressionSyntax
            && node.Parent is not (QualifiedNameSyntax or MemberAccessExpressionSyntax or BaseNamespaceDeclarationSyntax);

        /// <summary>The name of what hides a namespace of that name.</summary>
        private static string? NameOfMember(SyntaxNode node) => node switch
        {
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            ParameterSyntax parameter => parameter.Identifier.ValueText,
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            _ => null,
        };

        private static IEnumerable<string> WithOuter(string name)
        {
            for (var outer = name; outer.Length > 0; outer = outer[..Math.Max(outer.LastIndexOf('.'), 0)])
            {
                yield return outer;
            }
        }
    }
}
