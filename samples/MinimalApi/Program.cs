using System.Security.Cryptography;
using System.Text.Json;
using Auth101;
using MinimalApi;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

var builder = WebApplication.CreateSlimBuilder(args);
var configuration = builder.Configuration;

// Unless an address is configured (--urls, ASPNETCORE_URLS, ASPNETCORE_HTTP_PORTS).
if (configuration["urls"] is null && configuration["http_ports"] is null && configuration["https_ports"] is null)
{
    builder.WebHost.UseUrls("http://127.0.0.1:5101");
}

// Configuration may say otherwise.
builder.Services.Configure<AuthOptions>(options => options.MinimumPasswordLength = 12);
var auth = builder.Services.AddAuth101<AppUser>(configuration.GetSection("Auth101")).AddUserClaims().AddPurge()
    .AddPasswordRule(PasswordRule.NotTheUser).AddPasswordRule(PasswordRule.NotCommon);

// Unless a load test of one machine says "false".
if (!Says("Sample:Limits", "false"))
{
    auth.AddRateLimits();
}

// For pages that keep the session in a cookie, and for a hub, whose clients have the token in the address.
var servesBrowsers = Says("Sample:Browsers", "true");
if (servesBrowsers)
{
    auth.AddCookies();
    builder.Services.Configure<AuthOptions>(options => options.AllowQueryToken("/hubs"));
    builder.Services.AddSignalR().AddJsonProtocol(options => options.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, SampleJsonContext.Default));
}

// A random secret lets the sample run unconfigured; tokens made with it end with the process.
var secretIsRandom = configuration["Auth101:Secret"] is null && builder.Environment.IsDevelopment();
if (secretIsRandom)
{
    builder.Services.Configure<AuthOptions>(options => options.Secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)));
}

// Mails are files in the folder "mail", unless there is a server to send them. Their links lead to the page; Auth101:Links leads them elsewhere.
if (configuration["Smtp:Host"] is null)
{
    auth.UseMailFolder("mail");
}
else
{
    auth.UseMailKit(options => configuration.GetSection("Smtp").Bind(options));
}

builder.Services.Configure<AuthOptions>(options =>
{
    var page = configuration["Sample:Address"] ?? "http://127.0.0.1:5101";
    options.Links.VerifyEmail ??= page + "/#verify-email={token}";
    options.Links.DisownEmail ??= page + "/#disown-email={token}";
    options.Links.ResetPassword ??= page + "/#reset-password={token}";
    options.Links.ConfirmEmailChange ??= page + "/#confirm-email-change={token}";
    options.Links.CancelEmailChange ??= page + "/#cancel-email-change={token}";
});

var connectionString = configuration.GetConnectionString("Auth101");
switch (configuration["Sample:Provider"] ?? "sqlite")
{
    case "sqlite":
        auth.UseSqlite(connectionString ?? "Data Source=auth.db");
        break;
    case "postgresql":
        auth.UseNpgsql(connectionString ?? throw NoConnectionString());
        break;
    case "mysql":
        auth.UseMySql(connectionString ?? throw NoConnectionString());
        break;
    case var provider:
        throw new InvalidOperationException($"Sample:Provider is '{provider}'; it can be sqlite, postgresql or mysql.");
}

builder.Services.ConfigureHttpJsonOptions(options =>
{
    options.SerializerOptions.TypeInfoResolverChain.Insert(0, SampleJsonContext.Default);
    options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
});
builder.Services.AddOpenApi(options => options.AddAuth101().AddDocumentTransformer(Description.WriteAsync));

builder.Services.AddHealthChecks().AddAuth101Check<AppUser>(probeWrites: true);

// Metrics and traces, where there is a collector to send them to.
if (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not null)
{
    builder.Services.AddOpenTelemetry()
        .WithMetrics(static metrics => metrics.AddMeter("Auth101"))
        .WithTracing(static traces => traces.AddSource("Microsoft.AspNetCore", "Auth101"))
        .UseOtlpExporter();
}

var app = builder.Build();
app.UseAuth101Errors();
if (secretIsRandom)
{
    app.Logger.LogWarning("No Auth101:Secret is configured: tokens are signed with a random one and end with this process.");
}

// A server's tables come from a DBA who applies the scripts in sql/, unless this asks for them. SQLite's are made on first use.
if (Says("Sample:CreateTables", "true"))
{
    await app.Services.GetRequiredService<Auth101<AppUser>>().CreateTablesAsync();
}

app.MapAuth101<AppUser>("/auth");
app.MapGet("/me", (CurrentUser<AppUser> current) =>
    new Me(current.User.Id, current.User.Email, current.User.Department, current.User.CreatedAt))
    .WithName("me").WithTags(Description.Tag).WithSummary("Me").WithDescription("What this application keeps of the user of the token.");
if (servesBrowsers)
{
    app.MapAuth101<AppUser>("/browser", chosen => chosen.UseCookies());
    app.MapHub<WhoHub>("/hubs/who");
}

app.MapOpenApi();
app.MapHealthChecks("/health");
app.MapPage();
await app.RunAsync();

bool Says(string key, string answer) => string.Equals(configuration[key], answer, StringComparison.OrdinalIgnoreCase);

static InvalidOperationException NoConnectionString() => new("ConnectionStrings:Auth101 is not set.");
