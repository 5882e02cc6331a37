using Auth101.Proofs;

namespace Auth101.Flows;

/// <summary>What the flows share that take proofs of addresses.</summary>
internal sealed class EmailProofs<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>Why the flows cannot do it that keep whether an address is proven.</summary>
    public static string NotKept { get; } =
        $"{typeof(TUser)} does not keep whether an address is verified: map a property with UserField.EmailVerified that is not only read.";

    /// <summary>What a flow asks first that keeps whether an address is proven.</summary>
    /// <exception cref="InvalidOperationException">The table does not keep it: a mistake in the application's mapping.</exception>
    public static void ThrowIfUnsupported()
    {
        if (!TUser.Model.CanVerifyEmail)
        {
            throw new InvalidOperationException(NotKept);
        }
    }

    /// <summary>
    /// Counts a guess at a code before it is compared, so that no number of calls at once gets more of them. For nobody it does the same work.
    /// </summary>
    /// <param name="purpose">What the code is for.</param>
    /// <param name="user">Whom it was sent to; <see langword="null"/> for nobody.</param>
    /// <param name="newEmail">The address that the user is to have, if it is about a change.</param>
    /// <param name="code">The code, from outside.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What the code may prove; if there is no guess left, as much that no row proves; none if it is no code.</returns>
    public async ValueTask<IReadOnlyList<SealedProof>> GuessAsync(
        ProofPurpose purpose, UserProfile? user, string? newEmail, string? code, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (ProofCode.Read(code) is null)
        {
            return [];
        }

        var (userId, email) = user is { } known ? (known.Id, known.Email) : (Nobody.Sessions[0].UserId, Nobody.Email);
        var mayGuess = await context.Store.TakeGuessAsync(SealedProof.IdentifierOf(purpose, userId), now, cancellationToken).ConfigureAwait(false);
        var proofs = context.Proofs.OfCode(purpose, userId, email, newEmail, code);

        // The same is asked where nothing can come of it: the time would tell who has been sent a code, and so who is there.
        return mayGuess && user is not null ? proofs : [.. proofs.Select(static proof => proof with { Value = Nobody.ProofValue })];
    }
}
