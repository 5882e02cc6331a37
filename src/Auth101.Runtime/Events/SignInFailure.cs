namespace Auth101;

/// <summary>Why a sign-in has failed.</summary>
public enum SignInFailure
{
    /// <summary>No user has the address.</summary>
    UnknownUser,

    /// <summary>The user is not active, or was deactivated or deleted while signing in.</summary>
    InactiveUser,

    /// <summary>The user has no password.</summary>
    NoPassword,

    /// <summary>The password is wrong, or was replaced while signing in, or the stored hash cannot be used.</summary>
    WrongPassword,

    /// <summary>The password is right, and the address is not verified yet.</summary>
    EmailNotVerified,
}
