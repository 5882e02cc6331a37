namespace Auth101.Mail;

/// <summary>What a flow asks of the queue. What follows from the purpose (a proof to start, the notice to an old address) the queue does by itself.</summary>
internal sealed class MailOrder<TUser>
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>
    /// What the mail is for. <see cref="AuthMailPurpose.ConfirmEmailChange"/> brings <see cref="AuthMailPurpose.EmailChangeRequested"/> along, to the address
    /// that the user has.
    /// </summary>
    public required AuthMailPurpose Purpose { get; init; }

    /// <summary>
    /// Whom it is about, with the address that he has. <see langword="null"/> for nobody: such an order goes the same way, and the worker drops it, so that
    /// asking takes the same time for an address that nobody has.
    /// </summary>
    public required TUser? User { get; init; }

    /// <summary>Where it goes: the user's address, or the new one that he wants to have, or the old one that he had.</summary>
    public required string Address { get; init; }

    /// <summary>
    /// The stored hash of the password with which it was asked for: another password that takes its place takes the mail back. <see langword="null"/> where no
    /// password was needed.
    /// </summary>
    public string? VerifiedHash { get; init; }

    /// <summary>Who has asked, and in which language.</summary>
    public SessionClient? Client { get; init; }
}
