namespace Auth101;

/// <summary>How a user came to another password.</summary>
public enum PasswordChangeReason
{
    /// <summary>The user has changed it, and knew the one before (<see cref="Auth101{TUser}.Passwords"/>).</summary>
    ChangedByUser,

    /// <summary>Somebody who reads the mail of the user's address has set it.</summary>
    Reset,

    /// <summary>Somebody who looks after users has set it (<see cref="Auth101{TUser}.Admin"/>).</summary>
    SetByAdministrator,
}
