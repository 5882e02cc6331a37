using Auth101.Compilations;

namespace Auth101.Analyzers.Tests;

public sealed class AUTH3005
{
    [Theory]
    [InlineData("decimal")]
    [InlineData("decimal?")]
    public Task A_decimal_on_sql_server_is_reported(string type) => Analysis.Reports(
        "AUTH3005",
        $"'Credit' has type '{type}', and its column on SQL Server keeps 18 digits before the point and 10 after it; use another type, or suppress this if the values fit",
        $$"""[Auth101User] public partial class User { public {{type}} [|Credit|] { get; set; } }""");

    [Fact]
    public Task A_decimal_on_the_other_databases_is_accepted() => Analysis.Accepts(
        "AUTH3005",
        TestCompilation.Create("[Auth101User] public partial class User { public decimal Credit { get; set; } }").WithDrivers("Sqlite", "Npgsql", "MySql"));

    [Fact]
    public Task An_own_table_is_accepted() => Analysis.Accepts("""
        [Auth101User(Table = "app_user")] public partial class User { public int Id { get; set; } public required string Email { get; set; } public decimal Credit { get; set; } }
        """);

    [Fact]
    public Task Other_types_are_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { public double Weight { get; set; } public ulong Count { get; set; } public DateTimeOffset Seen { get; set; } }");
}
