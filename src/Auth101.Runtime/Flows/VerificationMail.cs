using Auth101.Mail;

namespace Auth101.Flows;

/// <summary>Asks for the mail that proves an address. How often one goes out, the database says.</summary>
internal sealed class VerificationMail<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>Whether a user may not have a session because the address is not proven. A user without an address has none to prove.</summary>
    /// <param name="user">The user.</param>
    public bool IsMissing(TUser user) =>
        context.Options.RequireVerifiedEmail && TUser.Model.GetProfile(user) is { EmailVerified: false, Email.Length: > 0 };

    /// <summary>Asks for it if the application sends such mails, and the user has an address that is not proven yet.</summary>
    /// <param name="user">The user.</param>
    /// <param name="client">Who has asked.</param>
    public void OrderIfPossible(TUser user, SessionClient? client)
    {
        var profile = TUser.Model.GetProfile(user);
        if (TUser.Model.CanVerifyEmail && profile is { EmailVerified: false, Email.Length: > 0 } && context.Mail.CanSend(AuthMailPurpose.VerifyEmail))
        {
            context.Mail.TryEnqueue(new MailOrder<TUser>
            {
                Purpose = AuthMailPurpose.VerifyEmail,
                User = user,
                Address = profile.Email,
                Client = client,
            });
        }
    }
}
