namespace Auth101.OpenApi;

/// <summary>What an endpoint answers when it refuses: a status, and the codes that come with it.</summary>
internal sealed record Failure(int Status, params AuthErrorCode[] Codes);

/// <summary>What a client has to know of an endpoint.</summary>
/// <param name="OperationId">The name that generators make a method of.</param>
/// <param name="NeedsToken">Whether it takes an access token.</param>
/// <param name="Failures">How it refuses.</param>
internal sealed record Contract(string OperationId, bool NeedsToken, params Failure[] Failures)
{
    /// <summary>How the scheme refuses, and an endpoint that loads the user.</summary>
    public static readonly Failure Challenge = new(
        401, AuthErrorCode.Unauthorized, AuthErrorCode.InvalidToken, AuthErrorCode.SessionNotFound, AuthErrorCode.UserNotFound);

    private static readonly Failure Invalid = new(400, AuthErrorCode.ValidationError);
    private static readonly Failure TooLarge = new(413, AuthErrorCode.ValidationError);
    private static readonly Failure NotJson = new(415, AuthErrorCode.ValidationError);
    private static readonly Failure Busy = new(503, AuthErrorCode.ServerBusy);

    /// <summary>The contract of the endpoint where the application requires a token of the scheme.</summary>
    public Contract WithChallenge()
    {
        var own = Failures.FirstOrDefault(static failure => failure.Status == Challenge.Status)?.Codes ?? [];
        return this with
        {
            NeedsToken = true,
            Failures = [.. Failures.Where(static failure => failure.Status != Challenge.Status), new Failure(Challenge.Status, [.. own.Union(Challenge.Codes)])],
        };
    }

    /// <summary>The contract of an endpoint; null stands for the public keys.</summary>
    public static Contract Of(Auth101Endpoint? endpoint) => endpoint switch
    {
        Auth101Endpoint.SignUp => new("signUp", NeedsToken: false, Invalid, new Failure(409, AuthErrorCode.UserExists), TooLarge, NotJson, Busy),
        Auth101Endpoint.SignIn => new("signIn", NeedsToken: false, Invalid, new Failure(401, AuthErrorCode.InvalidCredentials), TooLarge, NotJson, Busy),
        Auth101Endpoint.Refresh => new(
            "refresh", NeedsToken: false, Invalid, new Failure(401, AuthErrorCode.InvalidToken, AuthErrorCode.SessionNotFound), TooLarge, NotJson),
        Auth101Endpoint.Revoke => new("revoke", NeedsToken: false, Invalid, new Failure(401, AuthErrorCode.InvalidToken), TooLarge, NotJson),
        Auth101Endpoint.SignOut => new("signOut", NeedsToken: true, new Failure(401, AuthErrorCode.Unauthorized, AuthErrorCode.InvalidToken)),
        Auth101Endpoint.Session => new("getSession", NeedsToken: true, Challenge),
        _ => new("getPublicKeys", NeedsToken: false),
    };
}
