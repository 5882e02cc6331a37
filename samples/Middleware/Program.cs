using Auth101;
using Middleware;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuth101<AppUser>(options =>
    {
        options.Secret = builder.Configuration["Auth101:Secret"];
        options.MinimumPasswordLength = 12;
        options.PasswordRules.Add(PasswordRule.NotTheUser);
        options.PasswordRules.Add(PasswordRule.NotCommon);
    })
    .UseSqlite("Data Source=auth.db")
    .AddRateLimits();

var app = builder.Build();
app.UseAuth101Errors();
app.UseAuth101<AppUser>();
app.UseMiddleware<MembersArea>();
app.MapAuth101<AppUser>();
app.MapGet("/", () => "Everyone may read this.");
app.MapGet("/members/news", () => "Members may read this.");
await app.RunAsync();
