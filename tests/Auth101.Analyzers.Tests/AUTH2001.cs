namespace Auth101.Analyzers.Tests;

public sealed class AUTH2001
{
    private const string User = "\n[Auth101User] public partial class User; public class Person;";

    [Theory]
    [InlineData("WebApplication.CreateBuilder(args).Services.AddAuth101<[|Person|]>(static _ => { });", "AddAuth101")]
    [InlineData("WebApplication.CreateBuilder(args).Services.AddAuth101Core<[|Person|]>(static _ => { });", "AddAuth101Core")]
    [InlineData("WebApplication.Create(args).MapAuth101<[|Person|]>();", "MapAuth101")]
    [InlineData("WebApplication.Create(args).MapGet(\"/\", (CurrentUser<[|Person|]> me) => \"\");", "CurrentUser")]
    [InlineData("new DefaultHttpContext().GetAuth101UserAsync<[|Person|]>();", "GetAuth101UserAsync")]
    [InlineData("Auth101<[|Person|]>? auth = null; Console.WriteLine(auth);", "Auth101")]
    public Task A_type_that_is_no_user_is_reported(string statement, string member) => Analysis.Reports(
        "AUTH2001",
        $"'Person' cannot be the user of '{member}' because it has no [Auth101User]; put the attribute on it or name the class that has it",
        statement + User,
        static source => WebCompilation.Create(source));

    [Theory]
    [InlineData("var auth = WebApplication.CreateBuilder(args).Services.AddAuth101<User>(static _ => { });")]
    [InlineData("Auth101<User>? auth = null; Console.WriteLine(auth);")]
    [InlineData("void Register<T>(IServiceCollection services) where T : class, IAuth101User<T> => services.AddAuth101<T>(static _ => { }); Register<User>(new ServiceCollection());")]
    [InlineData("Own.AddAuth101<Person>(); static class Own { public static void AddAuth101<T>() { } }")]
    [InlineData("WebApplication.Create(args).MapAuth101<Unknown>();")]
    [InlineData("WebApplication.Create(args).MapAuth101<User, Person>();")]
    public Task A_user_and_what_is_not_ours_is_accepted(string statement) => Analysis.Accepts("AUTH2001", WebCompilation.Create(statement + User));

    [Fact]
    public Task A_user_whose_mapping_is_broken_is_accepted() => Analysis.Accepts(
        "AUTH2001", WebCompilation.Create("WebApplication.Create(args).MapAuth101<User>(); [Auth101User] public class User;"));

    [Fact]
    public Task A_class_that_inherits_from_a_user_is_reported() => Analysis.Reports(
        "AUTH2001",
        "'Admin' cannot be the user of 'MapAuth101' because it has no [Auth101User]; put the attribute on it or name the class that has it",
        "WebApplication.Create(args).MapAuth101<[|Admin|]>(); class Admin : User;" + User,
        static source => WebCompilation.Create(source));

    [Fact]
    public Task A_user_by_hand_is_accepted() => Analysis.Accepts(
        "AUTH2001",
        WebCompilation.CreateLibrary("""
            static class Program { public static void Register(IServiceCollection services) => services.AddAuth101<Person>(static _ => { }); }
            public class Person : IAuth101User<Person> { static Auth101Model<Person> IAuth101User<Person>.Model => null!; }
            """));
}
