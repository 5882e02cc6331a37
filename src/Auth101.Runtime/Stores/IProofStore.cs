namespace Auth101.Stores;

/// <summary>
/// What one-time proofs of any purpose ask of a database: links and codes that were sent to an address. What consumes one together with what it proves is a
/// method of that subject. A part of <see cref="IAuthStore{TUser}"/>.
/// </summary>
public interface IProofStore
{
    /// <summary>
    /// Writes a proof, if its user is there, has the address, and was not deactivated: a mail that waits may outlive its user. It takes the place of the last
    /// one with its identifier, if that is <see cref="NewProof.CoolDown"/> old and there
    /// were fewer than <see cref="NewProof.MostPerPeriod"/> in the <see cref="NewProof.Period"/>. The row itself counts, so that all servers of an
    /// application agree. A row that has this value already counts as written, so that a call whose answer was lost can be made again.
    /// </summary>
    /// <param name="proof">The proof.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether it was written: of any number of parallel calls for one identifier, one. A mail is sent only then.</returns>
    ValueTask<bool> TryStartProofAsync(NewProof proof, CancellationToken cancellationToken);

    /// <summary>Counts a guess at a code, before it is compared: of any number of parallel calls, <see cref="NewProof.MostGuesses"/> are allowed.</summary>
    /// <param name="identifier">The purpose and the user.</param>
    /// <param name="now">The time; a proof that expires at it or before is none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether the guess is allowed. This implementation allows none: it is for tables that do not count guesses.</returns>
    ValueTask<bool> TakeGuessAsync(string identifier, DateTimeOffset now, CancellationToken cancellationToken) => default;

    /// <summary>Ends a proof, so that it proves nothing any more. The row stays until it is purged: it counts the mails.</summary>
    /// <param name="identifier">The purpose and the user.</param>
    /// <param name="value">The hash that the row holds.</param>
    /// <param name="now">The time; a proof that expires at it or before is none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether there was one: of any number of parallel calls one gets <see langword="true"/>.</returns>
    ValueTask<bool> EndProofAsync(string identifier, string value, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Ends the proof that a user has for a purpose, unless it is a certain one or works for longer than that: a newer one that must not be started so soon
    /// still takes the older one's place, and an older one that is tried again does not take the newer one's.
    /// </summary>
    /// <param name="proof">The one that was not started.</param>
    /// <param name="now">The time; a proof that expires at it or before is none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether there was one.</returns>
    ValueTask<bool> EndOtherProofAsync(NewProof proof, DateTimeOffset now, CancellationToken cancellationToken);
}
