using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Auth101.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Auth101.AspNetCore.Tests;

/// <summary>Every test of this project ends with a scan of its log; here the scan itself is tried.</summary>
public partial class LogTests
{
    [Theory]
    [InlineData("alice@example.com")]
    [InlineData("Alice@EXAMPLE.com")]
    [InlineData(TestApp.Password)]
    [InlineData(TestApp.Secret)]
    [InlineData("$argon2id$v=19$m=8192,t=1,p=1$c2FsdA$dGFn")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.e30.sig")]
    public async Task What_no_log_may_hold_is_found_in_messages_and_in_values(string secret)
    {
        Assert.True(TestApp.HoldsSecret($"before {secret} after"));

        var values = new Dictionary<string, object?> { ["Value"] = secret };
        var app = await TestApp.StartAsync(endpoints: app => app.Logger.Log(LogLevel.Debug, default, values, exception: null, static (_, _) => "A value."));
        await Assert.ThrowsAnyAsync<Exception>(async () => await app.DisposeAsync());
    }

    [Fact]
    public async Task A_whole_session_with_every_failure_leaves_no_secret_in_the_log()
    {
        await using var app = await TestApp.StartAsync();
        var tokens = await app.SignUpAsync();
        await app.PostAsync("/auth/sign-up/email", TestApp.SignUpBody());
        await app.PostAsync("/auth/sign-in/email", new JsonObject { ["email"] = TestApp.Email, ["password"] = "wrong " + TestApp.Password });
        await app.PostAsync("/auth/sign-in/email", new JsonObject { ["email"] = "nobody@example.com", ["password"] = TestApp.Password });
        await app.PostAsync("/auth/sign-in/email", $$"""{"email":"{{TestApp.Email}}","password":"{{TestApp.Password}}" """);
        await app.GetAsync("/auth/session", tokens.Access + "x");
        await app.GetAsync("/auth/session", tokens.Access);
        await app.PostAsync("/auth/refresh", new JsonObject { ["refresh_token"] = tokens.Refresh });
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await app.PostAsync("/auth/refresh", new JsonObject { ["refresh_token"] = tokens.Refresh });
        await app.PostAsync("/auth/revoke", new JsonObject { ["refresh_token"] = tokens.Refresh });
        await app.SendAsync(HttpMethod.Post, "/auth/sign-out", tokens.Access);
    }

    [Fact]
    public void Each_event_that_is_logged_is_in_the_table_of_the_documentation_and_no_other()
    {
        var table = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", "observability.md"))
            .Select(static line => TableRow().Match(line)).Where(static row => row.Success)
            .Select(static row => $"{row.Groups[1].Value} {row.Groups[2].Value} {row.Groups[3].Value}");

        var code = Messages().OrderBy(static message => message.Attribute.EventId)
            .Select(static message => $"{message.Attribute.EventId} {message.Method.Name} {message.Attribute.Level.ToString().ToLowerInvariant()}");

        Assert.Equal(code, table);
    }

    [Fact]
    public void Each_event_has_one_id_and_its_name()
    {
        var ids = typeof(LogEvents).GetFields().ToDictionary(static id => id.Name, static id => (int)id.GetRawConstantValue()!);

        Assert.Distinct(ids.Values);
        Assert.Equal(ids, Messages().ToDictionary(static message => message.Method.Name, static message => message.Attribute.EventId));
    }

    private static IEnumerable<(MethodInfo Method, LoggerMessageAttribute Attribute)> Messages() =>
        from assembly in (Assembly[])[typeof(Auth101<>).Assembly, typeof(LogEvents).Assembly]
        from type in assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        let attribute = method.GetCustomAttribute<LoggerMessageAttribute>()
        where attribute is not null
        select (method, attribute);

    [GeneratedRegex(@"^\| (\d{3}) \| `(\w+)` \| (\w+) \|")]
    private static partial Regex TableRow();
}
