using System.Net;
using System.Text;
using System.Text.Json;
using Auth101.Bodies;
using Auth101.Http;
using Auth101.Runtime.Tests.Fuzzing;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Auth101.AspNetCore.Tests;

public class RequestBodyFuzzTests
{
    private const string Credentials = """{"email":"canary@example.com","password":"canary canary","department":"canary","age":42,"x":{"canary":[1,true,null,"canary"]}}""";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What the README promises.</summary>
    private static readonly (int Status, string Code)[] Documented =
    [
        (400, "VALIDATION_ERROR"), (413, "VALIDATION_ERROR"), (415, "VALIDATION_ERROR"), (409, "USER_EXISTS"),
        (401, "INVALID_CREDENTIALS"), (401, "INVALID_TOKEN"), (401, "SESSION_NOT_FOUND"),
    ];

    [Fact]
    public Task A_body_is_read_as_another_reader_would_or_refused() => Bodies(Credentials).FuzzAsync(IsReadAlike, cases: 10_000, Print);

    [Fact]
    public async Task Every_request_gets_a_documented_answer()
    {
        await using var app = await TestApp.StartAsync(services: static services =>
            services.AddLogging(static logging => logging.AddFilter("Microsoft", LogLevel.Warning)));
        var signedUp = await app.PostAsync("/auth/sign-up/email", Credentials);
        var requests = Gen.OneOf(
            Gen.Select(Gen.OneOfConst("/auth/sign-up/email", "/auth/sign-in/email"), ContentTypes, Bodies(Credentials)),
            Gen.Select(Gen.OneOfConst("/auth/refresh", "/auth/revoke"), ContentTypes, Bodies($$"""{"refresh_token":"{{(string)signedUp.Body["refresh_token"]!}}","canary":"canary"}""")));

        await requests.FuzzAsync(
            async request => IsDocumented(await app.PostAsync(request.Item1, request.Item3, request.Item2)),
            cases: 1_000,
            static request => $"POST {request.Item1} as {FuzzTarget.Print(request.Item2)}: {Print(request.Item3)}");

        Assert.Empty(app.Errors);
    }

    private static Gen<string> ContentTypes => Gen.Frequency(
        (12, Gen.Const("application/json")),
        (1, Gen.Const("application/json; charset=utf-8").Mutated("/; =", "/", ";", "=", "\"", "+json", "charset=utf-16", "*")
            .Select(static type => new string([.. type.Where(static character => character is >= ' ' and <= '~')]))));

    private static Gen<byte[]> Bodies(string valid)
    {
        var bytes = Encoding.UTF8.GetBytes(valid);
        byte[][] pieces =
        [
            .. ((string[])["{", "}", "[", "]", ",", ":", "\"", "null", "true", "-1", "1e999", "\\", "\\ud800", "\\udc00", "\\u0000", "\\u0061", "/*", "//", "\uFEFF",
                "\"canary\":1,", "\"email\":\"canary@example.com\",", "\"p\\u0061ssword\":\"canary\",", "\"refresh_token\":\"canary\",", "{}", new string('[', 100)])
                .Select(Encoding.UTF8.GetBytes),
            [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
        ];
        return Gen.Frequency(
            (1, Gen.Byte.Array),
            (1, Gen.Const(bytes)),
            (1, Gen.OneOfConst(Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32).Select(encoding => encoding.GetBytes(valid))),
            (1, Gen.Int[0, 2 * RequestBody.MaximumLength].Select(length => (byte[])[.. bytes, .. Enumerable.Repeat((byte)' ', length)])),
            (12, Gen.Const(bytes).Mutated(Gen.Byte, [.. "{},:\""u8], pieces)));
    }

    private static bool IsReadAlike(byte[] body)
    {
        var failure = CredentialsBody.Read(
            body, CredentialsBody.Email, isOptional: false, TestUser.Model.CreateSignUpForm(), usesCookies: false, out var credentials);
        var members = ReadIndependently(body);
        var isUsable = members is not null
            && members.TryGetValue("email", out var emailValue) && emailValue.ValueKind == JsonValueKind.String
            && members.TryGetValue("password", out var passwordValue) && passwordValue.ValueKind == JsonValueKind.String
            && (!members.TryGetValue("department", out var department) || department.ValueKind == JsonValueKind.String)
            && (!members.TryGetValue("age", out var age) || (age.ValueKind == JsonValueKind.Number && age.TryGetInt32(out _)));
        Assert.Equal(isUsable, failure is null);
        if (failure is not null)
        {
            Assert.DoesNotContain("canary", failure.Message, StringComparison.Ordinal);
            return false;
        }

        Assert.Equal((members!["email"].GetString(), members["password"].GetString()), (credentials.Name, credentials.Password));
        return true;
    }

    /// <summary>The members of an object with distinct names, in Unicode; <see langword="null"/> if the body is anything else.</summary>
    private static Dictionary<string, JsonElement>? ReadIndependently(byte[] body)
    {
        try
        {
            StrictUtf8.GetCharCount(body);
            var members = JsonElement.Parse(body).EnumerateObject().ToDictionary(static member => member.Name, static member => member.Value);
            var isUnicode = members.Values.All(static value => value.ValueKind != JsonValueKind.String || value.GetString() is not null);
            return isUnicode ? members : null;
        }
        catch (Exception exception) when (exception is ArgumentException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsDocumented(Response response)
    {
        if (response.Status == HttpStatusCode.OK)
        {
            return true;
        }

        var (status, code) = ((int)response.Status, (string)response.Body["error"]!["code"]!);
        Assert.Contains((status, code), Documented);
        response.IsFailure(status, code, response.Challenge);
        Assert.Equal(status == 401, response.Challenge is not null);
        Assert.DoesNotContain("canary", response.Text, StringComparison.OrdinalIgnoreCase);
        Assert.False(TestApp.HoldsSecret(response.Text));
        return false;
    }

    private static string Print(byte[] body) => FuzzTarget.Print(Encoding.Latin1.GetString(body));
}
