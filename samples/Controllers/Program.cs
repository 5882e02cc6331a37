using System.Security.Claims;
using Auth101;
using Controllers;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuth101<AppUser>(builder.Configuration.GetSection("Auth101"))
    .UseSqlite("Data Source=auth.db")
    .AddCookies(cookies => (cookies.LoginPath, cookies.ReauthenticatePath) = ("/login", "/password"))
    .AddRateLimits()
    .AddPasswordRule(PasswordRule.NotTheUser)
    .AddPasswordRule(PasswordRule.NotCommon)
    .AddUserClaims((user, identity) => identity.AddClaim(new Claim(Auth101Defaults.RoleClaimType, user.Role)));
builder.Services.AddAuthorizationBuilder()
    .AddPolicy("Verified", policy => policy.RequireClaim("email_verified", "true"));
builder.Services.AddControllersWithViews();

var app = builder.Build();
app.UseAuth101Errors();
app.MapAuth101<AppUser>();
app.MapControllers();
await app.RunAsync();
