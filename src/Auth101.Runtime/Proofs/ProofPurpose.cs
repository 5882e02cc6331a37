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

    /// <summary>Proves nothing: its row counts the mails to the owner of an address with which others sign up.</summary>
    AddressTaken,

    /// <summary>Says that an account was opened by somebody else. It is about the row of the verification and has none of its own.</summary>
    DisownEmail,
}

/// <summary>How purposes are written.</summary>
internal static class ProofPurposes
{
    /// <summary>The purpose as it stands in rows and is bound to tokens.</summary>
    public static string Name(this ProofPurpose purpose) => purpose switch
    {
        ProofPurpose.VerifyEmail => "verify-email",
        ProofPurpose.ResetPassword => "reset-password",
        ProofPurpose.ChangeEmail => "change-email",
        ProofPurpose.AddressTaken => "address-taken",
        ProofPurpose.CancelEmailChange => "cancel-email-change",
        ProofPurpose.DisownEmail => "disown-email",
        _ => throw new InvalidOperationException($"There is no purpose {purpose}."),
    };

    /// <summary>The purpose of the row that a token is about.</summary>
    public static ProofPurpose OfRow(this ProofPurpose purpose) => purpose switch
    {
        ProofPurpose.CancelEmailChange => ProofPurpose.ChangeEmail,
        ProofPurpose.DisownEmail => ProofPurpose.VerifyEmail,
        _ => purpose,
    };
}
