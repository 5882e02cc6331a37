using Auth101;
using Spa;

var builder = WebApplication.CreateBuilder(args);

// The page is files that any server can serve: python3 -m http.server 5106 --directory samples/Spa/Page
var page = builder.Configuration["Sample:Page"] ?? "http://localhost:5106";
builder.Services.AddAuth101<AppUser>(options =>
    {
        options.Secret = builder.Configuration["Auth101:Secret"];
        options.MinimumPasswordLength = 12;
        options.PasswordRules.Add(PasswordRule.NotTheUser);
        options.PasswordRules.Add(PasswordRule.NotCommon);
    })
    .UseSqlite("Data Source=auth.db")
    .AddCookies(cookies => cookies.TrustedOrigins.Add(page))
    .AddRateLimits()
    .AddPurge();
builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
    .WithOrigins(page)
    .WithHeaders("Authorization", "Content-Type")
    .AllowCredentials()));

var app = builder.Build();
app.UseAuth101Errors();
app.UseRouting();
app.UseCors();
app.UseAuthentication();
app.UseAuthorization();
app.MapAuth101<AppUser>("/auth", chosen => chosen.UseCookies());
app.MapAuth101<AppUser>("/tokens");
app.MapGet("/me", (CurrentUser<AppUser> current) => new { email = current.User.Email });
app.MapGet("/greeting", (CurrentUser<AppUser> current) => new { greeting = $"Member since {current.User.CreatedAt:d MMMM yyyy}" });
await app.RunAsync();
