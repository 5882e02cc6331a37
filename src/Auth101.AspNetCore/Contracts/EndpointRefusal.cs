using System.Text;
using Microsoft.AspNetCore.Http;

namespace Auth101.Contracts;

/// <summary>How an endpoint refuses a request: a status, and the errors that come with it. Immutable.</summary>
public sealed class EndpointRefusal
{
    internal EndpointRefusal(params IReadOnlyList<AuthError> errors)
        : this(StatusOf(errors[0]), errors)
    {
    }

    private EndpointRefusal(int status, params IReadOnlyList<AuthError> errors)
    {
        Status = status;
        Errors = errors;
    }

    /// <summary>How the scheme refuses: at our endpoints that load the user, and wherever the application asks for one.</summary>
    public static EndpointRefusal Challenge { get; } =
        new(RequestErrors.NoToken, AuthErrors.InvalidToken, AuthErrors.SessionNotFound, AuthErrors.UserNotFound);

    /// <summary>The body of every refusal.</summary>
    public static JsonShape Body => ErrorBody.Shape;

    /// <summary>The status.</summary>
    public int Status { get; }

    /// <summary>The errors, with distinct codes. Where there are more messages for a code, the usual one.</summary>
    public IReadOnlyList<AuthError> Errors { get; }

    /// <summary>Where a session is asked for, and the user is not loaded.</summary>
    internal static EndpointRefusal NoSession { get; } = new(RequestErrors.NoToken, AuthErrors.InvalidToken, AuthErrors.SessionNotFound);

    /// <summary>Where the user of a session gives the password once more.</summary>
    internal static EndpointRefusal WrongPassword { get; } =
        new(RequestErrors.NoToken, AuthErrors.InvalidToken, AuthErrors.SessionNotFound, AuthErrors.WrongPassword);

    /// <summary>Where tokens are given only to who has verified the address.</summary>
    internal static EndpointRefusal Unverified { get; } = new(AuthErrors.EmailNotVerified);

    internal static EndpointRefusal Malformed { get; } = new(RequestErrors.Malformed);

    internal static EndpointRefusal TooLarge { get; } = new(StatusCodes.Status413PayloadTooLarge, RequestErrors.TooLarge);

    internal static EndpointRefusal NotJson { get; } = new(StatusCodes.Status415UnsupportedMediaType, RequestErrors.NotJson);

    internal static EndpointRefusal Busy { get; } = new(AuthErrors.ServerBusy);

    /// <summary>The body of a refusal.</summary>
    /// <param name="error">The error.</param>
    /// <returns>JSON.</returns>
    public static string ToJson(AuthError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return Encoding.UTF8.GetString(ErrorBody.Shape.ToUtf8(error).Span);
    }

    /// <summary>The status of an error, unless what is wrong is the form of the request.</summary>
    internal static int StatusOf(AuthError error) =>
        error == AuthErrors.InvalidProof ? StatusCodes.Status400BadRequest : StatusOf(error.Code);

    private static int StatusOf(AuthErrorCode code) => code switch
    {
        AuthErrorCode.ValidationError => StatusCodes.Status400BadRequest,
        AuthErrorCode.InvalidCredentials or AuthErrorCode.InvalidToken or AuthErrorCode.Unauthorized => StatusCodes.Status401Unauthorized,
        AuthErrorCode.UserNotFound or AuthErrorCode.SessionNotFound => StatusCodes.Status401Unauthorized,
        AuthErrorCode.FreshSessionRequired => StatusCodes.Status403Forbidden,
        AuthErrorCode.CrossSiteRequest => StatusCodes.Status403Forbidden,
        AuthErrorCode.EmailNotVerified => StatusCodes.Status403Forbidden,
        AuthErrorCode.UserExists or AuthErrorCode.UserInUse => StatusCodes.Status409Conflict,
        AuthErrorCode.TooManyRequests => StatusCodes.Status429TooManyRequests,
        AuthErrorCode.ServerBusy or AuthErrorCode.DatabaseUnavailable => StatusCodes.Status503ServiceUnavailable,
        AuthErrorCode.ServerError => StatusCodes.Status500InternalServerError,
        _ => throw new InvalidOperationException($"'{code}' has no status."),
    };
}
