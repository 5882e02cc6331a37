using Auth101.Diagnostics;
using Auth101.Mail;

namespace Auth101.Flows;

/// <summary>Has a mail sent with which a user proves the address.</summary>
internal sealed class SendVerification<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>
    /// Asks for the mail. Whoever has the address, if anybody, the answer and the work are the same: one query, and an order that the queue's worker looks at
    /// later.
    /// </summary>
    /// <param name="email">The address as the client wrote it.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult> RunAsync(string? email, SessionClient? client, CancellationToken cancellationToken)
    {
        EmailProofs<TUser>.ThrowIfUnsupported();
        context.Mail.ThrowIfUnavailable(AuthMailPurpose.VerifyEmail);
        return Telemetry.SendVerification.TrackAsync(context.UserType, () => SendAsync(email, client, cancellationToken));
    }

    private async Task<AuthResult> SendAsync(string? email, SessionClient? client, CancellationToken cancellationToken)
    {
        if (!EmailAddress.TryCanonicalize(email, out var canonical))
        {
            return AuthErrors.InvalidEmail;
        }

        var candidate = await context.Store.FindForSignInAsync(canonical, cancellationToken).ConfigureAwait(false);
        var profile = candidate is null ? default : TUser.Model.GetProfile(candidate.User);

        // ActiveWhen may be what the proof is for; who was deactivated gets none.
        var mayProve = candidate is not null && profile is { IsActive: true, EmailVerified: false };
        context.Mail.TryEnqueue(new MailOrder<TUser>
        {
            Purpose = AuthMailPurpose.VerifyEmail,
            User = mayProve ? candidate!.User : null,
            Address = mayProve ? profile.Email : canonical,
            Client = client,
        });
        return AuthResult.Success;
    }
}
