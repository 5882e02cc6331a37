using Auth101;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shop;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuth101<Member>(options => options.Secret = "not-a-secret-once-it-is-published!!").UseSqlite("Data Source=shop.db"); // AUTH2002

// A class that is no user, so it lacks the interface that the compiler asks for, too.
builder.Services.AddAuth101<Visitor>(options => { }); // AUTH2001 CS0311

// A user whose mapping is broken has no code. The compiler says so; Auth101 says why, where the mistake is.
builder.Services.AddAuth101<Borrower>(options => { }); // CS0311

var app = builder.Build();
app.MapAuth101<Member>();
app.MapAuth101<Clerk>("/clerks"); // AUTH2003
app.MapGet("/me", (CurrentUser<Clerk> me) => me.User.Email); // AUTH2004
app.MapGet("/visitor", (CurrentUser<Visitor> me) => "nobody"); // AUTH2001 CS0311
app.MapGet("/clerk", async (HttpContext context) => (await context.GetAuth101UserAsync<Clerk>())?.Email); // AUTH2004
app.Run();
