using System.Globalization;

namespace Auth101.Analyzers.Tests;

/// <summary>Valid mappings stay valid once the generated code is part of the compilation.</summary>
public sealed class ValidMappingTests
{
    [Fact]
    public Task A_managed_mapping_with_gaps_is_accepted() => Analysis.Accepts("""
        [Auth101User] public partial class User { public int Id { get; init; } [SignUpInput] public required string Department { get; init; } }
        [Auth101Session] public partial record Visit { public string? Device { get; set; } }
        [Auth101Account(Table = "login", Managed = true)] public partial class Login;
        [Auth101Verification] public partial class Code;
        """);

    [Fact]
    public Task A_positional_record_is_accepted() => Analysis.Accepts("[Auth101User] public partial record User(string Email, [property: SignUpInput] int Age);");

    [Fact]
    public Task A_nested_class_is_accepted() => Analysis.Accepts("public partial class Outer { [Auth101User] private partial class User; }");

    [Fact]
    public Task An_own_table_is_accepted() => Analysis.Accepts("""
        [Auth101User(Table = "app_user")]
        public partial class AppUser
        {
            [MapsTo("user_id")]       public Guid Id { get; init; }
            [MapsTo("email_address")] public required string Email { get; set; }
            [MapsTo("full_name")]     public string? Name { get; set; }
            public string? Department { get; set; }
        }
        """);

    [Fact]
    public Task Two_users_with_their_own_tables_are_accepted() => Analysis.Accepts("""
        [Auth101User(Schema = "a")] public partial class A;
        [Auth101Session(Schema = "a", User = typeof(A))] public partial class SessionOfA;
        [Auth101Account(Schema = "a", User = typeof(A))] public partial class AccountOfA;
        [Auth101Verification(Schema = "a", User = typeof(A))] public partial class VerificationOfA;
        [Auth101User] public partial class B { public string Id { get; init; } = ""; }
        """);

    [Fact]
    public async Task Two_users_with_default_tables_are_told_each_table()
    {
        var diagnostics = await Analysis.Run("[Auth101User] public partial class A; [Auth101User] public partial class B;");

        Assert.Equal(
            ["users", "session", "account", "verification"],
            diagnostics.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Split('\'')[5]));
        Assert.All(diagnostics, static diagnostic => Assert.Equal("AUTH1016", diagnostic.Id));
    }

    [Fact]
    public async Task Several_mistakes_are_all_reported()
    {
        var diagnostics = await Analysis.Run("""
            [Auth101User] public class User { public int Email { get; set; } public object? Data { get; set; } [SignUpInput] public bool IsActive { get; set; } }
            [Auth101Session(User = typeof(object))] public partial class Visit;
            """);

        Assert.Equal(["AUTH1001", "AUTH1007", "AUTH1006", "AUTH1011", "AUTH1018"], diagnostics.Select(static diagnostic => diagnostic.Id));
    }
}
