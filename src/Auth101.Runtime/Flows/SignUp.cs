using System.Data.Common;
using Auth101.Diagnostics;
using Auth101.Passwords;
using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>Registers a user with email address and password, and signs in.</summary>
internal sealed class SignUp<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly SessionStarter<TUser> _sessions = new(context);

    /// <summary>Makes a user with a session.</summary>
    /// <param name="email">The address as the client wrote it.</param>
    /// <param name="password">The password.</param>
    /// <param name="source">Where all other columns come from; <see langword="null"/> for defaults.</param>
    /// <param name="client">Who signs up.</param>
    /// <param name="transaction">The application's transaction to write in; <see langword="null"/> for one of its own.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult<SignedIn<TUser>>> RunAsync(
        string? email, string? password, TUser? source, SessionClient? client, DbTransaction? transaction, CancellationToken cancellationToken) =>
        Telemetry.SignUp.TrackAsync(context.UserType, () => SignUpAsync(email, password, source, client, transaction, cancellationToken));

    private async Task<AuthResult<SignedIn<TUser>>> SignUpAsync(
        string? email, string? password, TUser? source, SessionClient? client, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        var canonical = string.Empty;
        if ((TUser.Model.RequiresEmail || !string.IsNullOrEmpty(email))
            && (!EmailAddress.TryCanonicalize(email, out canonical) || canonical.Length > TUser.Model.MaximumEmailLength))
        {
            return AuthErrors.InvalidEmail;
        }

        // Empty, it is still for the class to say, which can make one of the address.
        var userName = source is null ? null : TUser.Model.GetUserName(source);
        if ((userName is { Length: > 0 } || canonical.Length == 0) && UserNamePolicy.Check(userName) is { } refusedName)
        {
            return refusedName;
        }

        if (PasswordPolicy.CheckNew(password, context.Options.MinimumPasswordLength) is { } refused)
        {
            return refused;
        }

        var hash = await context.Passwords.TryHashAsync(password!, HashingClient.Of(client), cancellationToken).ConfigureAwait(false);
        if (hash is null)
        {
            Log.PasswordQueueFull(context.Logger);
            return AuthErrors.ServerBusy;
        }

        var session = _sessions.NewSession(client);
        var user = new NewUser<TUser>
        {
            Id = Guid.CreateVersion7(session.CreatedAt),
            Email = canonical,
            Source = source,
            AccountId = Guid.CreateVersion7(session.CreatedAt),
            PasswordHash = hash,
            CreatedAt = session.CreatedAt,
            Session = session,
        };
        CreatedUser<TUser>? created;
        try
        {
            created = transaction is null
                ? await context.Store.CreateUserAsync(user, cancellationToken).ConfigureAwait(false)
                : await context.Store.CreateUserAsync(user, transaction, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreConstraintException exception)
        {
            Log.SignUpRefused(context.Logger, exception.Constraint);
            return AuthErrors.RefusedValues;
        }

        if (created is null)
        {
            return TUser.Model.HasUserName ? AuthErrors.UserOrNameExists : AuthErrors.UserExists;
        }

        var (userId, sessionId) = (TUser.Model.GetProfile(created.User).Id, created.SessionId!);
        Log.SignedUp(context.Logger, userId);
        await context.Events.PublishAsync(to => to.SignedUpAsync(
            new UserSignedUp(userId, sessionId, client, session.CreatedAt))).ConfigureAwait(false);
        return _sessions.Issue(created.User, userId, sessionId, session);
    }
}
