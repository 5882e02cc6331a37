namespace Auth101.Stores;

/// <summary>What <see cref="IEmailStore.ConfirmEmailChangeAsync"/> did.</summary>
public enum EmailChangeOutcome
{
    /// <summary>Nothing: there is no such proof, it has expired, or the user is gone or has another address by now.</summary>
    NotProven,

    /// <summary>The user has the new address, and the proof is consumed.</summary>
    Changed,

    /// <summary>Nothing: another user has the address. The proof is as good as before.</summary>
    EmailTaken,
}
