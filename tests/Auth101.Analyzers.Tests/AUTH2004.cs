namespace Auth101.Analyzers.Tests;

public sealed class AUTH2004
{
    private const string Users = """

        [Auth101User] public partial class User;
        [Auth101User(Schema = "other")] public partial class Other;
        [Auth101Session(Schema = "other", User = typeof(Other))] public partial class SessionOfOther;
        [Auth101Account(Schema = "other", User = typeof(Other))] public partial class AccountOfOther;
        [Auth101Verification(Schema = "other", User = typeof(Other))] public partial class VerificationOfOther;
        """;

    private const string Registration = "var builder = WebApplication.CreateBuilder(args); builder.Services.AddAuth101<User>(static _ => { }); var app = builder.Build();";

    [Theory]
    [InlineData("app.MapGet(\"/\", (CurrentUser<[|Other|]> me) => \"\");", "CurrentUser")]
    [InlineData("_ = new DefaultHttpContext().GetAuth101UserAsync<[|Other|]>();", "GetAuth101UserAsync")]
    public Task Another_user_than_the_registered_one_is_reported(string statement, string member) => Analysis.Reports(
        "AUTH2004",
        $"'{member}' is for the user class 'Other', but this project registers 'User'; use that one or call AddAuth101Core<Other> too",
        Registration + statement + Users,
        static source => WebCompilation.Create(source));

    [Theory]
    [InlineData(Registration + "app.MapGet(\"/\", (CurrentUser<User> me) => \"\");")]
    [InlineData(Registration + "builder.Services.AddAuth101<Other>(static _ => { }); app.MapGet(\"/\", (CurrentUser<Other> me) => \"\");")]
    [InlineData("WebApplication.Create(args).MapGet(\"/\", (CurrentUser<Other> me) => \"\");")]
    [InlineData(Registration + "app.MapGet(\"/\", (CurrentUser<Person> me) => \"\"); class Person;")]
    [InlineData(Registration + "string Read<T>(CurrentUser<T> me) where T : class, IAuth101User<T> => \"\"; Read<User>(null!);")]
    public Task A_user_that_is_or_may_be_registered_is_accepted(string program) =>
        Analysis.Accepts("AUTH2004", WebCompilation.Create(program + Users));
}
