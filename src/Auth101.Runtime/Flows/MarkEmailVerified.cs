using Auth101.Diagnostics;

namespace Auth101.Flows;

/// <summary>Marks the address of a user as verified without a proof, for who looks after users.</summary>
internal sealed class MarkEmailVerified<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>Marks it. To do it again is a success.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<AuthResult> RunAsync(string? userId, CancellationToken cancellationToken)
    {
        if (!TUser.Model.CanVerifyEmail)
        {
            throw new NotSupportedException(EmailProofs<TUser>.NotKept);
        }

        var now = context.Clock.GetUtcNow();
        if (await context.Store.FindUserIdAsync(userId ?? string.Empty, cancellationToken).ConfigureAwait(false) is not { } id
            || !await context.Store.MarkEmailVerifiedAsync(id, now, cancellationToken).ConfigureAwait(false))
        {
            return AuthErrors.UserNotFound;
        }

        Log.EmailMarkedVerified(context.Logger, id);
        await context.Events.PublishAsync(to => to.EmailVerifiedAsync(new EmailVerified(id, Client: null, now))).ConfigureAwait(false);
        return AuthResult.Success;
    }
}
