namespace Auth101.Stores;

/// <summary>What the proof of an address asks of a database. A part of <see cref="IAuthStore{TUser}"/>.</summary>
public interface IEmailStore
{
    /// <summary>
    /// Consumes a proof and marks the user's address as verified, all or nothing. Whether the user may sign in does not matter: the address is theirs either
    /// way.
    /// </summary>
    /// <param name="proof">The proof.</param>
    /// <param name="now">The time; a proof that expires at it or before is none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// Whether the proof was good: of any number of parallel calls one gets <see langword="true"/>. This implementation finds none: it is for tables that do
    /// not keep which addresses are verified.
    /// </returns>
    /// <exception cref="StoreConstraintException">A rule of the user table refuses the mark. Nothing has changed, and the proof is still good.</exception>
    ValueTask<bool> VerifyEmailAsync(Proof proof, DateTimeOffset now, CancellationToken cancellationToken) => default;

    /// <summary>
    /// Consumes a proof, gives a user who may sign in another address, which counts as verified, and ends what was asked for before to verify an address or to
    /// reset the password; all or nothing.
    /// </summary>
    /// <param name="proof">The proof, with the address that the user has still.</param>
    /// <param name="newEmail">The new address, to which the proof is bound, in canonical form.</param>
    /// <param name="now">The time; a proof that expires at it or before is none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// What became of it: of any number of parallel calls one gets <see cref="EmailChangeOutcome.Changed"/>. This implementation changes nothing: it is for
    /// tables whose addresses are not ours to write.
    /// </returns>
    /// <exception cref="StoreConstraintException">The user table does not take the address. Nothing has changed, and the proof is still good.</exception>
    ValueTask<EmailChangeOutcome> ConfirmEmailChangeAsync(Proof proof, string newEmail, DateTimeOffset now, CancellationToken cancellationToken) => default;
}
