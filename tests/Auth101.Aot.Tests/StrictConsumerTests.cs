namespace Auth101.Aot.Tests;

/// <summary>Generated code is clean for those who demand the most of the compiler: all analyzers on, warnings are errors.</summary>
public sealed class StrictConsumerTests
{
    private const string Code = """
        using System;
        using Auth101;

        [assembly: CLSCompliant(false)]

        namespace Strict;

        /// <summary>A user.</summary>
        [Auth101User(Table = "app_user")]
        public partial class AppUser
        {
            /// <summary>The id.</summary>
            public Guid Id { get; init; }

            /// <summary>The address.</summary>
            public required string Email { get; set; }

            /// <summary>What a client may send.</summary>
            [SignUpInput]
            public string? Department { get; set; }

            /// <summary>When the user was born.</summary>
            public DateTime? Born { get; set; }
        }

        /// <summary>A session.</summary>
        [Auth101Session]
        public partial class AppSession
        {
            /// <summary>A column of the application.</summary>
            public int Rank { get; set; }
        }
        """;

    private const string Drivers = """
        <Compile Remove="generated/**" />
        <PackageReference Include="Microsoft.Data.SqlClient" />
        <PackageReference Include="MySqlConnector" />
        <PackageReference Include="Npgsql" />
        <PackageReference Include="System.Security.Cryptography.Pkcs" />
        """;

    private const string Analyzers = """
        <PackageReference Include="Meziantou.Analyzer" PrivateAssets="all" />
        <PackageReference Include="Roslynator.Analyzers" PrivateAssets="all" />
        <PackageReference Include="SonarAnalyzer.CSharp" PrivateAssets="all" />
        <PackageReference Include="StyleCop.Analyzers" PrivateAssets="all" />
        """;

    /// <summary>Tells the analyzers that the generated code is none.</summary>
    private const string AsIfWritten = """
        root = true

        [Code.cs]
        dotnet_analyzer_diagnostic.severity = none

        [**.g.cs]
        generated_code = false
        """;

    /// <summary>
    /// What is said of generated files only because they are read as if somebody kept them: a file header, a file's name, namespaces in a file (SA1634, MA0048, SA1403); a part of the user's
    /// class, whose documentation and accessibility stand elsewhere, and properties that it repeats (SA1601, SA1205, SA1623); the hook, explicit so that nobody sees it (CA1033).
    /// </summary>
    private const string AboutFiles = "SA1634;MA0048;SA1403;SA1601;SA1205;SA1623;CA1033";

    [Theory]
    [InlineData("enable")]
    [InlineData("disable")]
    public Task A_library_builds_with_all_analyzers_and_without_implicit_usings(string nullable) => BuildAsync(
        $"strict-nullable-{nullable}", nullable, nullable == "enable" ? Code : Code.Replace("string?", "string", StringComparison.Ordinal), Drivers);

    [Fact]
    public Task A_library_builds_with_the_analyzers_of_others() => BuildAsync(
        "strict-analyzers", "enable", Code, Drivers + Analyzers, AsIfWritten, AboutFiles);

    private static Task BuildAsync(string name, string nullable, string code, string items, string? editorConfig = null, string noWarn = "") => ConsumerProject.BuildAsync(
        name,
        "Microsoft.NET.Sdk",
        "Auth101.Runtime",
        code,
        $"""
        <Nullable>{nullable}</Nullable>
                <ImplicitUsings>disable</ImplicitUsings>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <IsAotCompatible>true</IsAotCompatible>
                <IsPackable>false</IsPackable>
                <NoWarn>$(NoWarn);{noWarn}</NoWarn>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                <CompilerGeneratedFilesOutputPath>generated</CompilerGeneratedFilesOutputPath>
        """,
        items,
        editorConfig);
}
