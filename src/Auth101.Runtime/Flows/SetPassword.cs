using Auth101.Diagnostics;
using Auth101.Passwords;
using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>Gives a user a password, for who looks after users, and ends all that began with another one.</summary>
internal sealed class SetPassword<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly NewPasswordCheck<TUser> _newPasswords = new(context);
    private readonly SessionEnder<TUser> _sessions = new(context);

    /// <summary>Sets the password.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<AuthResult> RunAsync(string? userId, string? password, CancellationToken cancellationToken)
    {
        if (PasswordPolicy.CheckNew(password, context.Options.MinimumPasswordLength) is { } refused)
        {
            return refused;
        }

        if (await _newPasswords.CheckAsync(password!, email: null, user: null, cancellationToken).ConfigureAwait(false) is { } unacceptable)
        {
            return unacceptable;
        }

        if (await context.Passwords.TryHashAsync(password!, HashingClient.Anonymous, cancellationToken).ConfigureAwait(false) is not { } hash)
        {
            Log.PasswordQueueFull(context.Logger);
            return AuthErrors.ServerBusy;
        }

        if (await context.Store.FindUserIdAsync(userId ?? string.Empty, cancellationToken).ConfigureAwait(false) is not { } id)
        {
            return AuthErrors.UserNotFound;
        }

        var now = context.Clock.GetUtcNow();
        IReadOnlyList<string>? ended;
        try
        {
            ended = await context.Store.SetPasswordAsync(id, hash, now, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreConstraintException exception)
        {
            Log.NewPasswordRefused(context.Logger, id, exception.Constraint);
            return AuthErrors.RefusedPassword;
        }

        if (ended is null)
        {
            return AuthErrors.UserNotFound;
        }

        Log.PasswordSet(context.Logger, id, ended.Count);
        await context.Events.PublishAsync(to => to.PasswordChangedAsync(
            new PasswordChanged(id, PasswordChangeReason.SetByAdministrator, Client: null, now))).ConfigureAwait(false);
        foreach (var sessionId in ended)
        {
            await _sessions.TellAsync(id, sessionId, SessionEndReason.EndedByAdministrator, now).ConfigureAwait(false);
        }

        return AuthResult.Success;
    }
}
