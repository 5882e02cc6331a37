namespace Auth101.Proofs;

/// <summary>What a one-time token is good for, and for nothing else.</summary>
internal enum ProofPurpose
{
    /// <summary>Proves that an address is the user's.</summary>
    VerifyEmail,

    /// <summary>Sets a new password.</summary>
    ResetPassword,

    /// <summary>Proves that the new address is the user's, who takes it.</summary>
    ChangeEmail,

    /// <summary>Stops a change of the address. It is about the row of the change and has none of its own.</summary>
    CancelEmailChange,

    /// <summary>Proves nothing: it tells the owner of an address that somebody else signs up with it.</summary>
    AddressTaken,

    /// <summary>Proves nothing: it tells a user that the password is another one.</summary>
    PasswordChanged,

    /// <summary>Says that an account was opened by somebody else. It has no row.</summary>
    DisownEmail,
}

/// <summary>How purposes are written.</summary>
internal static class ProofPurposes
{
    /// <summary>Those of which a user has a row. What removes a user, or ends what was asked for, names them by the same names (Auth101.SourceGen).</summary>
    public static IReadOnlyList<ProofPurpose> OfUsers { get; } = [ProofPurpose.VerifyEmail, ProofPurpose.ResetPassword, ProofPurpose.ChangeEmail];

    /// <summary>The purpose as it stands in rows and is bound to tokens.</summary>
    public static string Name(this ProofPurpose purpose) => purpose switch
    {
        ProofPurpose.VerifyEmail => "verify-email",
        ProofPurpose.ResetPassword => "reset-password",
        ProofPurpose.ChangeEmail => "change-email",
        ProofPurpose.AddressTaken => "address-taken",
        ProofPurpose.PasswordChanged => "password-changed",
        ProofPurpose.CancelEmailChange => "cancel-email-change",
        ProofPurpose.DisownEmail => "disown-email",
        _ => throw new InvalidOperationException($"There is no purpose {purpose}."),
    };

    /// <summary>The purpose of the row that a token is about.</summary>
    public static ProofPurpose OfRow(this ProofPurpose purpose) => purpose switch
    {
        ProofPurpose.CancelEmailChange => ProofPurpose.ChangeEmail,
        _ => purpose,
    };
}
