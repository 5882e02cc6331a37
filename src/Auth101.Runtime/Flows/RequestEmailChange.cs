using Auth101.Diagnostics;
using Auth101.Mail;
using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Has a mail sent with which a user proves a new address, and a notice to the one that the user has.</summary>
internal sealed class RequestEmailChange<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly SessionPasswordCheck<TUser> _passwords = new(context);

    /// <summary>Asks for the mails. Whether another user has the address is not said: not even to who is signed in.</summary>
    /// <param name="accessToken">A token that was validated.</param>
    /// <param name="email">The new address as the client wrote it.</param>
    /// <param name="password">The password of the user, unless a fresh session takes its place.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult> RunAsync(
        AccessToken accessToken, string? email, string? password, SessionClient? client, CancellationToken cancellationToken)
    {
        context.Mail.ThrowIfUnavailable(AuthMailPurpose.ConfirmEmailChange);
        return Telemetry.RequestEmailChange.TrackAsync(
            context.UserType, () => RequestAsync(accessToken, email, password, client, cancellationToken));
    }

    private async Task<AuthResult> RequestAsync(
        AccessToken accessToken, string? email, string? password, SessionClient? client, CancellationToken cancellationToken)
    {
        if (!EmailAddress.TryCanonicalize(email, out var canonical) || canonical.Length > TUser.Model.MaximumEmailLength)
        {
            return AuthErrors.InvalidEmail;
        }

        if (TokenId.ReferenceOf(accessToken) is not { } session)
        {
            return AuthErrors.SessionNotFound;
        }

        var check = await _passwords.ConfirmAsync(
            accessToken, session, password, before: null, client, context.Clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        if (!check.Succeeded)
        {
            if (check.Error == AuthErrors.WrongPassword)
            {
                Log.EmailChangeRefused(context.Logger, session.UserId);
            }

            return check.Error;
        }

        // The proof is bound to the address that the user has now, and to the password: it is good for nothing when another one takes its place.
        context.Mail.TryEnqueue(new MailOrder<TUser>
        {
            Purpose = AuthMailPurpose.ConfirmEmailChange,
            User = TUser.Model.GetProfile(check.Value.User).Email == canonical ? null : check.Value.User,
            Address = canonical,
            VerifiedHash = check.Value.Hash.Length == 0 ? null : check.Value.Hash,
            Client = client,
        });
        return AuthResult.Success;
    }
}
