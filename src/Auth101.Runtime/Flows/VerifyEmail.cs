using Auth101.Diagnostics;
using Auth101.Proofs;
using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>Takes the proof of an address. It signs nobody in: whoever reads the mail need not be who opened the account.</summary>
internal sealed class VerifyEmail<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly EmailProofs<TUser> _proofs = new(context);

    /// <summary>Verifies with the token of a link.</summary>
    /// <param name="token">The token, from outside.</param>
    /// <param name="client">Who brings it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult> RunAsync(string? token, SessionClient? client, CancellationToken cancellationToken)
    {
        EmailProofs<TUser>.ThrowIfUnsupported();
        return Telemetry.VerifyEmail.TrackAsync(context.UserType, () => TryAsync(
            context.Proofs.TryOpen(ProofPurpose.VerifyEmail, token) is { } proof ? [proof] : [], client, cancellationToken));
    }

    /// <summary>Verifies with a code that was sent to an address.</summary>
    /// <param name="email">The address as the client wrote it.</param>
    /// <param name="code">The code, from outside.</param>
    /// <param name="client">Who brings it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult> RunWithCodeAsync(string? email, string? code, SessionClient? client, CancellationToken cancellationToken)
    {
        EmailProofs<TUser>.ThrowIfUnsupported();
        return Telemetry.VerifyEmail.TrackAsync(context.UserType, () => VerifyWithCodeAsync(email, code, client, cancellationToken));
    }

    private async Task<AuthResult> VerifyWithCodeAsync(string? email, string? code, SessionClient? client, CancellationToken cancellationToken)
    {
        if (!EmailAddress.TryCanonicalize(email, out var canonical))
        {
            return AuthErrors.InvalidEmail;
        }

        var candidate = await context.Store.FindForSignInAsync(canonical, cancellationToken).ConfigureAwait(false);
        UserProfile? user = candidate is null ? null : TUser.Model.GetProfile(candidate.User);
        var proofs = await _proofs.GuessAsync(
            ProofPurpose.VerifyEmail, user, newEmail: null, code, context.Clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        return await TryAsync(proofs, client, cancellationToken).ConfigureAwait(false);
    }

    private async Task<AuthResult> TryAsync(IReadOnlyList<SealedProof> proofs, SessionClient? client, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        foreach (var proof in proofs)
        {
            bool isVerified;
            try
            {
                isVerified = await context.Store.VerifyEmailAsync(proof.ToProof(), now, cancellationToken).ConfigureAwait(false);
            }
            catch (StoreConstraintException exception)
            {
                Log.VerificationRefused(context.Logger, proof.UserId, exception.Constraint);
                return AuthErrors.RefusedVerification;
            }

            if (isVerified)
            {
                Log.EmailVerified(context.Logger, proof.UserId);
                await context.Events.PublishAsync(to => to.EmailVerifiedAsync(new EmailVerified(proof.UserId, client, now))).ConfigureAwait(false);
                return AuthResult.Success;
            }
        }

        return AuthErrors.InvalidProof;
    }
}
