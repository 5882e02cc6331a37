
namespace Auth101.Analyzers.Tests;

public sealed class AUTH2002
{
    private const string Message =
        "The secret stands in the source code, where everyone who reads it can forge tokens; read it from the configuration, as in builder.Configuration[\"Auth101:Secret\"]";

    private const string User = "\n[Auth101User] public partial class User;";

    [Theory]
    [InlineData("""options.Secret = [|"0123456789"|]""")]
    [InlineData("""options.Secret = ([|"0123456789"|])""")]
    [InlineData("""options.Secret = [|"01234" + "56789"|]""")]
    [InlineData("""options.Secret = [|Constant|]""")]
    [InlineData("""options.Secret = [|Constant|]!""")]
    [InlineData("""options.Secret = (builder.Configuration["Secret"] ?? [|"0123456789"|])!""")]
    [InlineData("""options?.Secret = [|"0123456789"|]""")]
    [InlineData("""options.Secret ??= [|"0123456789"|]""")]
    [InlineData("""options.Secret = builder.Configuration["Secret"] ?? [|"0123456789"|]""")]
    [InlineData("""options.Secret = args.Length > 0 ? args[0] : [|"0123456789"|]""")]
    [InlineData("""options.Secret = args.Length > 0 ? [|"0123456789"|] : args[0]""")]
    [InlineData("""options.Secret = args.Length switch { 0 => [|"0123456789"|], _ => args[0] }""")]
    [InlineData("""{ var secret = [|"0123456789"|]; options.Secret = secret; }""")]
    [InlineData("""{ var secret = builder.Configuration["Secret"] ?? [|"0123456789"|]; options.Secret = secret; }""")]
    [InlineData("""new AuthOptions { Secret = [|"0123456789"|] }.ToString()""")]
    public Task A_secret_in_the_source_is_reported(string expression) =>
        Analysis.Reports("AUTH2002", Message, Program(expression), static source => WebCompilation.Create(source));

    [Theory]
    [InlineData("SigningKey", """options.SigningKey = [|"-----BEGIN EC PRIVATE KEY-----"|]""")]
    [InlineData("PreviousSecrets:0", """options.PreviousSecrets.Add([|"0123456789"|])""")]
    [InlineData("PreviousSecrets:0", """options.PreviousSecrets.Add([|"0123456789"|]!)""")]
    [InlineData("PreviousSecrets:0", """options?.PreviousSecrets.Add([|"0123456789"|])""")]
    [InlineData("PreviousSecrets:0", """options.PreviousSecrets.Add(builder.Configuration["Old"] ?? [|"0123456789"|])""")]
    [InlineData("PreviousSecrets:0", """new AuthOptions { PreviousSecrets = { args[0], [|"0123456789"|] } }.ToString()""")]
    public Task Other_keys_in_the_source_are_reported(string setting, string expression) => Analysis.Reports(
        "AUTH2002", Message.Replace("Auth101:Secret", $"Auth101:{setting}"), Program(expression), static source => WebCompilation.Create(source));

    [Theory]
    [InlineData("""options.PreviousSecrets.Add(args[0])""")]
    [InlineData("""options.PreviousSecrets.Remove("0123456789")""")]
    [InlineData("""options.PreviousSigningKeys.Add("-----BEGIN PUBLIC KEY-----")""")]
    [InlineData("""new Own { PreviousSecrets = { "0123456789" } }.PreviousSecrets.Add("0123456789")""")]
    [InlineData("""options.Secret = builder.Configuration["Auth101:Secret"]""")]
    [InlineData("""options.Secret = Environment.GetEnvironmentVariable("SECRET") ?? throw new InvalidOperationException("No secret.")""")]
    [InlineData("""options.Secret = null""")]
    [InlineData("""options.Secret = "" """)]
    [InlineData("""new Own { Secret = "0123456789" }.ToString()""")]
    public Task A_secret_from_elsewhere_is_accepted(string expression) => Analysis.Accepts("AUTH2002", WebCompilation.Create(Program(expression)));

