using System.Globalization;
using Auth101.CodeAnalysis.Model;
using Auth101.Compilations;
using Auth101.SourceGen.Tests.Compilations;
using Microsoft.CodeAnalysis;

namespace Auth101.SourceGen.Tests;

/// <summary>A half-mapped user must not compile: where there is an error there is no code but a part that says so and does not compile.</summary>
public sealed class BrokenMappingTests
{
    [Theory]
    [InlineData("AUTH1001", "[Auth101User] public class User;")]
    [InlineData("AUTH1001", "public class Outer { [Auth101User] public partial class User; }")]
    [InlineData("AUTH1002", "[Auth101User] public abstract partial class User;")]
    [InlineData("AUTH1002", "[Auth101User] public static partial class User;")]
    [InlineData("AUTH1002", "[Auth101User] public partial class User<T>;")]
    [InlineData("AUTH1002", "[Auth101User] file partial class User;")]
    [InlineData("AUTH1002", "public partial class Outer<T> { [Auth101User] public partial class User; }")]
    [InlineData("AUTH1002", "[Auth101User] [Auth101Session] public partial class User;")]
    [InlineData("AUTH1002", "[Auth101User] public partial record struct User;")]
    [InlineData("AUTH1003", "[Auth101User(Table = \"t\")] public partial class User { public int Id { get; set; } }")]
    [InlineData("AUTH1004", "[Auth101User] public partial class User { public string? Name { get; set; } [MapsTo(\"n\", Field = UserField.Name)] public string? Nick { get; set; } }")]
    [InlineData("AUTH1005", "[Auth101User] public partial class User { public int A { get; set; } [MapsTo(\"A\")] public int B { get; set; } }")]
    [InlineData("AUTH1005", "[Auth101User] public partial class User { [MapsTo(\"EMAIL\")] public int B { get; set; } }")]
    [InlineData("AUTH1006", "[Auth101User] public partial class User { public object? Data { get; set; } }")]
    [InlineData("AUTH1006", "[Auth101User] public partial class User { public List<string>? Tags { get; set; } }")]
    [InlineData("AUTH1007", "[Auth101User] public partial class User { public int Email { get; set; } }")]
    [InlineData("AUTH1007", "[Auth101User] public partial class User { public DayOfWeek Id { get; set; } }")]
    [InlineData("AUTH1008", "[Auth101User] public partial class User { public string? Email { get; set; } }")]
    [InlineData("AUTH1008", "[Auth101User] public partial class User { public int? Id { get; set; } }")]
    [InlineData("AUTH1009", "[Auth101User] public partial class User { public string Email => \"\"; }")]
    [InlineData("AUTH1009", "[Auth101User] public partial class User { [MapsTo(\"x\")] public int Age { set { } } }")]
    [InlineData("AUTH1010", "[Auth101User(Table = \"\")] public partial class User { public int Id { get; set; } public required string Email { get; set; } }")]
    [InlineData("AUTH1010", "[Auth101User(Table = \"sqlite_x\", Managed = true)] public partial class User;")]
    [InlineData("AUTH1010", "[Auth101User(Schema = \"a\\nb\")] public partial class User;")]
    [InlineData("AUTH1010", "[Auth101User] public partial class User { [MapsTo(\"a\\ud800b\")] public int Age { get; set; } }")]
    [InlineData("AUTH1011", "[Auth101User] public partial class User { [SignUpInput] public bool IsActive { get; set; } }")]
    [InlineData("AUTH1011", "[Auth101User] public partial class User { [SignUpInput] public int FooBar { get; set; } [SignUpInput, MapsTo(\"b\")] public int Foo_Bar { get; set; } }")]
    [InlineData("AUTH1012", "[Auth101User] public partial class User { public User(int age) { } }")]
    [InlineData("AUTH1012", "[Auth101User] public partial class User(int age) { public int Age => age; }")]
    [InlineData("AUTH1012", "[Auth101User] public partial class User { public required string Name; }")]
    [InlineData("AUTH1013", "[Auth101User] public partial class User { [MapsTo(\"x\", Field = SessionField.Token)] public string? Key { get; set; } }")]
    [InlineData("AUTH1014", "[Auth101User] public partial class User { [MapsTo(\"x\"), Auth101Ignore] public int Age { get; set; } }")]
    [InlineData("AUTH1015", "[Auth101User] public partial class User { public string Name() => \"\"; }")]
    [InlineData("AUTH1015", "[Auth101User] public partial class Email;")]
    [InlineData("AUTH1015", "[Auth101User] public partial class User { private void Auth101Create() { } }")]
    [InlineData("AUTH1015", "[Auth101User] public partial class User; public class UserStores;")]
    [InlineData("AUTH1016", "[Auth101User] public partial class A; [Auth101User] public partial class B;")]
    [InlineData("AUTH1016", "[Auth101User] public partial class A; [Auth101Session] public partial class B; [Auth101Session] public partial class C;")]
    [InlineData("AUTH1016", "[Auth101User] public partial class A; [Auth101Session(Table = \"USERS\", Managed = true)] public partial class B;")]
    [InlineData("AUTH1017", "[Auth101User] public partial class A; [Auth101Session] public partial class B { public int UserId { get; set; } }")]
    [InlineData("AUTH1018", "[Auth101Session] public partial class B;")]
    [InlineData("AUTH1018", "[Auth101User] public partial class A; [Auth101Session(User = typeof(string))] public partial class B;")]
    public void A_broken_mapping_has_no_code_that_compiles(string rule, string source)
    {
        Assert.NotEmpty(rule);
        var generation = Generation.OfBroken(source);

        Assert.All(generation.Files, static file => Assert.EndsWith(".Broken.g.cs", file.Key, StringComparison.Ordinal));
        Assert.All(generation.Files, file => Assert.Single(ErrorsOf(generation.Output), error => error.Id == "CS1029" && IsIn(error, file.Key)));
    }

