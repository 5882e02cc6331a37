namespace Auth101.Bodies;

/// <summary>Takes a refresh token.</summary>
internal static class RefreshTokenBody
{
    public const string RefreshToken = "refresh_token";

    public const string ExampleToken = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.…";

    public static TextBody Text { get; } = new(
        "RefreshTokenRequest", "The newest refresh token of a session.", RefreshToken, memberDescription: null, ExampleToken);
}
