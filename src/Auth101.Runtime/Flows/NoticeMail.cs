using Auth101.Mail;
using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>Tells a user by mail what was done to the account, where the application sends mail. It is done, whatever becomes of the mail.</summary>
internal sealed class NoticeMail<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>Tells a user.</summary>
    /// <param name="purpose">What was done.</param>
    /// <param name="user">The user.</param>
    /// <param name="to">Where the mail goes; nowhere if it is empty.</param>
    /// <param name="client">Who did it.</param>
    public void Order(AuthMailPurpose purpose, TUser user, string to, SessionClient? client)
    {
        if (to.Length > 0 && context.Mail.CanSend(purpose))
        {
            context.Mail.TryEnqueue(new MailOrder<TUser> { Purpose = purpose, User = user, Address = to, Client = client });
        }
    }

    /// <summary>Tells a user who must be looked up first.</summary>
    /// <param name="purpose">What was done.</param>
    /// <param name="userId">The user's id.</param>
    /// <param name="email">The address that the user has now, in canonical form.</param>
    /// <param name="to">Where the mail goes; <see langword="null"/> for the user's address as it is stored.</param>
    /// <param name="client">Who did it.</param>
    public async ValueTask OrderAsync(AuthMailPurpose purpose, string userId, string email, string? to, SessionClient? client)
    {
        if (to is not "" && context.Mail.CanSend(purpose) && await TryFindAsync(email).ConfigureAwait(false) is { User: var user }
            && TUser.Model.GetProfile(user) is var profile && profile.Id == userId)
        {
            Order(purpose, user, to ?? profile.Email, client);
        }
    }

    private async ValueTask<SignInCandidate<TUser>?> TryFindAsync(string email)
    {
        try
        {
            return await context.Store.FindForSignInAsync(email, CancellationToken.None).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // The store has logged it.
            return null;
        }
    }
}
