namespace Auth101.Contracts;

/// <summary>What can be wrong with a request before the facade sees it. Messages name members and never repeat values.</summary>
internal static class RequestErrors
{
    public static readonly AuthError NoToken = new(AuthErrorCode.Unauthorized, "This needs exactly one Authorization header with a Bearer token.");

    public static readonly AuthError NoCookie = new(AuthErrorCode.Unauthorized, "This needs the cookie of a session: sign in.");

    public static readonly AuthError TwoCredentials = new(
        AuthErrorCode.Unauthorized, "The request has an access token and the cookie of a session: send one of them.");

    public static readonly AuthError TwoCookies = new(AuthErrorCode.Unauthorized, "The request has the cookie of a session twice.");

    public static readonly AuthError NoBody = new(AuthErrorCode.ValidationError, "The request needs a JSON object as its body.");

    public static readonly AuthError Incomplete = new(AuthErrorCode.ValidationError, "The request body could not be read.");

    public static readonly AuthError TooLarge = new(AuthErrorCode.ValidationError, "The request body is too large.");

    public static readonly AuthError NotJson = new(
        AuthErrorCode.ValidationError, "The request body must be JSON in UTF-8 with Content-Type: application/json, and without Content-Encoding.");

    public static readonly AuthError Malformed = new(
        AuthErrorCode.ValidationError, "The request body must be one valid JSON object in which no name appears twice.");

    /// <summary>A member that an endpoint needs is not there.</summary>
    public static AuthError Missing(string member) => new(AuthErrorCode.ValidationError, $"The member {member} is missing.") { Field = member };

    /// <summary>A member is there and cannot be read.</summary>
    public static AuthError Invalid(string member) =>
        new(AuthErrorCode.ValidationError, $"The member {member} is of the wrong type or out of range.") { Field = member };

    /// <summary>A member does not fit its column.</summary>
    public static AuthError TooLong(string member, int? maximumLength) =>
        new(AuthErrorCode.ValidationError, $"The member {member} is longer than {maximumLength} characters.") { Field = member };
}
