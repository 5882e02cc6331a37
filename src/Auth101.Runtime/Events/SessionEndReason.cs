namespace Auth101;

/// <summary>Why a session has ended.</summary>
public enum SessionEndReason
{
    /// <summary>Its client has signed out, with an access token.</summary>
    SignedOut,

    /// <summary>Its client has revoked it, with a refresh token.</summary>
    Revoked,

    /// <summary>Its user has ended it from one of their sessions (<see cref="Auth101{TUser}.Sessions"/>).</summary>
    EndedByUser,

    /// <summary>It was among the oldest when a sign-in of its user exceeded <see cref="AuthOptions.MaximumSessionsPerUser"/>.</summary>
    TooManySessions,

    /// <summary>Its user was deactivated (<see cref="Auth101Admin{TUser}.SetActiveAsync"/>).</summary>
    UserDeactivated,

    /// <summary>All sessions of its user were ended (<see cref="Auth101Admin{TUser}.EndSessionsAsync"/>).</summary>
    EndedByAdministrator,

    /// <summary>Its user has changed the password from another session (<see cref="Auth101{TUser}.Passwords"/>).</summary>
    PasswordChanged,

    /// <summary>The password of its user was reset by mail (<see cref="Auth101{TUser}.Passwords"/>).</summary>
    PasswordReset,

    /// <summary>Its user came to refresh it without a verified address, which is required (<see cref="AuthOptions.RequireVerifiedEmail"/>).</summary>
    EmailNotVerified,
}
