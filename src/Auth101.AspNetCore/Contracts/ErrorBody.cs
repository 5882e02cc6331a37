namespace Auth101.Contracts;

/// <summary>The body of a refusal.</summary>
internal static class ErrorBody
{
    public static readonly JsonShape<AuthError> Shape = new(
        "ErrorResponse",
        "Why a request was refused.",
        JsonMember<AuthError>.Nested(
            "error",
            new JsonShape<AuthError>(
                "Error",
                "An error that a client can tell from others by its code.",
                JsonMember<AuthError>.Text("message", "One sentence for people. It can change; it never repeats what was sent.", static error => error.Message),
                JsonMember<AuthError>.OneOf(
                    "code",
                    "Why a request was refused. Later versions can have further codes.",
                    "ErrorCode",
                    [.. Enum.GetValues<AuthErrorCode>().Select(static code => new AuthError(code, string.Empty).WireCode)],
                    static error => error.WireCode)),
            static error => error))
    {
        UsualLength = 256,
    };
}
