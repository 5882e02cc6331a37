using System.Data.Common;
using Auth101.Diagnostics;
using Auth101.Flows;
using Auth101.Passwords;
using Auth101.Stores;
using Auth101.Validation;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Auth101;

/// <summary>
/// Email and password authentication for one user class: sign-up, sign-in, sessions. Make one and keep it; it is safe for concurrent use.
/// </summary>
/// <remarks>
/// Expected failures are values: every method returns a result that is a success or an <see cref="AuthError"/>. Input never makes a method
/// throw, not even <see langword="null"/>. Exceptions mean broken infrastructure, <see cref="StoreException"/> for the database, or cancellation.
/// </remarks>
/// <typeparam name="TUser">The user class, with <see cref="Auth101UserAttribute"/>.</typeparam>
public sealed class Auth101<TUser>
    where TUser : class, IAuth101User<TUser>
{
    private const string LogCategory = "Auth101";

    private readonly FlowContext<TUser> _context;
    private readonly CheckDatabase<TUser> _checkDatabase;
    private readonly CheckWrites<TUser> _checkWrites;
    private readonly SignUp<TUser> _signUp;
    private readonly SignIn<TUser> _signIn;
    private readonly RefreshSession<TUser> _refreshSession;
    private readonly RevokeSession<TUser> _revokeSession;
    private readonly SignOut<TUser> _signOut;
    private readonly GetSession<TUser> _getSession;
    private readonly ValidateAccessToken<TUser> _validateAccessToken;

    /// <summary>Makes the facade. No database is touched yet.</summary>
    /// <param name="options">The settings; they are read now, later changes have no effect.</param>
    /// <param name="store">Where users and sessions are kept. The facade does not dispose it.</param>
    /// <param name="timeProvider">The clock; the system's if left out.</param>
    /// <param name="loggerFactory">Where the logger with the category "Auth101" comes from; nothing is logged if left out.</param>
    /// <param name="mailer">What sends mail; without it no flow can that needs to.</param>
    /// <exception cref="OptionsValidationException">
    /// A setting is missing, out of range or not possible with this user class, or needs a mailer.
    /// </exception>
    public Auth101(
        AuthOptions options,
        IAuthStore<TUser> store,
        TimeProvider? timeProvider = null,
        ILoggerFactory? loggerFactory = null,
        IAuthMailer<TUser>? mailer = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(store);
        AuthOptionsValidator.ThrowIfInvalid<TUser>(options, hasMailer: mailer is not null);

        ILogger logger = loggerFactory?.CreateLogger(LogCategory) ?? NullLogger.Instance;
        if (!EmailAddress.NormalizationWorks)
        {
            Log.AsciiAddressesOnly(logger);
        }

        if (mailer is null && options.Links
            is not { VerifyEmail: null, ResetPassword: null, ConfirmEmailChange: null, CancelEmailChange: null, DisownEmail: null })
        {
            Log.LinksWithoutMailer(logger);
        }

        var settings = options.Snapshot();
        var clock = timeProvider ?? TimeProvider.System;
        _context = new FlowContext<TUser>(
            settings, new GuardedStore<TUser>(store, new StoreFailureLog<TUser>(logger, clock)), new PasswordHasher(settings, logger), clock, logger, mailer);
        _checkDatabase = new CheckDatabase<TUser>(_context);
        _checkWrites = new CheckWrites<TUser>(_context);
        _signUp = new SignUp<TUser>(_context);
        _signIn = new SignIn<TUser>(_context);
        _refreshSession = new RefreshSession<TUser>(_context);
        _revokeSession = new RevokeSession<TUser>(_context);
        _signOut = new SignOut<TUser>(_context);
        _getSession = new GetSession<TUser>(_context);
        _validateAccessToken = new ValidateAccessToken<TUser>(_context);
        Sessions = new Auth101Sessions<TUser>(_context);
        Cookies = new Auth101Cookies<TUser>(_context);
        Devices = new Auth101Devices<TUser>(_context);
        Counters = new Auth101Counters<TUser>(_context);
        Users = new Auth101Users<TUser>(_context);
        Passwords = new Auth101Passwords<TUser>(_context);
        Emails = new Auth101Emails<TUser>(_context);
        Admin = new Auth101Admin<TUser>(_context);
    }

    /// <summary>The sessions of a user.</summary>
    public Auth101Sessions<TUser> Sessions { get; }

    /// <summary>Sessions that browsers keep in a cookie.</summary>
    public Auth101Cookies<TUser> Cookies { get; }

    /// <summary>The devices that have signed in to an account.</summary>
    public Auth101Devices<TUser> Devices { get; }

    /// <summary>What nodes of an application count together.</summary>
    public Auth101Counters<TUser> Counters { get; }

    /// <summary>The addresses of users.</summary>
    public Auth101Emails<TUser> Emails { get; }

    /// <summary>The users themselves: they sign up, change and take along what is kept of them, and leave.</summary>
    public Auth101Users<TUser> Users { get; }

    /// <summary>
    /// Whether nobody signs in before the address is proven (<see cref="AuthOptions.RequireVerifiedEmail"/>). Users sign up without a session then:
    /// <see cref="Auth101Users{TUser}.SignUpAsync(string, string, SessionClient?, CancellationToken)"/>.
    /// </summary>
    public bool RequiresVerifiedEmail => _context.Options.RequireVerifiedEmail;

    /// <summary>
    /// Whether a change of the address and the deletion of a user need a fresh session instead of the password: that of the options
    /// (<see cref="AuthOptions.ConfirmByFreshSession"/>).
    /// </summary>
    public bool ConfirmsByFreshSession => _context.Options.ConfirmByFreshSession;

    /// <summary>The passwords of users after sign-up.</summary>
    public Auth101Passwords<TUser> Passwords { get; }

    /// <summary>What those can do who look after users. It checks nobody's rights.</summary>
    public Auth101Admin<TUser> Admin { get; }

    /// <summary>
    /// The public keys that other services verify access tokens with, as a JSON Web Key Set (RFC 7517): those of <see cref="AuthOptions.SigningKey"/>
    /// and <see cref="AuthOptions.PreviousSigningKeys"/>. Without a signing key it holds none.
    /// </summary>
    public string JsonWebKeySet => _context.Keys.JsonWebKeySet;

    /// <summary>The shortest password that is accepted at sign-up, in UTF-16 characters: that of the options.</summary>
    public int MinimumPasswordLength => _context.Options.MinimumPasswordLength;

    /// <summary>The paths of hubs that take an access token from the query: those of the options (<see cref="AuthOptions.QueryTokenPaths"/>).</summary>
    public IReadOnlyList<string> QueryTokenPaths => [.. _context.Options.QueryTokenPaths];

    /// <summary>Whether there is a mailer, without which no flow sends mail.</summary>
    public bool SendsMail => _context.Mail.IsAvailable;

    /// <summary>Whether mails hold a link or a code: that of the options.</summary>
    public ProofKind Proof => _context.Options.Proof;

    /// <summary>The pages that links in mails lead to: those of the options. Changes have no effect.</summary>
    public AuthLinks Links => _context.Options.Links.Copy();

    /// <summary>
    /// Waits until all mail that was asked for so far has been handed over or given up; what waits for another attempt is tried at once, a last time. What
    /// <see cref="AuthOptions.Events"/> hears after the answer (see there) is waited for as well. An application of ASP.NET Core does so by itself when it
    /// shuts down; others call it before the process ends.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting. What is left then is logged, and goes on being sent.</param>
    public Task DrainMailAsync(CancellationToken cancellationToken = default) =>
        Task.WhenAll(_context.Mail.DrainAsync(cancellationToken), _context.Events.DrainAsync(cancellationToken));

    /// <summary>Creates the tables that Auth101 manages where they do not exist yet. Tables of the application are never touched.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task CreateTablesAsync(CancellationToken cancellationToken = default) => _context.Store.CreateTablesAsync(cancellationToken).AsTask();

    /// <summary>
    /// Asks the database for a user and for a session that do not exist: it completes if the database answers, and has the tables and columns that sign-in and
    /// sessions read. Cheap enough for a health check. What makes addresses unique, <see cref="FindNonUniqueEmailAsync"/> tells.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="StoreException">The database does not answer, or a table or a column is missing.</exception>
    public Task CheckDatabaseAsync(CancellationToken cancellationToken = default) => _checkDatabase.RunAsync(cancellationToken);

    /// <summary>
    /// Asks the database to end a session that does not exist, with the rights that a sign-out needs: it completes if the database takes writes, and fails on
    /// a replica, on a server that is read-only, and where the lock of a table or of a SQLite file is not to be had. On SQLite it writes a page as it is,
    /// besides, which fails on a full disk. Nothing is changed.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="StoreException">The database does not answer, or takes no writes.</exception>
    public Task CheckWritesAsync(CancellationToken cancellationToken = default) => _checkWrites.RunAsync(cancellationToken);

    /// <summary>
    /// Whether the file of a SQLite database was deleted, or another one was put in its place, since it was opened: what is written is gone when the process
    /// ends. Always <see langword="false"/> on a database server.
    /// </summary>
    public bool HasLostFile => _context.Store.HasLostFile;

    /// <summary>
    /// Looks for a unique index on the email address of a user table that is the application's own. Without one everything works, but a second sign-up with the
    /// same address makes a second user. One query of the catalog, for a health check; none where Auth101 manages the table.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The column without a unique index, as table and column; <see langword="null"/> if it has one. The column of a view can have none, so it is not looked
    /// at.
    /// </returns>
    /// <exception cref="StoreException">The database does not answer.</exception>
    public Task<string?> FindNonUniqueEmailAsync(CancellationToken cancellationToken = default) =>
        _context.Store.FindNonUniqueEmailAsync(cancellationToken).AsTask();

    /// <summary>
    /// Deletes expired sessions and verifications, and counters that have counted out. Nothing but their space depends on it; call it now and then.
    /// </summary>
    /// <param name="batchSize">How many rows of each table to delete at most, so that no lock is held for long. At least 1.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many rows were deleted; call again until it is 0.</returns>
    public Task<int> PurgeExpiredAsync(int batchSize = 1000, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        return _context.Store.PurgeExpiredAsync(_context.Clock.GetUtcNow(), batchSize, cancellationToken).AsTask();
    }

    /// <summary>Registers a user with nothing but defaults besides the email address, and signs in.</summary>
    /// <param name="email">The email address; it is trimmed, normalised and case-folded.</param>
    /// <param name="password">The password: never trimmed or cut, and hashed in Unicode normalization form C.</param>
    /// <param name="client">Who signs up, kept with the session.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user and a pair of tokens, or <see cref="AuthErrorCode.ValidationError"/>, <see cref="AuthErrorCode.UserExists"/> or
    /// <see cref="AuthErrorCode.ServerBusy"/>.
    /// </returns>
    /// <exception cref="InvalidOperationException">Nobody signs in before the address is proven (<see cref="RequiresVerifiedEmail"/>).</exception>
    public Task<AuthResult<SignedIn<TUser>>> SignUpAsync(
        string email, string password, SessionClient? client = null, CancellationToken cancellationToken = default) =>
        _signUp.RunAsync(email, password, null, client, null, cancellationToken);

    /// <summary>Registers a user whose name, image and application columns come from an object of the user class, and signs in.</summary>
    /// <param name="user">
    /// The object. Its email address is the one that signs up; its id, its activity and whether its address is verified are not taken from it.
    /// It is not changed: use the user of the result.
    /// </param>
    /// <param name="password">The password: never trimmed or cut, and hashed in Unicode normalization form C.</param>
    /// <param name="client">Who signs up, kept with the session.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user and a pair of tokens, or <see cref="AuthErrorCode.ValidationError"/>, <see cref="AuthErrorCode.UserExists"/> or
    /// <see cref="AuthErrorCode.ServerBusy"/>.
    /// </returns>
    /// <exception cref="InvalidOperationException">Nobody signs in before the address is proven (<see cref="RequiresVerifiedEmail"/>).</exception>
    public Task<AuthResult<SignedIn<TUser>>> SignUpAsync(
        TUser user, string password, SessionClient? client = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        return _signUp.RunAsync(TUser.Model.GetProfile(user).Email, password, user, client, null, cancellationToken);
    }

    /// <summary>
    /// Registers a user in a transaction of the application, such as that of an EF Core context
    /// (<c>context.Database.CurrentTransaction.GetDbTransaction()</c>), so that the user and what the application writes there are committed together. It
    /// neither commits nor rolls back: hand out the tokens after the commit, and roll back after an exception. After an error that is returned the transaction
    /// is as it was before and can go on. The event and the log entry of a sign-up come before the commit.
    /// </summary>
    /// <param name="user">
    /// The object that the name, the image, the email address and the application's columns come from. It is not changed: use the user of the result.
    /// </param>
    /// <param name="password">The password: never trimmed or cut, and hashed in Unicode normalization form C.</param>
    /// <param name="client">Who signs up, kept with the session.</param>
    /// <param name="transaction">
    /// An open transaction on the database of the user class, of the driver that was chosen for it. Nothing else may use its connection meanwhile.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user and a pair of tokens, or <see cref="AuthErrorCode.ValidationError"/>, <see cref="AuthErrorCode.UserExists"/> or
    /// <see cref="AuthErrorCode.ServerBusy"/>.
    /// </returns>
    /// <exception cref="ArgumentException">The transaction is one of another driver, or has ended.</exception>
    /// <exception cref="InvalidOperationException">
    /// The transaction has ended, where the driver says so; or nobody signs in before the address is proven (<see cref="RequiresVerifiedEmail"/>).
    /// </exception>
    /// <exception cref="NotSupportedException">The store is the application's own and cannot do it.</exception>
    public Task<AuthResult<SignedIn<TUser>>> SignUpAsync(
        TUser user, string password, SessionClient? client, DbTransaction transaction, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(transaction);
        return _signUp.RunAsync(TUser.Model.GetProfile(user).Email, password, user, client, transaction, cancellationToken);
    }

    /// <summary>Signs in. An unknown address, an inactive user and a wrong password get the same answer after the same work.</summary>
    /// <param name="email">The email address, in any spelling that sign-up would take for the same.</param>
    /// <param name="password">The password.</param>
    /// <param name="client">Who signs in, kept with the session.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user and a pair of tokens, or <see cref="AuthErrorCode.ValidationError"/>, <see cref="AuthErrorCode.InvalidCredentials"/>,
    /// <see cref="AuthErrorCode.EmailNotVerified"/> (only with the right password) or <see cref="AuthErrorCode.ServerBusy"/>.
    /// </returns>
    public Task<AuthResult<SignedIn<TUser>>> SignInAsync(
        string email, string password, SessionClient? client = null, CancellationToken cancellationToken = default) =>
        _signIn.RunAsync(email, password, client, cancellationToken);

    /// <summary>
    /// Signs in with a user name, where a property of the class takes <see cref="UserField.UserName"/>. An unknown name, an inactive user and a wrong password
    /// get the same answer after the same work.
    /// </summary>
    /// <param name="userName">The user name, which is neither trimmed nor normalised; case counts unless the mapping says otherwise.</param>
    /// <param name="password">The password.</param>
    /// <param name="client">Who signs in, kept with the session.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user and a pair of tokens, or <see cref="AuthErrorCode.ValidationError"/>, <see cref="AuthErrorCode.InvalidCredentials"/>,
    /// <see cref="AuthErrorCode.EmailNotVerified"/> (only with the right password) or <see cref="AuthErrorCode.ServerBusy"/>.
    /// </returns>
    public Task<AuthResult<SignedIn<TUser>>> SignInWithUserNameAsync(
        string userName, string password, SessionClient? client = null, CancellationToken cancellationToken = default) =>
        _signIn.RunWithUserNameAsync(userName, password, client, cancellationToken);

    /// <summary>
    /// Exchanges a refresh token for a new pair of tokens. The old one is used up: of any number of parallel calls one succeeds, and
    /// a call that comes later than <see cref="AuthOptions.RefreshReuseLeeway"/> ends the session, because someone has stolen the token;
    /// unless it took long itself, so that it may have been sent beside the one that succeeded.
    /// </summary>
    /// <param name="refreshToken">The refresh token.</param>
    /// <param name="client">Who presents it, for <see cref="AuthOptions.Events"/>. The session keeps who has signed in.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user and a pair of tokens, or <see cref="AuthErrorCode.InvalidToken"/>, <see cref="AuthErrorCode.SessionNotFound"/> or
    /// <see cref="AuthErrorCode.EmailNotVerified"/>, which ends the session.
    /// </returns>
    public Task<AuthResult<SignedIn<TUser>>> RefreshAsync(string refreshToken, SessionClient? client = null, CancellationToken cancellationToken = default) =>
        _refreshSession.RunAsync(refreshToken, client, cancellationToken);

    /// <summary>Ends the session of a refresh token. It is a success, too, if the session has already ended.</summary>
    /// <param name="refreshToken">A refresh token of the session that has not expired, the current one or an older one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Success, or <see cref="AuthErrorCode.InvalidToken"/>.</returns>
    public Task<AuthResult> RevokeSessionAsync(string refreshToken, CancellationToken cancellationToken = default) =>
        _revokeSession.RunAsync(refreshToken, cancellationToken);

    /// <summary>
    /// Ends the session of an access token (see <see cref="AuthOptions.EndSessionOnSignOut"/>). It is a success, too, if the session has
    /// already ended. What only validates the token keeps accepting it until it expires.
    /// </summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Success, or <see cref="AuthErrorCode.InvalidToken"/>.</returns>
    public async Task<AuthResult> SignOutAsync(string accessToken, CancellationToken cancellationToken = default)
    {
        var token = _validateAccessToken.Run(accessToken);
        return token.Succeeded ? await _signOut.RunAsync(token.Value, cancellationToken).ConfigureAwait(false) : token.Error;
    }

    /// <summary>Ends the session of an access token that <see cref="ValidateAccessToken"/> has accepted. It is not validated again.</summary>
    /// <param name="accessToken">The accepted access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Success.</returns>
    public Task<AuthResult> SignOutAsync(AccessToken accessToken, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return _signOut.RunAsync(accessToken, cancellationToken);
    }

    /// <summary>Loads the user of an access token, in one query with the session: a revoked session stops to work at once.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user, or <see cref="AuthErrorCode.InvalidToken"/>, <see cref="AuthErrorCode.UserNotFound"/>, <see cref="AuthErrorCode.SessionNotFound"/>
    /// or, for an inactive user, <see cref="AuthErrorCode.Unauthorized"/>.
    /// </returns>
    public async Task<AuthResult<TUser>> GetSessionAsync(string accessToken, CancellationToken cancellationToken = default)
    {
        var token = _validateAccessToken.Run(accessToken);
        return token.Succeeded ? await GetSessionAsync(token.Value, cancellationToken).ConfigureAwait(false) : token.Error;
    }

    /// <summary>
    /// Loads the user of an access token that <see cref="ValidateAccessToken"/> has accepted. The token is not validated again, the session is.
    /// </summary>
    /// <param name="accessToken">The accepted access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user, or <see cref="AuthErrorCode.UserNotFound"/>, <see cref="AuthErrorCode.SessionNotFound"/> or, for an inactive user,
    /// <see cref="AuthErrorCode.Unauthorized"/>.
    /// </returns>
    public Task<AuthResult<TUser>> GetSessionAsync(AccessToken accessToken, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return _getSession.RunAsync(accessToken, cancellationToken);
    }

    /// <summary>Loads the user of an access token, as <see cref="GetSessionAsync(string, CancellationToken)"/> does.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user; <see langword="null"/> whatever the reason of a failure.</returns>
    public async Task<TUser?> VerifyTokenAsync(string accessToken, CancellationToken cancellationToken = default) =>
        (await GetSessionAsync(accessToken, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Validates an access token by its signature and times alone. The database is not asked, so a revoked session still passes.</summary>
    /// <param name="token">The access token.</param>
    /// <returns>Its claims, or <see cref="AuthErrorCode.InvalidToken"/>.</returns>
    public AuthResult<AccessToken> ValidateAccessToken(string token) => _validateAccessToken.Run(token);
}