    /// <summary>With an error in a declaration the compiler runs no analyzer, and nobody says what is wrong with the mapping.</summary>
    [Theory]
    [InlineData("User", "[Auth101User(Table = \"t\")] public partial class User { public int Id { get; set; } }")]
    [InlineData("User", "[Auth101User] public partial record User(string Email, object Data);")]
    [InlineData("User", "[Auth101User] public partial class User { public string Name() => \"\"; }")]
    [InlineData("User", "[Auth101User] public abstract partial class User;")]
    [InlineData("User", "[Auth101User, Obsolete] public partial class User { public object? Data { get; set; } }")]
    [InlineData("User", "[Auth101User] public partial class User { public required object Data; } public class UserStores;")]
    [InlineData("User", "[Auth101User] public partial class User { private User(int id) { } }")]
    [InlineData("Outer.@class", "public partial class Outer { [Auth101User] internal sealed partial class @class { public object? Data { get; set; } } }")]
    [InlineData("Shop.User", "namespace Shop { [Auth101User] public partial class User; [Auth101Session] public partial class Visit { public int UserId { get; set; } } }")]
    [InlineData("User", "[Auth101User] public partial class User; [Auth101Account(User = typeof(string))] public partial class Account;")]
    [InlineData("User", "[Auth101User] public partial class User; [Auth101User] public partial class Other;")]
    [InlineData("USER", "[Auth101User] public partial class User; [Auth101User] public partial class USER;")]
    public void A_signature_may_name_a_class_with_a_broken_mapping(string name, string source)
    {
        var compilation = TestCompilation.Create(source, $"#pragma warning disable\ninternal class Greeter(Auth101<{name}> auth) {{ public Auth101<{name}> Auth => auth; }}");

        var generation = Generation.OfBroken(compilation);

        Assert.Empty(generation.Output.GetDeclarationDiagnostics(TestContext.Current.CancellationToken).Where(static error => error is { Severity: DiagnosticSeverity.Error, Id: not "CS1029" }));
        Assert.All(ErrorsOf(generation.Output), static error => Assert.Equal("CS1029", error.Id));
        Assert.NotEmpty(ErrorsOf(generation.Output));
    }

    [Fact]
    public void Nothing_makes_a_class_with_a_broken_mapping_compile()
    {
        var generation = Generation.OfBroken("""
            #pragma warning disable
            [Auth101User, Obsolete] public partial class User { public object? Data { get; set; } }
            """);
        var options = generation.Output.Options
            .WithGeneralDiagnosticOption(ReportDiagnostic.Suppress)
            .WithSpecificDiagnosticOptions([new("CS1029", ReportDiagnostic.Suppress), new("CS8785", ReportDiagnostic.Suppress)])
            .WithSyntaxTreeOptionsProvider(new SuppressEverything());

        using var assembly = new MemoryStream();
        var result = generation.Output.WithOptions(options).Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);

        Assert.False(result.Success);
        Assert.Equal(
            "#error: 'User has no code of Auth101: its mapping has an error, which the AUTH messages tell. If there are none, Auth101 does not know the type of a property, which another source generator writes.'",
            Assert.Single(result.Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_broken_mapping_that_changes_in_another_way_reuses_its_part()
    {
        const string User = "[Auth101User] public partial class User { public object? Data { get; set; } }";
        var compilation = TestCompilation.Create(User);
        var generation = Generation.OfBroken(compilation);

        var moved = generation.AfterBroken(compilation.WithFirstFile("// moved\n\n" + User.Replace("object? Data", "List<int>? Numbers", StringComparison.Ordinal)));
        var mended = generation.After(compilation.WithFirstFile(User.Replace("object?", "int", StringComparison.Ordinal)));

        Assert.Single(generation.Files);
        Assert.Equal([IncrementalStepRunReason.Unchanged], moved.ReasonsOf(TrackingNames.Of(EntityKind.User)));
        moved.AssertEveryStepIsReused();
        Assert.DoesNotContain(mended.Files.Keys, static name => name.Contains("Broken", StringComparison.Ordinal));
        Assert.NotNull(mended.Store);
    }

    private static IEnumerable<Diagnostic> ErrorsOf(Compilation compilation) =>
        compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static bool IsIn(Diagnostic diagnostic, string file) => diagnostic.Location.SourceTree!.FilePath.EndsWith(file, StringComparison.Ordinal);

    private sealed class SuppressEverything : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Suppress;
            return true;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Suppress;
            return true;
        }
    }
}
