using Auth101.Compilations;

namespace Auth101.Analyzers.Tests;

public sealed class AUTH3001
{
    [Fact]
    public Task A_project_without_a_driver_is_reported() => Analysis.Reports(
        "AUTH3001",
        "'User' has no store because the project references no database driver; add the package Microsoft.Data.Sqlite, Npgsql, MySqlConnector or Microsoft.Data.SqlClient",
        "[Auth101User] public partial class [|User|]; [Auth101Session] public partial class Visit;",
        static source => TestCompilation.Create(source).WithDrivers());

    [Fact]
    public Task A_broken_mapping_lacks_more_than_a_driver() =>
        Analysis.Accepts("AUTH3001", TestCompilation.Create("[Auth101User] public class User;").WithDrivers());

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Npgsql")]
    [InlineData("MySql")]
    [InlineData("SqlServer")]
    public Task A_project_with_a_driver_is_accepted(string driver) =>
        Analysis.Accepts("AUTH3001", TestCompilation.Create("[Auth101User] public partial class User;").WithDrivers(driver));
}
