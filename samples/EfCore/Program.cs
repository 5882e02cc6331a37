using Auth101;
using EfCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

const string ConnectionString = "Data Source=auth.db";

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<AppDbContext>(options => options.UseSqlite(ConnectionString));
builder.Services.AddAuth101<AppUser>(options =>
    {
        options.Secret = builder.Configuration["Auth101:Secret"];
        options.MinimumPasswordLength = 12;
        options.PasswordRules.Add(PasswordRule.NotTheUser);
        options.PasswordRules.Add(PasswordRule.NotCommon);
    })
    .UseSqlite(ConnectionString, createTables: false)
    .AddRateLimits();

var app = builder.Build();
app.UseAuth101Errors();
await using (var scope = app.Services.CreateAsyncScope())
{
    await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.MigrateAsync();
}

app.MapAuth101<AppUser>("/auth", chosen => chosen.Except(Auth101Endpoint.SignUp));

// A user and the first note are there together, or neither is.
app.MapPost("/sign-up", async (HttpContext context, SignUp form, Auth101<AppUser> auth, AppDbContext database, CancellationToken cancellationToken) =>
{
    if (await context.CheckAuth101LimitAsync<AppUser>(Auth101Limit.SignUp) is { } tooMany)
    {
        return Results.Problem(tooMany.Message, statusCode: StatusCodes.Status429TooManyRequests);
    }

    await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
    var user = new AppUser { Email = form.Email, Department = form.Department };
    var signUp = await auth.SignUpAsync(user, form.Password, client: null, transaction.GetDbTransaction(), cancellationToken);
    if (!signUp.Succeeded)
    {
        return Results.Problem(signUp.Error.Message, statusCode: signUp.Error.Code switch
        {
            AuthErrorCode.UserExists => StatusCodes.Status409Conflict,
            AuthErrorCode.ServerBusy => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status400BadRequest,
        });
    }

    database.Notes.Add(new Note { UserId = signUp.Value.User.Id, Text = form.Note });
    try
    {
        await database.SaveChangesAsync(cancellationToken);
    }
    catch (DbUpdateException exception) when (exception.InnerException is SqliteException { SqliteErrorCode: 19 })
    {
        // A constraint. The transaction is rolled back, and with it the user.
        return Results.Problem($"A note has 1 to {Note.MaxLength} characters.", statusCode: StatusCodes.Status400BadRequest);
    }

    await transaction.CommitAsync(cancellationToken);
    return Results.Ok(new SignedUp(signUp.Value.AccessToken, signUp.Value.RefreshToken));
});

app.MapGet("/colleagues", (CurrentUser<AppUser> me, AppDbContext database) => database.Users
    .Where(user => user.Department != null && user.Department == me.User.Department)
    .OrderBy(user => user.CreatedAt)
    .Select(user => new Colleague(user.Email, database.Notes.Count(note => note.UserId == user.Id)))
    .ToListAsync());
await app.RunAsync();

/// <summary>What a client sends to sign up.</summary>
internal sealed record SignUp(string Email, string Password, string? Department, string Note);

/// <summary>The tokens of a new user.</summary>
internal sealed record SignedUp(string AccessToken, string RefreshToken);

/// <summary>A user of one's own department.</summary>
internal sealed record Colleague(string Email, int Notes);
