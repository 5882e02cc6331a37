using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Auth101.Package.Tests;

/// <summary>What is in the packages.</summary>
public sealed class PackageContentTests(PackedPackages packages)
{
    private static readonly Version RoslynOfTheOldestSdk = new(5, 0, 0, 0);

    private static readonly string[] BroughtByTheCompiler =
        ["netstandard", "System.Collections.Immutable", "System.Composition.AttributedModel", "System.Memory", "System.Reflection.Metadata"];

    [Fact]
    public void The_runtime_package_holds_the_library_the_compiler_extensions_and_the_build_task()
    {
        Assert.Equal(
            [
                "Auth101.Runtime.nuspec",
                "README.md",
                "analyzers/dotnet/cs/Auth101.Analyzers.dll",
                "analyzers/dotnet/cs/Auth101.CodeFixes.dll",
                "analyzers/dotnet/cs/Auth101.SourceGen.dll",
                "buildTransitive/Auth101.Runtime.targets",
                "lib/net10.0/Auth101.Runtime.dll",
                "lib/net10.0/Auth101.Runtime.xml",
                "tasks/netstandard2.0/Auth101.Build.dll",
            ],
            Entries("Auth101.Runtime"));
    }

    [Fact]
    public void The_AspNetCore_package_holds_the_library_alone()
    {
        Assert.Equal(
            [
                "Auth101.AspNetCore.nuspec",
                "README.md",
                "lib/net10.0/Auth101.AspNetCore.dll",
                "lib/net10.0/Auth101.AspNetCore.xml",
            ],
            Entries("Auth101.AspNetCore"));
    }

    [Fact]
    public void The_OpenApi_package_holds_the_library_alone()
    {
        Assert.Equal(
            [
                "Auth101.OpenApi.nuspec",
                "README.md",
                "lib/net10.0/Auth101.OpenApi.dll",
                "lib/net10.0/Auth101.OpenApi.xml",
            ],
            Entries("Auth101.OpenApi"));
    }

    [Fact]
    public void The_PasswordHashes_package_holds_the_library_alone()
    {
        Assert.Equal(
            [
                "Auth101.PasswordHashes.nuspec",
                "README.md",
                "lib/net10.0/Auth101.PasswordHashes.dll",
                "lib/net10.0/Auth101.PasswordHashes.xml",
            ],
            Entries("Auth101.PasswordHashes"));
    }

    [Fact]
    public void The_MailKit_package_holds_the_library_alone()
    {
        Assert.Equal(
            [
                "Auth101.MailKit.nuspec",
                "README.md",
                "lib/net10.0/Auth101.MailKit.dll",
                "lib/net10.0/Auth101.MailKit.xml",
            ],
            Entries("Auth101.MailKit"));
    }

    [Fact]
    public void Compiler_extensions_need_nothing_but_the_compiler_of_the_oldest_SDK()
    {
        var extensions = References("analyzers/dotnet/cs/");
        Assert.NotEmpty(extensions);
        Assert.All(extensions, static extension =>
        {
            Assert.Contains("Microsoft.CodeAnalysis", extension.References.Keys);
            Assert.All(extension.References, static reference =>
            {
                if (reference.Key.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
                {
                    Assert.Equal(RoslynOfTheOldestSdk, reference.Value);
                }
                else
                {
                    Assert.Contains(reference.Key, BroughtByTheCompiler);
                }
            });
        });
    }

    [Fact]
    public void The_build_task_needs_nothing_but_what_MSBuild_brings()
    {
        var task = Assert.Single(References("tasks/"));
        Assert.Equal(
            ["Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core", "System.Reflection.Metadata", "netstandard"],
            task.References.Keys.Except(["System.Collections.Immutable"]).Order(StringComparer.Ordinal));
    }

    private string[] Entries(string id)
    {
        using var package = ZipFile.OpenRead(packages.PathOf(id));
        return
        [
            .. package.Entries.Select(static entry => entry.FullName)
                // The envelope of every package.
                .Where(static name => name is not "[Content_Types].xml" and not "_rels/.rels" && !name.EndsWith(".psmdcp", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    private List<(string Name, Dictionary<string, Version> References)> References(string folder)
    {
        using var package = ZipFile.OpenRead(packages.PathOf("Auth101.Runtime"));
        var assemblies = new List<(string, Dictionary<string, Version>)>();
        foreach (var entry in package.Entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var image = new MemoryStream();
            using (var content = entry.Open())
            {
                content.CopyTo(image);
            }

            image.Position = 0;
            using var file = new PEReader(image);
            var reader = file.GetMetadataReader();
            assemblies.Add((
                entry.Name,
                reader.AssemblyReferences.Select(reader.GetAssemblyReference)
                    .ToDictionary(reference => reader.GetString(reference.Name), static reference => reference.Version)));
        }

        return assemblies;
    }
}
