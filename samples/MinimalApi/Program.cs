using System.Security.Cryptography;
using System.Text.Json;
using Auth101;
using MinimalApi;

var builder = WebApplication.CreateSlimBuilder(args);
var configuration = builder.Configuration;

// Unless an address is configured (--urls, ASPNETCORE_URLS, ASPNETCORE_HTTP_PORTS).
if (configuration["urls"] is null && configuration["http_ports"] is null && configuration["https_ports"] is null)
{
    builder.WebHost.UseUrls("http://127.0.0.1:5101");
}

// A random secret lets the sample run unconfigured; tokens made with it end with the process.
var secret = configuration["Auth101:Secret"];
var secretIsRandom = secret is null && builder.Environment.IsDevelopment();
if (secretIsRandom)
{
    secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48));
}

var auth = builder.Services.AddAuth101<AppUser>(options => options.Secret = secret);
var connectionString = configuration.GetConnectionString("Auth101") ?? "Data Source=auth.db";
switch (configuration["Auth101:Provider"] ?? "sqlite")
{
    case "sqlite":
        auth.UseSqlite(connectionString);
        break;
    case var provider:
        throw new InvalidOperationException($"Auth101:Provider is '{provider}', but this sample knows only 'sqlite'.");
}

builder.Services.ConfigureHttpJsonOptions(options =>
{
    options.SerializerOptions.TypeInfoResolverChain.Insert(0, SampleJsonContext.Default);
    options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
});

var app = builder.Build();
if (secretIsRandom)
{
    app.Logger.LogWarning("No Auth101:Secret is configured: tokens are signed with a random one and end with this process.");
}

app.MapAuth101<AppUser>("/auth");
app.MapGet("/me", (CurrentUser<AppUser> current) =>
    new Me(current.User.Id, current.User.Email, current.User.Department, current.User.CreatedAt));
app.Run();
