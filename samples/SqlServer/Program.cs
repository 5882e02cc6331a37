using Auth101;
using SqlServer;

var builder = WebApplication.CreateSlimBuilder(args);
var configuration = builder.Configuration;
builder.Services.AddAuth101<AppUser>(options => options.Secret = configuration["Auth101:Secret"])
    .UseSqlServer(configuration.GetConnectionString("Auth101") ?? throw new InvalidOperationException("ConnectionStrings:Auth101 is not set."));

var app = builder.Build();

// The tables come from a DBA who applies the scripts in sql/, unless this asks for them.
if (string.Equals(configuration["Auth101:CreateTables"], "true", StringComparison.OrdinalIgnoreCase))
{
    await app.Services.GetRequiredService<Auth101<AppUser>>().CreateTablesAsync();
}

app.MapAuth101<AppUser>("/auth");
app.MapGet("/me", (CurrentUser<AppUser> me) => $"{me.User.Email} of {me.User.Department}");
await app.RunAsync();
