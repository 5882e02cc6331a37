namespace Auth101;

/// <summary>How a client has ended its session.</summary>
public enum SessionEndReason
{
    /// <summary>With an access token, by signing out.</summary>
    SignedOut,

    /// <summary>With a refresh token, by revoking it.</summary>
    Revoked,
}
