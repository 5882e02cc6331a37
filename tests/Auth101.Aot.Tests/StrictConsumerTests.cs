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

    /// <summary>Analyzers are told that the generated code is none. What is named is about files that somebody keeps, or parts that we do not choose.</summary>
    private const string AsIfWritten = """
        root = true

        [Code.cs]
        dotnet_analyzer_diagnostic.severity = none

        [**.g.cs]
        generated_code = false
        # A file header, the name of a file, and one namespace in it.
        dotnet_diagnostic.SA1634.severity = none
        dotnet_diagnostic.MA0048.severity = none
        dotnet_diagnostic.SA1403.severity = none
        # A part of the user's class: documented and given its accessibility there, like the properties that it repeats.
        dotnet_diagnostic.SA1601.severity = none
        dotnet_diagnostic.SA1205.severity = none
        dotnet_diagnostic.SA1623.severity = none
        # The hook is implemented explicitly, so that it is no member of the user's class to see.
        dotnet_diagnostic.CA1033.severity = none
        """;

    [Theory]
    [InlineData("enable")]
    [InlineData("disable")]
    public Task A_library_builds_with_all_analyzers_and_without_implicit_usings(string nullable) => BuildAsync(
        $"strict-nullable-{nullable}", nullable, nullable == "enable" ? Code : Code.Replace("string?", "string", StringComparison.Ordinal), Drivers);

    [Fact]
    public Task A_library_builds_with_the_analyzers_of_others() => BuildAsync(
        "strict-analyzers", "enable", Code, Drivers + Analyzers, AsIfWritten);

    private static Task BuildAsync(string name, string nullable, string code, string items, string? editorConfig = null) => ConsumerProject.BuildAsync(
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
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                <CompilerGeneratedFilesOutputPath>generated</CompilerGeneratedFilesOutputPath>
        """,
        items,
        editorConfig);
}
