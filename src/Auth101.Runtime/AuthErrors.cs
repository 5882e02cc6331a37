namespace Auth101;

/// <summary>
/// The errors that Auth101 answers with, for endpoints that are the application's own and for who describes endpoints. Their messages may change.
/// </summary>
public static class AuthErrors
{
    /// <summary>No email address, or none that is valid.</summary>
    public static AuthError InvalidEmail { get; } = new(AuthErrorCode.ValidationError, "The email address is missing or invalid.") { Field = ErrorField.Email };

    /// <summary>A constraint of the database refuses a value of a new user.</summary>
    public static AuthError RefusedValues { get; } = new(AuthErrorCode.ValidationError, "A value of the new user is not acceptable.");

    /// <summary>A constraint of the database refuses a value that a user changes.</summary>
    public static AuthError RefusedChanges { get; } = new(AuthErrorCode.ValidationError, "A value is not acceptable.");

    /// <summary>The database does not take the hash of a new password, so the user keeps the old one. The log says what refused it.</summary>
    public static AuthError RefusedPassword { get; } =
        new(AuthErrorCode.ValidationError, "The new password could not be stored.") { Field = ErrorField.Password };

    /// <summary>The database does not take a new address that was proven, so the user keeps the old one. The log says what refused it.</summary>
    public static AuthError RefusedEmail { get; } = new(AuthErrorCode.ValidationError, "The new email address could not be stored.");

    /// <summary>The database does not take that an address is proven, so the proof is still good. The log says what refused it.</summary>
    public static AuthError RefusedVerification { get; } = new(AuthErrorCode.ValidationError, "The email address could not be marked as verified.");

    /// <summary>A sign-up with the email address of another user.</summary>
    public static AuthError UserExists { get; } = new(AuthErrorCode.UserExists, "This email address is already registered.") { Field = ErrorField.Email };

    /// <summary>A sign-up with the email address or the user name of another user, where users have user names. It does not say which.</summary>
    public static AuthError UserOrNameExists { get; } =
        new(AuthErrorCode.UserExists, "This email address or user name is already registered.");

    /// <summary>A sign-in by user name that fails, for whatever reason.</summary>
    public static AuthError InvalidUserNameCredentials { get; } = new(AuthErrorCode.InvalidCredentials, "The user name or the password is wrong.");

    /// <summary>A sign-in that fails, for whatever reason.</summary>
    public static AuthError InvalidCredentials { get; } = new(AuthErrorCode.InvalidCredentials, "The email address or the password is wrong.");

    /// <summary>A user who is signed in gives the password once more, and it is another one.</summary>
    public static AuthError WrongPassword { get; } = new(AuthErrorCode.InvalidCredentials, "The password is wrong.") { Field = ErrorField.Password };

    /// <summary>A sign-in with the right password of a user whose address is not proven, where that is required.</summary>
    public static AuthError EmailNotVerified { get; } = new(
        AuthErrorCode.EmailNotVerified, "The email address is not verified yet. A mail says how.");

    /// <summary>A token that is malformed, has expired, or is not ours.</summary>
    public static AuthError InvalidToken { get; } = new(AuthErrorCode.InvalidToken, "The token is malformed or has expired.");

    /// <summary>
    /// A one-time token or a code that is good for nothing: it is malformed, was used, has expired, or is for something else. No credential of HTTP was
    /// refused, so that it is answered with 400 there.
    /// </summary>
    public static AuthError InvalidProof { get; } = new(AuthErrorCode.InvalidToken, "The link or the code is wrong, was used before, or has expired.");

    /// <summary>A user who is not active.</summary>
    public static AuthError Unauthorized { get; } = new(AuthErrorCode.Unauthorized, "This user may not sign in.");

    /// <summary>A valid token of a user who is gone.</summary>
    public static AuthError UserNotFound { get; } = new(AuthErrorCode.UserNotFound, "The user no longer exists.");

    /// <summary>The database does not let a user go, who is as before. The log says what refused it.</summary>
    public static AuthError UserInUse { get; } = new(AuthErrorCode.UserInUse, "The user cannot be deleted: something else of this application still needs it.");

    /// <summary>A valid access token of a session that is gone.</summary>
    public static AuthError SessionNotFound { get; } = new(AuthErrorCode.SessionNotFound, "The session was revoked or has expired.");

    /// <summary>A valid refresh token that is good for nothing any more.</summary>
    public static AuthError RefreshRefused { get; } = new(AuthErrorCode.SessionNotFound, "The session has ended, or the refresh token was already used.");

    /// <summary>Too many passwords wait to be hashed.</summary>
    public static AuthError ServerBusy { get; } = new(AuthErrorCode.ServerBusy, "The server is busy; try again in a moment.");

    /// <summary>A session that is not fresh, for something that matters.</summary>
    public static AuthError FreshSessionRequired { get; } = new(
        AuthErrorCode.FreshSessionRequired, "This needs the password once more: the user has given it too long ago.");

    /// <summary>A request with the cookie of a session, or for one, that does not come from a page of the application.</summary>
    public static AuthError CrossSiteRequest { get; } = new(
        AuthErrorCode.CrossSiteRequest, "The request does not come from a page of this application: Sec-Fetch-Site or Origin has to say so.");

    /// <summary>Too many requests of a client, or for an account, whether there is such an account or not.</summary>
    public static AuthError TooManyRequests { get; } = new(AuthErrorCode.TooManyRequests, "There were too many attempts; try again later.");

    /// <summary>The database cannot do the work at the moment. Answered over HTTP; of the facade it is a <see cref="Stores.StoreException"/>.</summary>
    public static AuthError DatabaseUnavailable { get; } = new(
        AuthErrorCode.DatabaseUnavailable, "The server cannot do this at the moment; try again a little later.");

    /// <summary>The server has a fault. Answered over HTTP; of the facade it is a <see cref="Stores.StoreException"/>.</summary>
    public static AuthError ServerError { get; } = new(AuthErrorCode.ServerError, "The server has a fault.");
}
