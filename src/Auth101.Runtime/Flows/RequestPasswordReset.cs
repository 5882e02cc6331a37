using Auth101.Diagnostics;
using Auth101.Mail;

namespace Auth101.Flows;

/// <summary>Has a mail sent with which a user sets a new password.</summary>
internal sealed class RequestPasswordReset<TUser>(FlowContext<TUser> context)
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
        context.Mail.ThrowIfUnavailable(AuthMailPurpose.ResetPassword);
        return Telemetry.RequestPasswordReset.TrackAsync(context.UserType, () => RequestAsync(email, client, cancellationToken));
    }

    private async Task<AuthResult> RequestAsync(string? email, SessionClient? client, CancellationToken cancellationToken)
    {
        if (!EmailAddress.TryCanonicalize(email, out var canonical))
        {
            return AuthErrors.InvalidEmail;
        }

        var candidate = await context.Store.FindForSignInAsync(canonical, cancellationToken).ConfigureAwait(false);
        var profile = candidate is null ? default : TUser.Model.GetProfile(candidate.User);
        var mayReset = candidate is { IsActive: true } && profile.IsActive;

        // To the address that the user has, and not to another one that a database takes for the same.
        context.Mail.TryEnqueue(new MailOrder<TUser>
        {
            Purpose = AuthMailPurpose.ResetPassword,
            User = mayReset ? candidate!.User : null,
            Address = mayReset ? profile.Email : canonical,
            Client = client,
        });
        return AuthResult.Success;
    }
}
