namespace Auth101;

/// <summary>The endpoints that <c>MapAuth101</c> maps.</summary>
public enum Auth101Endpoint
{
    /// <summary><c>POST /sign-up/email</c></summary>
    SignUp,

    /// <summary><c>POST /sign-in/email</c></summary>
    SignIn,

    /// <summary><c>POST /refresh</c></summary>
    Refresh,

    /// <summary><c>POST /revoke</c></summary>
    Revoke,

    /// <summary><c>POST /sign-out</c></summary>
    SignOut,

    /// <summary><c>GET /session</c></summary>
    Session,

    /// <summary><c>GET /sessions</c></summary>
    Sessions,

    /// <summary><c>POST /sign-in/username</c>, where users have user names (<see cref="UserField.UserName"/>).</summary>
    SignInWithUserName,

    /// <summary><c>POST /revoke-session</c></summary>
    RevokeSession,

    /// <summary><c>POST /revoke-other-sessions</c></summary>
    RevokeOtherSessions,

    /// <summary><c>POST /revoke-sessions</c></summary>
    RevokeSessions,

    /// <summary><c>POST /update-user</c>, where a client may change something (<see cref="UserInputAttribute"/>).</summary>
    UpdateUser,

    /// <summary><c>POST /delete-user</c>, where users may be deleted (<see cref="Auth101UserAttribute.Deletes"/>).</summary>
    DeleteUser,

    /// <summary><c>GET /export-user</c></summary>
    ExportUser,

    /// <summary><c>POST /change-password</c></summary>
    ChangePassword,

    /// <summary><c>POST /reauthenticate</c></summary>
    Reauthenticate,

    /// <summary><c>POST /request-password-reset</c>, where there is a mailer.</summary>
    RequestPasswordReset,

    /// <summary><c>POST /reset-password</c>, where there is a mailer.</summary>
    ResetPassword,

    /// <summary><c>POST /send-verification-email</c>, where there is a mailer.</summary>
    SendVerificationEmail,

    /// <summary><c>POST /verify-email</c>, where there is a mailer.</summary>
    VerifyEmail,

    /// <summary><c>POST /change-email</c>, where there is a mailer.</summary>
    ChangeEmail,

    /// <summary><c>POST /confirm-email-change</c>, where there is a mailer.</summary>
    ConfirmEmailChange,

    /// <summary><c>POST /cancel-email-change</c>, where there is a mailer.</summary>
    CancelEmailChange,

    /// <summary><c>POST /disown-email</c>, where there is a mailer and users may be removed.</summary>
    DisownEmail,
}
