using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.AspNetCore.Tests;

/// <summary>Sign-in by user name, and sign-up with one.</summary>
public sealed class UserNameTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"auth101-{Guid.NewGuid():N}.db");

    public void Dispose()
    {
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(_path + suffix);
        }
    }

    [Fact]
    public async Task A_user_signs_up_with_a_name_and_in_with_it_or_with_the_address()
    {
        await using var app = await StartAsync();

        var signedUp = await app.PostAsync("/member/sign-up/email", Body(email: "alice@example.com", name: "Alice"));
        Assert.Equal(HttpStatusCode.OK, signedUp.Status);
        var byName = await app.PostAsync("/member/sign-in/username", Body(name: "Alice"));
        var byAddress = await app.PostAsync("/member/sign-in/email", Body(email: "alice@example.com"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (byName.Status, byAddress.Status));
        Assert.Equal((string?)signedUp.Body["user"]!["id"], (string?)byName.Body["user"]!["id"]);
        Assert.Equal("alice@example.com", (string?)byName.Body["user"]!["email"]);
        Assert.NotNull(byName.Body["access_token"]);
    }

    [Fact]
    public async Task A_name_or_an_address_that_is_taken_gets_one_answer()
    {
        await using var app = await StartAsync();
        await app.PostAsync("/member/sign-up/email", Body(email: "alice@example.com", name: "Alice"));

        var name = await app.PostAsync("/member/sign-up/email", Body(email: "bob@example.com", name: "Alice"));
        var address = await app.PostAsync("/member/sign-up/email", Body(email: "alice@example.com", name: "Bob"));

        name.IsFailure(409, "USER_EXISTS");
        address.IsFailure(409, "USER_EXISTS");
        Assert.Equal(name.Body.ToJsonString(), address.Body.ToJsonString());
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_get_one_answer()
    {
        await using var app = await StartAsync();
        await app.PostAsync("/member/sign-up/email", Body(email: "alice@example.com", name: "Alice"));

        var unknown = await app.PostAsync("/member/sign-in/username", Body(name: "alice"));
        var wrong = await app.PostAsync("/member/sign-in/username", Body(name: "Alice", password: "something else"));

        unknown.IsFailure(401, "INVALID_CREDENTIALS", "Bearer");
        wrong.IsFailure(401, "INVALID_CREDENTIALS", "Bearer");
        Assert.Equal(unknown.Body.ToJsonString(), wrong.Body.ToJsonString());
        Assert.DoesNotContain("email", (string)wrong.Body["error"]!["message"]!, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("""{"password":"s3cr3t pässword"}""")]
    [InlineData("""{"username":"Alice"}""")]
    [InlineData("""{"username":null,"password":"s3cr3t pässword"}""")]
    [InlineData("""{"username":"","password":"s3cr3t pässword"}""")]
    [InlineData("""{"username":"A\u0000","password":"s3cr3t pässword"}""")]
    [InlineData("""{"email":"alice@example.com","password":"s3cr3t pässword"}""")]
    public async Task A_body_without_a_usable_name_and_password_is_refused(string body)
    {
        await using var app = await StartAsync();

        (await app.PostAsync("/member/sign-in/username", JsonNode.Parse(body)!.AsObject())).IsFailure(400, "VALIDATION_ERROR");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("two\nlines")]
    public async Task Sign_up_refuses_a_name_that_is_none(string? name)
    {
        await using var app = await StartAsync();

        (await app.PostAsync("/member/sign-up/email", Body(email: "alice@example.com", name: name))).IsFailure(400, "VALIDATION_ERROR");
        (await app.PostAsync("/member/sign-up/email", Body(email: "alice@example.com", name: new string('n', 256)))).IsFailure(400, "VALIDATION_ERROR");
    }

    [Fact]
    public async Task A_class_without_addresses_has_no_endpoint_for_them_and_one_for_names()
    {
        await using var app = await StartAsync();

        var signedUp = await app.PostAsync("/player/sign-up/email", Body(name: "Alice"));
        var signedIn = await app.PostAsync("/player/sign-in/username", Body(name: "Alice"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (signedUp.Status, signedIn.Status));
        Assert.Equal("", (string?)signedIn.Body["user"]!["email"]);
        Assert.Equal(HttpStatusCode.NotFound, (await app.PostAsync("/player/sign-in/email", Body(email: "alice@example.com"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/player/refresh", new() { ["refresh_token"] = (string)signedIn.Body["refresh_token"]! })).Status);
        (await app.PostAsync("/player/sign-up/email", Body(name: "Alice"))).IsFailure(409, "USER_EXISTS");
        (await app.PostAsync("/player/sign-up/email", Body())).IsFailure(400, "VALIDATION_ERROR");
    }

    [Fact]
    public async Task A_class_without_names_has_no_endpoint_for_them()
    {
        await using var app = await TestApp.StartAsync(endpoints: static app =>
        {
            app.MapAuth101<TestUser>();
            Assert.DoesNotContain(
                "username",
                string.Join('\n', ((IEndpointRouteBuilder)app).DataSources.SelectMany(static source => source.Endpoints)),
                StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(() => app.MapAuth101SignInWithUserName<TestUser>());
        });

        Assert.Equal(HttpStatusCode.NotFound, (await app.PostAsync("/auth/sign-in/username", Body(name: "Alice"))).Status);
    }

    private static JsonObject Body(string? email = null, string? name = null, string? password = TestApp.Password)
    {
        var body = new JsonObject { ["password"] = password };
        if (email is not null)
        {
            body["email"] = email;
        }

        if (name is not null)
        {
            body["username"] = name;
        }

        return body;
    }

    private Task<TestApp> StartAsync()
    {
        using (var connection = new SqliteConnection($"Data Source={_path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE player (id INTEGER PRIMARY KEY AUTOINCREMENT, nick TEXT NOT NULL UNIQUE)";
            command.ExecuteNonQuery();
        }

        return TestApp.StartAsync(
            services: services =>
            {
                services.AddAuth101Core<Member>(static options => Set(options, "member")).UseSqlite($"Data Source={_path}");
                services.AddAuth101Core<Player>(static options => Set(options, "player")).UseSqlite($"Data Source={_path}");
            },
            endpoints: static app =>
            {
                Auth101Endpoint[] left =
                [
                    Auth101Endpoint.SignOut, Auth101Endpoint.Session, Auth101Endpoint.Sessions,
                    Auth101Endpoint.RevokeSession, Auth101Endpoint.RevokeOtherSessions, Auth101Endpoint.RevokeSessions,
                    Auth101Endpoint.UpdateUser, Auth101Endpoint.DeleteUser, Auth101Endpoint.ExportUser,
                    Auth101Endpoint.ChangePassword, Auth101Endpoint.Reauthenticate,
                ];
                app.MapAuth101<Member>("/member", chosen => chosen.Except(left));
                app.MapAuth101<Player>("/player", chosen => chosen.Except(left));
            });

        static void Set(AuthOptions options, string name)
        {
            options.Secret = name + TestApp.Secret;
            options.PasswordMemoryKiB = 8192;
            options.PasswordIterations = 1;
        }
    }
}
