using Auth101.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Auth101.Analyzers.Tests;

public sealed class AUTH2003
{
    private const string Users = """

        [Auth101User] public partial class User;
        [Auth101User(Schema = "other")] public partial class Other;
        [Auth101Session(Schema = "other", User = typeof(Other))] public partial class SessionOfOther;
        [Auth101Account(Schema = "other", User = typeof(Other))] public partial class AccountOfOther;
        [Auth101Verification(Schema = "other", User = typeof(Other))] public partial class VerificationOfOther;
        """;

    [Theory]
    [InlineData("")]
    [InlineData("WebApplication.CreateBuilder(args).Services.AddAuth101<Other>(static _ => { });")]
    public Task Endpoints_without_services_are_reported(string registration) => Analysis.Reports(
        "AUTH2003",
        "'User' is mapped, but nothing in this project calls AddAuth101<User>; call it on builder.Services, unless another project does",
        $"{registration} WebApplication.Create(args).MapAuth101<[|User|]>();{Users}",
        static source => WebCompilation.Create(source));

    [Fact]
    public void It_is_a_warning_because_the_first_request_fails() => Assert.Equal(DiagnosticSeverity.Warning, DiagnosticDescriptors.MapWithoutAdd.DefaultSeverity);

    [Theory]
    [InlineData("MapAuth101SignIn")]
    [InlineData("MapAuth101Jwks")]
    [InlineData("UseAuth101")]
    public Task So_are_single_endpoints_and_the_middleware(string member) => Analysis.Reports(
        "AUTH2003",
        "'User' is mapped, but nothing in this project calls AddAuth101<User>; call it on builder.Services, unless another project does",
        $"WebApplication.Create(args).{member}<[|User|]>();{Users}",
        static source => WebCompilation.Create(source));

    [Fact]
    public Task A_registration_in_a_comment_is_none() => Analysis.Reports(
        "AUTH2003",
        "'User' is mapped, but nothing in this project calls AddAuth101<User>; call it on builder.Services, unless another project does",
        "WebApplication.Create(args).MapAuth101<[|User|]>(); /// <summary><see cref=\"Auth101ServiceCollectionExtensions.AddAuth101{TUser}(IServiceCollection, Action{AuthOptions})\"/></summary>\nclass Note;" + Users,
        static source => WebCompilation.Create(source));

    [Theory]
    [InlineData("new ServiceCollection().AddSingleton(static _ => new Auth101<User>(new AuthOptions(), null!));")]
    [InlineData("WebApplication.CreateBuilder(args).Services.AddAuth101<User>(static _ => { });")]
    [InlineData("WebApplication.CreateBuilder(args).Services.AddAuth101Core<User>(static _ => { });")]
    [InlineData("void Register<T>(IServiceCollection services) where T : class, IAuth101User<T> => services.AddAuth101<T>(static _ => { }); Register<User>(new ServiceCollection());")]
    public Task Endpoints_with_services_are_accepted(string registration) =>
        Analysis.Accepts("AUTH2003", WebCompilation.Create($"{registration} WebApplication.Create(args).MapAuth101<User>();{Users}"));

    [Fact]
    public Task Services_in_another_file_are_accepted() => Analysis.Accepts(
        "AUTH2003",
        WebCompilation.Create(
            "WebApplication.Create(args).MapAuth101<User>();" + Users,
            "static class Setup { public static void Register(IServiceCollection services) => services.AddAuth101<User>(static _ => { }); }"));

    [Fact]
    public Task A_library_is_accepted() => Analysis.Accepts(
        "AUTH2003",
        WebCompilation.CreateLibrary("static class Setup { public static void Map(IEndpointRouteBuilder app) => app.MapAuth101<User>(); }" + Users));
}
