namespace Auth101.Services;

/// <summary>The failures that the services answer with.</summary>
internal static class Failures
{
    public static readonly AuthError InvalidEmail = new(AuthErrorCode.ValidationError, "The email address is missing or invalid.");

    public static readonly AuthError RefusedValues = new(AuthErrorCode.ValidationError, "A value of the new user is not acceptable.");

    public static readonly AuthError UserExists = new(AuthErrorCode.UserExists, "This email address is already registered.");

    public static readonly AuthError InvalidCredentials = new(AuthErrorCode.InvalidCredentials, "The email address or the password is wrong.");

    public static readonly AuthError InvalidToken = new(AuthErrorCode.InvalidToken, "The token is malformed or has expired.");

    public static readonly AuthError Unauthorized = new(AuthErrorCode.Unauthorized, "This user may not sign in.");

    public static readonly AuthError UserNotFound = new(AuthErrorCode.UserNotFound, "The user no longer exists.");

    public static readonly AuthError SessionNotFound = new(AuthErrorCode.SessionNotFound, "The session was revoked or has expired.");

    public static readonly AuthError RefreshRefused = new(AuthErrorCode.SessionNotFound, "The session has ended, or the refresh token was already used.");

    public static readonly AuthError ServerBusy = new(AuthErrorCode.ServerBusy, "The server is busy; try again in a moment.");
}
