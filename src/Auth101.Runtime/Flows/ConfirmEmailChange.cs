using Auth101.Diagnostics;
using Auth101.Proofs;
using Auth101.Stores;
using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Gives a user the new address, which is proven now, and tells the old one.</summary>
internal sealed class ConfirmEmailChange<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly EmailProofs<TUser> _proofs = new(context);
    private readonly NoticeMail<TUser> _notices = new(context);

    /// <summary>Confirms with the token of a link.</summary>
    /// <param name="token">The token, from outside.</param>
    /// <param name="client">Who brings it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult> RunAsync(string? token, SessionClient? client, CancellationToken cancellationToken) =>
        Telemetry.ConfirmEmailChange.TrackAsync(context.UserType, () => TryAsync(
            context.Proofs.TryOpen(ProofPurpose.ChangeEmail, token) is { } proof ? [proof] : [], client, cancellationToken));

    /// <summary>Confirms with a code that was sent to the new address, in a session of the user who has asked.</summary>
    /// <param name="accessToken">A token that was validated.</param>
    /// <param name="newEmail">The new address as the client wrote it.</param>
    /// <param name="code">The code, from outside.</param>
    /// <param name="client">Who brings it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult> RunWithCodeAsync(
        AccessToken accessToken, string? newEmail, string? code, SessionClient? client, CancellationToken cancellationToken) =>
        Telemetry.ConfirmEmailChange.TrackAsync(context.UserType, () => ConfirmWithCodeAsync(accessToken, newEmail, code, client, cancellationToken));

    private async Task<AuthResult> ConfirmWithCodeAsync(
        AccessToken accessToken, string? newEmail, string? code, SessionClient? client, CancellationToken cancellationToken)
    {
        if (!EmailAddress.TryCanonicalize(newEmail, out var canonical))
        {
            return AuthErrors.InvalidEmail;
        }

        var now = context.Clock.GetUtcNow();
        if (TokenId.ReferenceOf(accessToken) is not { } session
            || await context.Store.FindSessionAsync(session, now, context.StartedAfter(now), cancellationToken).ConfigureAwait(false)
                is not { User: { } user, SessionIsAlive: true, IsActive: true }
            || TUser.Model.GetProfile(user) is not { IsActive: true } profile)
        {
            return AuthErrors.SessionNotFound;
        }

        var proofs = await _proofs.GuessAsync(ProofPurpose.ChangeEmail, profile, canonical, code, now, cancellationToken).ConfigureAwait(false);
        return await TryAsync(proofs, client, cancellationToken).ConfigureAwait(false);
    }

    private async Task<AuthResult> TryAsync(IReadOnlyList<SealedProof> proofs, SessionClient? client, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        foreach (var proof in proofs)
        {
            EmailChangeOutcome changed;
            try
            {
                changed = await context.Store.ConfirmEmailChangeAsync(proof.ToProof(), proof.NewEmail!, now, cancellationToken).ConfigureAwait(false);
            }
            catch (StoreConstraintException exception)
            {
                Log.NewEmailRefused(context.Logger, proof.UserId, exception.Constraint);
                return AuthErrors.RefusedEmail;
            }

            switch (changed)
            {
                case EmailChangeOutcome.Changed:
                    Log.EmailChanged(context.Logger, proof.UserId);
                    await context.Events.PublishAsync(to => to.EmailChangedAsync(new EmailChanged(proof.UserId, client, now))).ConfigureAwait(false);
                    await _notices.OrderAsync(AuthMailPurpose.EmailChanged, proof.UserId, proof.NewEmail!, to: proof.Email, client).ConfigureAwait(false);
                    return AuthResult.Success;

                case EmailChangeOutcome.EmailTaken:
                    return AuthErrors.UserExists;

                case EmailChangeOutcome.NotProven:
                    continue;

                default:
                    throw new InvalidOperationException($"There is no outcome {changed}.");
            }
        }

        return AuthErrors.InvalidProof;
    }
}
