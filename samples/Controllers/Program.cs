using System.Security.Claims;
using Auth101;
using Controllers;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuth101<AppUser>(options =>
    {
        options.Secret = builder.Configuration["Auth101:Secret"];
        options.MinimumPasswordLength = 12;
        options.PasswordRules.Add(PasswordRule.NotTheUser);
        options.PasswordRules.Add(PasswordRule.NotCommon);
    })
    .UseSqlite("Data Source=auth.db")
    .AddRateLimits()
    .AddUserClaims((user, identity) => identity.AddClaim(new Claim(Auth101Defaults.RoleClaimType, user.Role)));
builder.Services.AddAuthorizationBuilder()
    .AddPolicy("Verified", policy => policy.RequireClaim("email_verified", "true"));
builder.Services.AddControllers();

var app = builder.Build();
app.UseAuth101Errors();
app.MapAuth101<AppUser>();
app.MapControllers();
await app.RunAsync();
