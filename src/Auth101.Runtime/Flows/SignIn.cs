using Auth101.Diagnostics;
using Auth101.Passwords;
using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>Signs a user in with an email address or a user name, and a password.</summary>
internal sealed class SignIn<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>How often a sign-in asks again because the stored hash is no longer the one that it verified.</summary>
    private const int MaximumAttempts = 3;

    private readonly PasswordCheck<TUser> _passwords = new(context);
    private readonly SessionStarter<TUser> _sessions = new(context);
    private readonly VerificationMail<TUser> _verification = new(context);
    private readonly ReportedUsers _withRefusedHash = new(capacity: 10_000);

    /// <summary>Makes a session for a user who knows the password. Whatever is wrong, the answer and the work are the same.</summary>
    /// <param name="email">The address as the client wrote it.</param>
    /// <param name="password">The password.</param>
    /// <param name="client">Who signs in.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult<SignedIn<TUser>>> RunAsync(string? email, string? password, SessionClient? client, CancellationToken cancellationToken) =>
        Telemetry.SignIn.TrackAsync(context.UserType, () => EmailAddress.TryCanonicalize(email, out var canonical)
            ? SignInAsync(new Login(canonical, IsUserName: false), password, client, cancellationToken)
            : Task.FromResult<AuthResult<SignedIn<TUser>>>(AuthErrors.InvalidEmail));

    /// <summary>The same for a user who gives a user name.</summary>
    /// <param name="userName">The user name as the client wrote it.</param>
    /// <param name="password">The password.</param>
    /// <param name="client">Who signs in.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult<SignedIn<TUser>>> RunWithUserNameAsync(
        string? userName, string? password, SessionClient? client, CancellationToken cancellationToken) =>
        Telemetry.SignIn.TrackAsync(context.UserType, () => UserNamePolicy.Check(userName) is { } refused
            ? Task.FromResult<AuthResult<SignedIn<TUser>>>(refused)
            : SignInAsync(new Login(userName!, IsUserName: true), password, client, cancellationToken));

    private async Task<AuthResult<SignedIn<TUser>>> SignInAsync(
        Login login, string? password, SessionClient? client, CancellationToken cancellationToken)
    {
        if (PasswordPolicy.CheckExisting(password) is { } refused)
        {
            return refused;
        }

        var check = await _passwords.CheckAsync(login, password!, client, cancellationToken).ConfigureAwait(false);
        if (check.Succeeded && _verification.IsMissing(check.Value.User))
        {
            return await RefuseUnverifiedAsync(check.Value, client).ConfigureAwait(false);
        }

        var newHash = check.Value is { IsOutdated: true } outdated
            ? await TryRehashAsync(outdated.UserId, password!, client, cancellationToken).ConfigureAwait(false)
            : null;
        for (var attempt = 1; check.Succeeded; attempt++)
        {
            if (await TryStartAsync(check.Value, newHash, client, cancellationToken).ConfigureAwait(false) is { } signedIn)
            {
                return signedIn;
            }

            // This time no hash is replaced, or sign-ins could go on taking turns.
            newHash = null;
            check = await _passwords.CheckAgainAsync(
                check.Value, login, password!, client, giveUp: attempt == MaximumAttempts, cancellationToken).ConfigureAwait(false);
        }

        return check.Error;
    }

    /// <summary>Only who knows the password hears of it, and makes the mail go out once more.</summary>
    private async ValueTask<AuthError> RefuseUnverifiedAsync(VerifiedPassword<TUser> verified, SessionClient? client)
    {
        _verification.OrderIfPossible(verified.User, client);
        Log.UserSignInFailed(context.Logger, verified.UserId, SignInFailure.EmailNotVerified);
        await context.Events.PublishAsync(to => to.SignInFailedAsync(
            new SignInFailed(verified.UserId, SignInFailure.EmailNotVerified, client, context.Clock.GetUtcNow()))).ConfigureAwait(false);
        return AuthErrors.EmailNotVerified;
    }

    /// <summary>Starts a session. A hash that the database refuses leaves the verified one where it is, and its user signs in all the same.</summary>
    private async ValueTask<SignedIn<TUser>?> TryStartAsync(
        VerifiedPassword<TUser> verified, string? newHash, SessionClient? client, CancellationToken cancellationToken)
    {
        string constraint;
        try
        {
            return await _sessions.TryStartAsync(verified, newHash, client, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreConstraintException exception) when (newHash is not null)
        {
            constraint = exception.Constraint;
        }

        // What refused something else than the hash refuses this, too, and is not reported as what it is not.
        var signedIn = await _sessions.TryStartAsync(verified, newHash: null, client, cancellationToken).ConfigureAwait(false);
        if (signedIn is not null && _withRefusedHash.Add(verified.UserId))
        {
            Log.RehashRefused(context.Logger, verified.UserId, constraint);
        }

        return signedIn;
    }

    private async ValueTask<string?> TryRehashAsync(string userId, string password, SessionClient? client, CancellationToken cancellationToken)
    {
        var newHash = await context.Passwords.TryHashAsync(password, HashingClient.Of(client), cancellationToken).ConfigureAwait(false);
        if (newHash is null)
        {
            Log.RehashSkipped(context.Logger, userId);
        }

        return newHash;
    }
}
