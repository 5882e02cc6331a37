using System.Text.Json.Nodes;

namespace Auth101.OpenApi;

/// <summary>Bodies for people to look at.</summary>
internal static class Examples
{
    private const string Email = "alice@example.com";
    private const string Password = "correct horse battery staple";
    private const string Token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.…";

    public static JsonObject SignUp(IEnumerable<SignUpMember> members)
    {
        var body = SignIn();
        foreach (var member in members.Where(static member => member.IsRequired))
        {
            body[member.Name] = ValueOf(member);
        }

        return body;
    }

    public static JsonObject SignIn() => new() { ["email"] = Email, ["password"] = Password };

    public static JsonObject RefreshToken() => new() { ["refresh_token"] = Token };

    public static JsonObject SignedIn()
    {
        var body = Session();
        body["access_token"] = Token;
        body["refresh_token"] = Token;
        body["expires_in"] = 3600;
        return body;
    }

    public static JsonObject Session() => new()
    {
        ["user"] = new JsonObject
        {
            ["id"] = "019a2f6e-7d60-7cc3-98a1-5b2f0c8d4e11",
            ["name"] = null,
            ["email"] = Email,
            ["email_verified"] = false,
            ["image"] = null,
            ["is_active"] = true,
        },
    };

    public static JsonObject Success() => new() { ["success"] = true };

    public static JsonObject Error(int status, AuthErrorCode code) => new() { ["error"] = new JsonObject { ["message"] = MessageOf(status, code), ["code"] = WireCodeOf(code) } };

    public static string WireCodeOf(AuthErrorCode code) => new AuthError(code, string.Empty).WireCode;

    private static string MessageOf(int status, AuthErrorCode code) => code switch
    {
        AuthErrorCode.ValidationError => status switch
        {
            413 => "The request body is too large.",
            415 => "The request body must be JSON in UTF-8, without content encoding.",
            _ => "The request body must be one valid JSON object in which no name appears twice.",
        },
        AuthErrorCode.UserExists => "This email address is already registered.",
        AuthErrorCode.InvalidCredentials => "The email address or the password is wrong.",
        AuthErrorCode.InvalidToken => "The token is malformed or has expired.",
        AuthErrorCode.Unauthorized => "This needs exactly one Authorization header with a Bearer token.",
        AuthErrorCode.UserNotFound => "The user no longer exists.",
        AuthErrorCode.SessionNotFound => "The session was revoked or has expired.",
        _ => "The server is busy; try again in a moment.",
    };

    private static JsonValue ValueOf(SignUpMember member) => member.Kind switch
    {
        SignUpMemberKind.String => JsonValue.Create("text"[..Math.Min(4, member.MaximumLength ?? 4)]),
        SignUpMemberKind.Boolean => JsonValue.Create(true),
        SignUpMemberKind.Single or SignUpMemberKind.Double or SignUpMemberKind.Decimal => JsonValue.Create(1.5),
        SignUpMemberKind.Guid => JsonValue.Create("019a2f6e-7d60-7cc3-98a1-5b2f0c8d4e11"),
        SignUpMemberKind.DateTime or SignUpMemberKind.DateTimeOffset => JsonValue.Create("2026-01-31T23:59:59Z"),
        SignUpMemberKind.DateOnly => JsonValue.Create("2026-01-31"),
        SignUpMemberKind.TimeOnly => JsonValue.Create("23:59:59"),
        SignUpMemberKind.Bytes => JsonValue.Create("AQID"),
        SignUpMemberKind.Enumeration => JsonValue.Create(member.EnumerationNames is [var first, ..] ? first : string.Empty),
        _ => JsonValue.Create(1),
    };
}
