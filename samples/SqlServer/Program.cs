using System.Text.Json;
using Auth101;
using SqlServer;

var builder = WebApplication.CreateSlimBuilder(args);
var configuration = builder.Configuration;
builder.Services.AddAuth101<AppUser>(options =>
    {
        options.Secret = configuration["Auth101:Secret"];
        options.MinimumPasswordLength = 12;
        options.PasswordRules.Add(PasswordRule.NotTheUser);
        options.PasswordRules.Add(PasswordRule.NotCommon);
    })
    .UseSqlServer(configuration.GetConnectionString("Auth101") ?? throw new InvalidOperationException("ConnectionStrings:Auth101 is not set."))
    .AddRateLimits();

builder.Services.ConfigureHttpJsonOptions(options =>
{
    options.SerializerOptions.TypeInfoResolverChain.Insert(0, SampleJsonContext.Default);
    options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
});

var app = builder.Build();
app.UseAuth101Errors();

// The tables come from a DBA who applies the scripts in sql/, unless this asks for them.
if (string.Equals(configuration["Sample:CreateTables"], "true", StringComparison.OrdinalIgnoreCase))
{
    await app.Services.GetRequiredService<Auth101<AppUser>>().CreateTablesAsync();
}

app.MapAuth101<AppUser>("/auth");
app.MapGet("/me", (CurrentUser<AppUser> current) =>
    new Me(current.User.Id, current.User.Email, current.User.Department, current.User.CreatedAt));
await app.RunAsync();
