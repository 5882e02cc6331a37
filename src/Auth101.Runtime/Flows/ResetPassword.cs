using Auth101.Diagnostics;
using Auth101.Passwords;
using Auth101.Proofs;
using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>Sets a new password for who reads the mail of a user. All sessions of the user end, and nobody is signed in.</summary>
internal sealed class ResetPassword<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly EmailProofs<TUser> _proofs = new(context);
    private readonly NewPasswordCheck<TUser> _newPasswords = new(context);
    private readonly SessionEnder<TUser> _ended = new(context);
    private readonly NoticeMail<TUser> _notices = new(context);

    /// <summary>Resets the password with the token of a link.</summary>
    /// <param name="token">The token, from outside.</param>
    /// <param name="password">The new password.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult> RunAsync(string? token, string? password, SessionClient? client, CancellationToken cancellationToken) =>
        Telemetry.ResetPassword.TrackAsync(context.UserType, () => ResetAsync(token, password, client, cancellationToken));

    /// <summary>Resets the password with a code that was sent to an address.</summary>
    /// <param name="email">The address as the client wrote it.</param>
    /// <param name="code">The code, from outside.</param>
    /// <param name="password">The new password.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult> RunWithCodeAsync(
        string? email, string? code, string? password, SessionClient? client, CancellationToken cancellationToken) =>
        Telemetry.ResetPassword.TrackAsync(context.UserType, () => ResetWithCodeAsync(email, code, password, client, cancellationToken));

    private async Task<AuthResult> ResetAsync(string? token, string? password, SessionClient? client, CancellationToken cancellationToken)
    {
        if (PasswordPolicy.CheckNew(password, context.Options.MinimumPasswordLength) is { } refused)
        {
            return refused;
        }

        // The seal is checked first: what we did not make costs no hash.
        if (context.Proofs.TryOpen(ProofPurpose.ResetPassword, token) is not { } proof)
        {
            return AuthErrors.InvalidProof;
        }

        var user = await FindForRulesAsync(proof, cancellationToken).ConfigureAwait(false);
        if (await _newPasswords.CheckAsync(password!, proof.Email, user, cancellationToken).ConfigureAwait(false) is { } unacceptable)
        {
            return unacceptable;
        }

        return await HashAsync(password!, client, cancellationToken).ConfigureAwait(false) is { } hash
            ? await TryAsync([proof.ToProof()], hash, client, cancellationToken).ConfigureAwait(false)
            : AuthErrors.ServerBusy;
    }

    /// <summary>The same for codes. An address that nobody has, or a code that nobody was sent, makes the same work as a wrong one.</summary>
    private async Task<AuthResult> ResetWithCodeAsync(
        string? email, string? code, string? password, SessionClient? client, CancellationToken cancellationToken)
    {
        if (!EmailAddress.TryCanonicalize(email, out var canonical))
        {
            return AuthErrors.InvalidEmail;
        }

        if (PasswordPolicy.CheckNew(password, context.Options.MinimumPasswordLength) is { } refused)
        {
            return refused;
        }

        if (ProofCode.Read(code) is null)
        {
            return AuthErrors.InvalidProof;
        }

        // Whether a name is refused would tell whose address it is to who only guesses a code.
        if (await _newPasswords.CheckAsync(password!, canonical, user: null, cancellationToken).ConfigureAwait(false) is { } unacceptable)
        {
            return unacceptable;
        }

        var candidate = await context.Store.FindForSignInAsync(canonical, cancellationToken).ConfigureAwait(false);
        if (await HashAsync(password!, client, cancellationToken).ConfigureAwait(false) is not { } hash)
        {
            return AuthErrors.ServerBusy;
        }

        UserProfile? user = candidate is null ? null : TUser.Model.GetProfile(candidate.User);
        var proofs = await _proofs.GuessAsync(
            ProofPurpose.ResetPassword, user, newEmail: null, code, context.Clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        return await TryAsync([.. proofs.Select(static proof => proof.ToProof())], hash, client, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whom the token of a link is about, whose names the application's rules ask for.</summary>
    private async ValueTask<TUser?> FindForRulesAsync(SealedProof proof, CancellationToken cancellationToken) =>
        context.Options.PasswordRules.Count > 0
        && await context.Store.FindForSignInAsync(proof.Email, cancellationToken).ConfigureAwait(false) is { User: var user }
        && TUser.Model.GetProfile(user).Id == proof.UserId
            ? user
            : null;

    private async ValueTask<string?> HashAsync(string password, SessionClient? client, CancellationToken cancellationToken)
    {
        var hash = await context.Passwords.TryHashAsync(password, HashingClient.Of(client), cancellationToken).ConfigureAwait(false);
        if (hash is null)
        {
            Log.PasswordQueueFull(context.Logger);
        }

        return hash;
    }

    private async Task<AuthResult> TryAsync(IReadOnlyList<Proof> proofs, string hash, SessionClient? client, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        foreach (var proof in proofs)
        {
            IReadOnlyList<string>? ended;
            try
            {
                ended = await context.Store.ResetPasswordAsync(proof, hash, now, cancellationToken).ConfigureAwait(false);
            }
            catch (StoreConstraintException exception)
            {
                Log.NewPasswordRefused(context.Logger, proof.UserId, exception.Constraint);
                return AuthErrors.RefusedPassword;
            }

            if (ended is null)
            {
                continue;
            }

            Log.PasswordReset(context.Logger, proof.UserId, ended.Count);
            await context.Events.PublishAsync(to => to.PasswordChangedAsync(
                new PasswordChanged(proof.UserId, PasswordChangeReason.Reset, client, now))).ConfigureAwait(false);
            await _notices.OrderAsync(AuthMailPurpose.PasswordChanged, proof.UserId, proof.Email, to: null, client).ConfigureAwait(false);
            foreach (var sessionId in ended)
            {
                await _ended.TellAsync(proof.UserId, sessionId, SessionEndReason.PasswordReset, now).ConfigureAwait(false);
            }

            return AuthResult.Success;
        }

        return AuthErrors.InvalidProof;
    }
}
