namespace Auth101;

/// <summary>What a mail is for.</summary>
public enum AuthMailPurpose
{
    /// <summary>To prove that an address belongs to the user, with a link or a code, and a link for whoever did not open the account.</summary>
    VerifyEmail,

    /// <summary>To set a new password, with a link or a code.</summary>
    ResetPassword,

    /// <summary>To the new address of a user: to prove that it belongs to him, with a link or a code.</summary>
    ConfirmEmailChange,

    /// <summary>To the old address, before it is replaced, with a link that stops it.</summary>
    EmailChangeRequested,

    /// <summary>To the old address, after it was replaced.</summary>
    EmailChanged,

    /// <summary>To the owner of an address with which somebody has tried to sign up once more.</summary>
    AddressTaken,

    /// <summary>To the user, after the password was changed or reset.</summary>
    PasswordChanged,
}
