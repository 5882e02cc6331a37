using Auth101;
using RazorPages;

var builder = WebApplication.CreateBuilder(args);
var address = builder.Configuration["Sample:Address"] ?? "http://localhost:5104";

// The host would log the address of each request at the level below, and the links of mails have tokens in it that nobody has used yet.
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
builder.Services.AddAuth101<AppUser>(options =>
    {
        options.Secret = builder.Configuration["Auth101:Secret"];
        options.MinimumPasswordLength = 12;
        options.PasswordRules.Add(PasswordRule.NotTheUser);
        options.PasswordRules.Add(PasswordRule.NotCommon);
        options.Links.VerifyEmail = address + "/verify?token={token}";
        options.Links.ResetPassword = address + "/reset?token={token}";
    })
    .UseSqlite("Data Source=auth.db")
    .UseMailFolder("mail")
    .AddCookies(cookies => cookies.LoginPath = "/login")
    .AddRateLimits()
    .AddPurge();
builder.Services.AddRazorPages();

var app = builder.Build();
app.UseAuth101Errors();
app.Use((context, next) =>
{
    // The links in mails have tokens, which are no other site's business.
    context.Response.Headers["Referrer-Policy"] = "same-origin";
    context.Response.Headers.ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    return next();
});
app.UseStaticFiles();
app.MapRazorPages();
await app.RunAsync();
