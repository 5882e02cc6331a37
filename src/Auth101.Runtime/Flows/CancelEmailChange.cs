using Auth101.Diagnostics;
using Auth101.Proofs;

namespace Auth101.Flows;

/// <summary>Stops a change of address, for who reads what is sent to the old one.</summary>
internal sealed class CancelEmailChange<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>Stops the change.</summary>
    /// <param name="token">The token of a link, from outside.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult> RunAsync(string? token, CancellationToken cancellationToken) =>
        Telemetry.CancelEmailChange.TrackAsync(context.UserType, () => CancelAsync(token, cancellationToken));

    private async Task<AuthResult> CancelAsync(string? token, CancellationToken cancellationToken)
    {
        if (context.Proofs.TryOpen(ProofPurpose.CancelEmailChange, token) is not { } proof
            || !await context.Store.EndProofAsync(proof.Identifier, proof.Value, context.Clock.GetUtcNow(), cancellationToken).ConfigureAwait(false))
        {
            return AuthErrors.InvalidProof;
        }

        Log.EmailChangeCancelled(context.Logger, proof.UserId);
        return AuthResult.Success;
    }
}