    [Theory]
    [InlineData("""options.Secret = "0123456789" """, """options.Secret = builder.Configuration["Auth101:Secret"] """, """Read it from builder.Configuration["Auth101:Secret"]""")]
    [InlineData("""options.Secret = ("0123456789")""", """options.Secret = builder.Configuration["Auth101:Secret"]""", """Read it from builder.Configuration["Auth101:Secret"]""")]
    [InlineData("""options.Secret = builder.Configuration["Own"] ?? ("0123456789")""", """options.Secret = builder.Configuration["Own"]""", "Remove the secret from the source code")]
    public Task The_fix_reads_the_configuration(string before, string after, string title) =>
        CodeFixing.Mends("AUTH2002", static sources => WebCompilation.Create(sources), Program(before), Program(after), title);

    [Fact]
    public Task The_fix_reads_a_signing_key_from_its_own_setting() => CodeFixing.Mends(
        "AUTH2002",
        static sources => WebCompilation.Create(sources),
        Program("""options.SigningKey = "0123456789" """),
        Program("""options.SigningKey = builder.Configuration["Auth101:SigningKey"] """),
        """Read it from builder.Configuration["Auth101:SigningKey"]""");

    [Fact]
    public Task Nothing_is_offered_for_a_previous_secret() => CodeFixing.OffersNothing(
        "AUTH2002",
        """class Setup { public void Configure(IConfiguration c, AuthOptions options) { _ = c; options.PreviousSecrets.Add("0123456789"); } }""",
        static sources => WebCompilation.CreateLibrary(sources));

    [Fact]
    public Task The_fix_finds_a_configuration_itself() => CodeFixing.Mends(
        "AUTH2002",
        static sources => WebCompilation.CreateLibrary(sources),
        """class Setup(IConfiguration settings) { public void Configure(AuthOptions options) { _ = settings; options.Secret = "0123456789"; } }""",
        """class Setup(IConfiguration settings) { public void Configure(AuthOptions options) { _ = settings; options.Secret = settings["Auth101:Secret"]; } }""");

    [Fact]
    public Task A_secret_in_a_field_is_reported() => Analysis.Reports(
        "AUTH2002",
        Message,
        """class Setup { private static readonly string Secret = [|"0123456789"|]; public static void Configure(AuthOptions options) => options.Secret = Secret; }""",
        static source => WebCompilation.CreateLibrary(source));

    [Theory]
    [InlineData("""class Setup { private readonly IConfiguration _c = null!; public static void Configure(AuthOptions options) => options.Secret = "0123456789"; public override string ToString() => _c.ToString()!; }""")]
    [InlineData("""class Setup { public void Configure(IConfiguration c) { static void Set(AuthOptions options) => options.Secret = "0123456789"; Set(new()); c.ToString(); } }""")]
    [InlineData("""class Setup { public void Configure() { var app = Make(new AuthOptions { Secret = "0123456789" }); app.ToString(); } private static WebApplicationBuilder Make(AuthOptions options) => throw new NotSupportedException(options.ToString()); }""")]
    [InlineData("""class Setup { public void Configure(AuthOptions options) => options.Secret = "0123456789"; }""")]
    [InlineData("""class Setup { public Action<AuthOptions> Configure(IConfiguration configuration) => static options => options.Secret = "0123456789"; }""")]
    public Task Nothing_is_offered_where_no_configuration_is_in_reach(string source) =>
        CodeFixing.OffersNothing("AUTH2002", source, static sources => WebCompilation.CreateLibrary(sources));

    [Fact]
    public Task Fix_all_moves_every_secret() => CodeFixing.MendsAll(
        "AUTH2002",
        ["""class Setup { public void Configure(IConfiguration c, AuthOptions a, AuthOptions b) { a.Secret = "0123456789"; b.Secret = "9876543210"; } }"""],
        ["""class Setup { public void Configure(IConfiguration c, AuthOptions a, AuthOptions b) { a.Secret = c["Auth101:Secret"]; b.Secret = c["Auth101:Secret"]; } }"""],
        compile: static sources => WebCompilation.CreateLibrary(sources));

    private static string Program(string expression) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuth101<User>(options => {{expression}});
        class Own { public string? Secret { get; set; } public IList<string> PreviousSecrets { get; } = []; }
        partial class Program { const string Constant = "0123456789"; }
        """ + User;
}
