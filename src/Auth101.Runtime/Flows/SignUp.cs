using System.Data.Common;
using Auth101.Diagnostics;
using Auth101.Mail;
using Auth101.Passwords;
using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>Registers a user with email address and password, and signs in where that does not take a verified address.</summary>
internal sealed class SignUp<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly SessionStarter<TUser> _sessions = new(context);
    private readonly VerificationMail<TUser> _verification = new(context);
    private readonly NewPasswordCheck<TUser> _newPasswords = new(context);

    /// <summary>Makes a user with a session.</summary>
    /// <param name="email">The address as the client wrote it.</param>
    /// <param name="password">The password.</param>
    /// <param name="source">Where all other columns come from; <see langword="null"/> for defaults.</param>
    /// <param name="client">Who signs up.</param>
    /// <param name="transaction">The application's transaction to write in; <see langword="null"/> for one of its own.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">Nobody signs in without a verified address.</exception>
    public Task<AuthResult<SignedIn<TUser>>> RunAsync(
        string? email, string? password, TUser? source, SessionClient? client, DbTransaction? transaction, CancellationToken cancellationToken) =>
        context.Options.RequireVerifiedEmail
            ? throw new InvalidOperationException(
                $"With AuthOptions.{nameof(AuthOptions.RequireVerifiedEmail)} a sign-up does not sign in: call Users.{nameof(Auth101Users<>.SignUpAsync)}.")
            : Telemetry.SignUp.TrackAsync(context.UserType, () => SignUpAsync(email, password, source, client, transaction, cancellationToken));

    /// <summary>
    /// Makes a user without a session. Where addresses are verified, a taken one gets the answer of a new one, after the same work, and its owner a mail.
    /// </summary>
    /// <inheritdoc cref="RunAsync"/>
    public Task<AuthResult<UserProfile>> RunWithoutSessionAsync(
        string? email, string? password, TUser? source, SessionClient? client, DbTransaction? transaction, CancellationToken cancellationToken) =>
        Telemetry.SignUp.TrackAsync(
            context.UserType, () => SignUpWithoutSessionAsync(email, password, source, client, transaction, cancellationToken));

    /// <summary>Makes a user without a session, for who looks after users: a taken address is told, and no mail is sent.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public Task<AuthResult<TUser>> RunForAdministratorAsync(string? email, string? password, TUser? source, CancellationToken cancellationToken) =>
        Telemetry.CreateUser.TrackAsync(context.UserType, () => CreateForAdministratorAsync(email, password, source, cancellationToken));

    private static AuthError Exists => TUser.Model.HasUserName ? AuthErrors.UserOrNameExists : AuthErrors.UserExists;

    private async Task<AuthResult<SignedIn<TUser>>> SignUpAsync(
        string? email, string? password, TUser? source, SessionClient? client, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        var checking = await CheckAsync(email, password, source, client, cancellationToken).ConfigureAwait(false);
        if (!checking.Succeeded)
        {
            return checking.Error;
        }

        var session = _sessions.NewSession(client);
        var creation = await CreateAsync(
            NewUser(checking.Value, source, session.CreatedAt, session), client, transaction, Tells.AndMails, cancellationToken).ConfigureAwait(false);
        if (!creation.Succeeded)
        {
            return creation.Error;
        }

        return creation.Value.User is { SessionId: { } sessionId } created
            ? _sessions.Issue(created.User, TUser.Model.GetProfile(created.User).Id, sessionId, session)
            : Exists;
    }

    private async Task<AuthResult<UserProfile>> SignUpWithoutSessionAsync(
        string? email, string? password, TUser? source, SessionClient? client, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        var checking = await CheckAsync(email, password, source, client, cancellationToken).ConfigureAwait(false);
        if (!checking.Succeeded)
        {
            return checking.Error;
        }

        var user = NewUser(checking.Value, source, context.Clock.GetUtcNow(), session: null);

        // What the application writes in its transaction needs the truth.
        if (context.Options.RequireVerifiedEmail && transaction is null)
        {
            return await SignUpHiddenAsync(user, client, cancellationToken).ConfigureAwait(false);
        }

        var creation = await CreateAsync(user, client, transaction, Tells.AndMails, cancellationToken).ConfigureAwait(false);
        return !creation.Succeeded ? creation.Error
            : creation.Value.User is { User: var created } ? TUser.Model.GetProfile(created)
            : Exists;
    }

    /// <summary>
    /// The same work and the same answer for a new address and a taken one: the look-ups come first and for both, the application hears of a new user when the
    /// answer is made, and what is answered is what was given. Only the database's own work differs, which keeps the one and refuses the other.
    /// </summary>
    private async Task<AuthResult<UserProfile>> SignUpHiddenAsync(NewUser<TUser> user, SessionClient? client, CancellationToken cancellationToken)
    {
        // The class may have made the user name.
        var pretended = TUser.Model.CreateUser(user);
        var holders = await FindHoldersAsync(user, pretended, cancellationToken).ConfigureAwait(false);
        var creation = await CreateAsync(user, client, transaction: null, Tells.LaterAndMails, cancellationToken).ConfigureAwait(false);
        if (!creation.Succeeded)
        {
            return creation.Error;
        }

        if (creation.Value.User is not null)
        {
            return Hidden(pretended);
        }

        if (holders is { Owner: null, HasOtherName: false })
        {
            // They came between.
            holders = await FindHoldersAsync(user, pretended, cancellationToken).ConfigureAwait(false);
        }

        // A user name is no secret.
        if (holders.HasOtherName)
        {
            return Exists;
        }

        UserProfile? owner = holders.Owner is { } found ? TUser.Model.GetProfile(found.User) : null;
        context.Mail.TryEnqueue(new MailOrder<TUser>
        {
            Purpose = AuthMailPurpose.AddressTaken,
            User = owner is { IsActive: true } && holders.Owner is { IsActive: true } ? holders.Owner.User : null,
            Address = owner?.Email ?? user.Email,
            Client = client,
        });
        return Hidden(pretended);
    }

    private async Task<AuthResult<TUser>> CreateForAdministratorAsync(
        string? email, string? password, TUser? source, CancellationToken cancellationToken)
    {
        var checking = await CheckAsync(email, password, source, client: null, cancellationToken).ConfigureAwait(false);
        if (!checking.Succeeded)
        {
            return checking.Error;
        }

        var user = NewUser(checking.Value, source, context.Clock.GetUtcNow(), session: null);
        var creation = await CreateAsync(user, client: null, transaction: null, Tells.Only, cancellationToken).ConfigureAwait(false);
        return !creation.Succeeded ? creation.Error
            : creation.Value.User is { User: var created } ? created
            : Exists;
    }

    /// <summary>Checks what was given, and hashes the password.</summary>
    private async ValueTask<AuthResult<Checked>> CheckAsync(
        string? email, string? password, TUser? source, SessionClient? client, CancellationToken cancellationToken)
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

        if (await _newPasswords.CheckAsync(password!, canonical, source, cancellationToken).ConfigureAwait(false) is { } unacceptable)
        {
            return unacceptable;
        }

        var hash = await context.Passwords.TryHashAsync(password!, HashingClient.Of(client), cancellationToken).ConfigureAwait(false);
        if (hash is null)
        {
            Log.PasswordQueueFull(context.Logger);
            return AuthErrors.ServerBusy;
        }

        return new Checked(canonical, hash);
    }

    private static NewUser<TUser> NewUser(Checked given, TUser? source, DateTimeOffset now, NewSession? session) => new()
    {
        Id = Guid.CreateVersion7(now),
        Email = given.Email,
        Source = source,
        AccountId = Guid.CreateVersion7(now),
        PasswordHash = given.Hash,
        CreatedAt = now,
        Session = session,
    };

    /// <summary>Writes the user and tells of it.</summary>
    private async ValueTask<AuthResult<Creation>> CreateAsync(
        NewUser<TUser> user, SessionClient? client, DbTransaction? transaction, Tells tells, CancellationToken cancellationToken)
    {
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

        if (created is not null)
        {
            var userId = TUser.Model.GetProfile(created.User).Id;
            Log.SignedUp(context.Logger, userId);
            var signedUp = new UserSignedUp(userId, created.SessionId, client, user.CreatedAt);
            var publishing = tells == Tells.LaterAndMails
                ? context.Events.PublishLaterAsync(to => to.SignedUpAsync(signedUp))
                : context.Events.PublishAsync(to => to.SignedUpAsync(signedUp));
            await publishing.ConfigureAwait(false);

            // A transaction of the application may still be rolled back.
            if (tells != Tells.Only && transaction is null)
            {
                _verification.OrderIfPossible(created.User, client);
            }
        }

        return new Creation(created);
    }

    /// <summary>Looks up who has the address, and whether somebody else has the user name.</summary>
    private async ValueTask<Holders> FindHoldersAsync(NewUser<TUser> user, TUser pretended, CancellationToken cancellationToken)
    {
        var owner = user.Email.Length == 0 ? null : await context.Store.FindForSignInAsync(user.Email, cancellationToken).ConfigureAwait(false);
        var hasOtherName = TUser.Model.HasUserName && TUser.Model.GetUserName(pretended) is { Length: > 0 } userName
            && await context.Store.FindByUserNameAsync(userName, cancellationToken).ConfigureAwait(false) is { User: var named }
            && !(owner is not null && IsMadeOfAddress(user, userName) && TUser.Model.GetProfile(named).Id == TUser.Model.GetProfile(owner.User).Id);
        return new Holders(owner, hasOtherName);
    }

    /// <summary>
    /// The answer to a sign-up that does not tell whether the address was taken. What only the database knows would: the id that it makes, or whether it lets
    /// the user sign in.
    /// </summary>
    private static UserProfile Hidden(TUser user)
    {
        var profile = TUser.Model.GetProfile(user);
        return profile with { Id = TUser.Model.DatabaseMakesIds ? string.Empty : profile.Id, EmailVerified = false, IsActive = true };
    }

    /// <summary>Whether the user name follows from the address, so that it is taken because that is.</summary>
    private static bool IsMadeOfAddress(NewUser<TUser> user, string userName) =>
        user.Source is null || TUser.Model.GetUserName(user.Source) is not { Length: > 0 } given
        || (given == userName && string.Equals(given, user.Email, StringComparison.OrdinalIgnoreCase));

    /// <summary>What was given, as it is written.</summary>
    private sealed record Checked(string Email, string Hash)
    {
        /// <summary>Names the type only, so that neither reaches a log by way of string formatting.</summary>
        public override string ToString() => nameof(Checked);
    }

    /// <summary>What the database did.</summary>
    /// <param name="User">The new user; <see langword="null"/> if the address or the user name was taken.</param>
    private sealed record Creation(CreatedUser<TUser>? User);

    /// <summary>Who hears of a new user.</summary>
    private enum Tells
    {
        /// <summary>The application.</summary>
        Only,

        /// <summary>The application, and the user by mail.</summary>
        AndMails,

        /// <summary>The same, without waiting for the application.</summary>
        LaterAndMails,
    }

    /// <summary>Who has what a sign-up asks for.</summary>
    /// <param name="Owner">Who has the address.</param>
    /// <param name="HasOtherName">Whether somebody has the user name, and not because of the address.</param>
    private sealed record Holders(SignInCandidate<TUser>? Owner, bool HasOtherName);
}
