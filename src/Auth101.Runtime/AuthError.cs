namespace Auth101;

/// <summary>An expected failure, as a value. The message is fit for a client: it never repeats input and never names internals.</summary>
/// <param name="Code">Why the call failed.</param>
/// <param name="Message">One sentence for people.</param>
public sealed record AuthError(AuthErrorCode Code, string Message)
{
    /// <summary>
    /// The member of a request's body that the message is about, such as <c>email</c> or <c>new_password</c>, for who puts it at the field of a form;
    /// <see langword="null"/> if it is about none of them, or about several. It does not travel in JSON.
    /// </summary>
    public string? Field { get; init; }

    /// <summary>The code as it travels in JSON, such as <c>INVALID_CREDENTIALS</c>.</summary>
    public string WireCode => Code switch
    {
        AuthErrorCode.ValidationError => "VALIDATION_ERROR",
        AuthErrorCode.UserExists => "USER_EXISTS",
        AuthErrorCode.InvalidCredentials => "INVALID_CREDENTIALS",
        AuthErrorCode.InvalidToken => "INVALID_TOKEN",
        AuthErrorCode.Unauthorized => "UNAUTHORIZED",
        AuthErrorCode.UserNotFound => "USER_NOT_FOUND",
        AuthErrorCode.SessionNotFound => "SESSION_NOT_FOUND",
        AuthErrorCode.ServerBusy => "SERVER_BUSY",
        AuthErrorCode.DatabaseUnavailable => "DATABASE_UNAVAILABLE",
        AuthErrorCode.ServerError => "SERVER_ERROR",
        AuthErrorCode.EmailNotVerified => "EMAIL_NOT_VERIFIED",
        AuthErrorCode.FreshSessionRequired => "FRESH_SESSION_REQUIRED",
        AuthErrorCode.UserInUse => "USER_IN_USE",
        AuthErrorCode.TooManyRequests => "TOO_MANY_REQUESTS",
        AuthErrorCode.CrossSiteRequest => "CROSS_SITE_REQUEST",
        _ => throw new InvalidOperationException($"'{Code}' is not an error code."),
    };

    /// <summary>Compares code and message: an error is the same at whichever field it is shown.</summary>
    /// <param name="other">The other error.</param>
    public bool Equals(AuthError? other) => other is not null && Code == other.Code && Message == other.Message;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Code, Message);
}
