using System.Text;
using System.Text.Json;

namespace Auth101.Runtime.Tests.Flows;

public class ExportUserTests
{
    private readonly TestAuth _test = new();

    private static CancellationToken Token => TestAuth.Token;

    [Fact]
    public async Task A_user_takes_along_all_that_is_kept()
    {
        var signedIn = await _test.SignUpAsync();
        var id = signedIn.User.Id.ToString();
        await _test.Facade.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token);
        _test.Store.AddVerification(_test.Time.GetUtcNow(), "secret", $"verify-email:{id}");
        await _test.Facade.SignUpAsync("bob@example.com", TestAuth.Password, cancellationToken: Token);

        var export = TestAuth.Succeeded(await _test.Facade.Users.ExportAsync(signedIn.AccessToken, cancellationToken: Token));

        Assert.Equal(signedIn.User, export.User);
        Assert.Equal("credential", Assert.Single(export.Accounts).ProviderId);
        Assert.Equal(2, export.Sessions.Count);
        Assert.Equal($"verify-email:{id}", Assert.Single(export.Verifications).Identifier);
    }

    [Fact]
    public async Task Nobody_gets_it_for_a_session_that_has_ended()
    {
        var signedIn = await _test.SignUpAsync();
        await _test.Facade.SignOutAsync(signedIn.AccessToken, Token);

        Assert.Equal(
            AuthErrorCode.SessionNotFound, (await _test.Facade.Users.ExportAsync(signedIn.AccessToken, cancellationToken: Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.InvalidToken, (await _test.Facade.Users.ExportAsync("none", cancellationToken: Token)).Error?.Code);
    }

    [Fact]
    public void Columns_are_written_in_the_forms_in_which_clients_send_them()
    {
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            ColumnJson.Write(writer, "text", "a\"b");
            ColumnJson.Write(writer, "none", (string?)null);
            ColumnJson.Write(writer, "yes", (bool?)true);
            ColumnJson.Write(writer, "byte", (byte)7);
            ColumnJson.Write(writer, "large", ulong.MaxValue);
            ColumnJson.Write(writer, "half", 0.5);
            ColumnJson.Write(writer, "endless", double.PositiveInfinity);
            ColumnJson.Write(writer, "price", 1.20m);
            ColumnJson.Write(writer, "id", (Guid?)Guid.Empty);
            ColumnJson.Write(writer, "at", new DateTime(2026, 1, 31, 23, 59, 0, DateTimeKind.Unspecified));
            ColumnJson.Write(writer, "day", (DateOnly?)new DateOnly(2026, 1, 31));
            ColumnJson.Write(writer, "hour", (TimeOnly?)new TimeOnly(23, 59, 1));
            ColumnJson.Write(writer, "bytes", (byte[]?)[1, 2]);
            ColumnJson.WriteEnum<DayOfWeek>(writer, "weekday", DayOfWeek.Sunday);
            writer.WriteEndObject();
        }

        Assert.Equal(
            """
            {"text":"a\u0022b","none":null,"yes":true,"byte":7,"large":18446744073709551615,"half":0.5,"endless":"Infinity","price":1.20,
            "id":"00000000-0000-0000-0000-000000000000","at":"2026-01-31T23:59:00.0000000Z","day":"2026-01-31","hour":"23:59:01","bytes":"AQI=","weekday":"Sunday"}
            """.ReplaceLineEndings(""),
            Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
