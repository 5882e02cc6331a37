namespace Auth101;

/// <summary>Why a call failed. The first seven are the codes of the Python package auth101 0.3.1.</summary>
public enum AuthErrorCode
{
    /// <summary><c>VALIDATION_ERROR</c>: missing or invalid email, password or other input.</summary>
    ValidationError,

    /// <summary><c>USER_EXISTS</c>: the email address is already registered.</summary>
    UserExists,

    /// <summary><c>INVALID_CREDENTIALS</c>: wrong email or password, or the user may not sign in.</summary>
    InvalidCredentials,

    /// <summary><c>INVALID_TOKEN</c>: the token is malformed, expired or not ours.</summary>
    InvalidToken,

    /// <summary><c>UNAUTHORIZED</c>: no usable token was given, or its user is not active.</summary>
    Unauthorized,

    /// <summary><c>USER_NOT_FOUND</c>: the token is valid but its user no longer exists.</summary>
    UserNotFound,

    /// <summary><c>SESSION_NOT_FOUND</c>: the session was revoked or has expired, or the refresh token was already used.</summary>
    SessionNotFound,

    /// <summary><c>SERVER_BUSY</c>: too many passwords wait to be hashed; try again a little later.</summary>
    ServerBusy,

    /// <summary><c>DATABASE_UNAVAILABLE</c>: the database cannot do the work at the moment; try again a little later. Whether it was done is open.</summary>
    DatabaseUnavailable,

    /// <summary><c>SERVER_ERROR</c>: the server has a fault that trying again does not mend.</summary>
    ServerError,

    /// <summary>
    /// <c>EMAIL_NOT_VERIFIED</c>: the password or the refresh token is right, but the user must first prove that the email address is the own one.
    /// </summary>
    EmailNotVerified,

    /// <summary><c>CROSS_SITE_REQUEST</c>: a page of another site sent the request, or nothing says that it was not.</summary>
    CrossSiteRequest,

    /// <summary><c>FRESH_SESSION_REQUIRED</c>: the user has to give the password once more.</summary>
    FreshSessionRequired,

    /// <summary><c>USER_IN_USE</c>: the user cannot be deleted, because a foreign key or another constraint of the application refuses it.</summary>
    UserInUse,

    /// <summary><c>TOO_MANY_REQUESTS</c>: the client, or all clients together for one account, have tried too often; try again later.</summary>
    TooManyRequests,
}
