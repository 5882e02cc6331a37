using Auth101.Flows;

namespace Auth101;

/// <summary>
/// What those can do who look after users: <see cref="Auth101{TUser}.Admin"/>. Safe for concurrent use.
/// </summary>
/// <remarks>
/// <b>Nobody's rights are checked here</b>: whoever calls it may do it to every user, so check who asks before. That is why no endpoint of Auth101 calls it.
/// The same is done from outside by the tool, <c>auth101 user</c>.
/// </remarks>
/// <typeparam name="TUser">The user class.</typeparam>
public sealed class Auth101Admin<TUser>
    where TUser : class, IAuth101User<TUser>
{
    private readonly SignUp<TUser> _signUp;
    private readonly SetActive<TUser> _setActive;
    private readonly SetPassword<TUser> _setPassword;
    private readonly EndUserSessions<TUser> _endSessions;
    private readonly MarkEmailVerified<TUser> _markEmailVerified;
    private readonly ExportUser<TUser> _export;
    private readonly RemoveUser<TUser> _remove;

    internal Auth101Admin(FlowContext<TUser> context)
    {
        _signUp = new SignUp<TUser>(context);
        _setActive = new SetActive<TUser>(context);
        _setPassword = new SetPassword<TUser>(context);
        _endSessions = new EndUserSessions<TUser>(context);
        _markEmailVerified = new MarkEmailVerified<TUser>(context);
        _export = new ExportUser<TUser>(context);
        _remove = new RemoveUser<TUser>(context);
    }

    /// <summary>
    /// Makes a user with nothing but defaults besides the email address, without a session and without mail. A taken address is told, also where
    /// <see cref="AuthOptions.RequireVerifiedEmail"/> hides it from others. It checks nobody's rights.
    /// </summary>
    /// <param name="email">The email address; it is trimmed, normalised and case-folded.</param>
    /// <param name="password">The password: never trimmed or cut, and hashed in Unicode normalization form C.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user, or <see cref="AuthErrorCode.ValidationError"/>, <see cref="AuthErrorCode.UserExists"/> or <see cref="AuthErrorCode.ServerBusy"/>.
    /// </returns>
    public Task<AuthResult<TUser>> CreateUserAsync(string email, string password, CancellationToken cancellationToken = default) =>
        _signUp.RunForAdministratorAsync(email, password, source: null, cancellationToken);

    /// <summary>
    /// Makes a user whose name, image, user name and application columns come from an object of the user class, without a session and without mail. It checks
    /// nobody's rights.
    /// </summary>
    /// <param name="user">
    /// The object. Its email address is the one that is registered; its id, its activity and whether its address is verified are not taken from it.
    /// It is not changed: use the user of the result.
    /// </param>
    /// <param name="password">The password: never trimmed or cut, and hashed in Unicode normalization form C.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user, or <see cref="AuthErrorCode.ValidationError"/>, <see cref="AuthErrorCode.UserExists"/> or <see cref="AuthErrorCode.ServerBusy"/>.
    /// </returns>
    public Task<AuthResult<TUser>> CreateUserAsync(TUser user, string password, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        return _signUp.RunForAdministratorAsync(TUser.Model.GetProfile(user).Email, password, user, cancellationToken);
    }

    /// <summary>
    /// Gives a user a password, whether or not they have one, and ends all of their sessions and what was asked for to prove or reset before, all or nothing.
    /// It checks nobody's rights.
    /// </summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="password">The password: never trimmed or cut, and hashed in Unicode normalization form C.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// Success, or <see cref="AuthErrorCode.ValidationError"/>, <see cref="AuthErrorCode.ServerBusy"/>, or <see cref="AuthErrorCode.UserNotFound"/>, also of
    /// a user without an account where accounts are the application's own.
    /// </returns>
    public Task<AuthResult> SetPasswordAsync(string userId, string password, CancellationToken cancellationToken = default) =>
        _setPassword.RunAsync(userId, password, cancellationToken);

    /// <summary>
    /// Says whether a user may sign in, in the column of <see cref="UserField.IsActive"/>. Who may not has no session from then on: all end in the same
    /// transaction, also one that a sign-in begins at the same moment, so that none lives again after the user was activated; and so do links and codes that
    /// were asked for. It checks nobody's rights.
    /// </summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="isActive">Whether the user may sign in.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Success, also if the user was so already; or <see cref="AuthErrorCode.UserNotFound"/>.</returns>
    /// <exception cref="NotSupportedException">
    /// No column says it that Auth101 may write (<see cref="Auth101Model{TUser}.CanSetActive"/>). What <c>ActiveWhen</c> asks for is the application's to
    /// change.
    /// </exception>
    public Task<AuthResult> SetActiveAsync(string userId, bool isActive, CancellationToken cancellationToken = default) =>
        _setActive.RunAsync(userId, isActive, cancellationToken);

    /// <summary>Ends all sessions of a user, who can sign in again. It checks nobody's rights.</summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Success, also if there was no session; or <see cref="AuthErrorCode.UserNotFound"/>.</returns>
    public Task<AuthResult> EndSessionsAsync(string userId, CancellationToken cancellationToken = default) =>
        _endSessions.RunAsync(userId, cancellationToken);

    /// <summary>Marks the address of a user as verified, for who knows by other means that it is theirs. It checks nobody's rights.</summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Success, also if it was verified already; or <see cref="AuthErrorCode.UserNotFound"/>, also of a user without an address.</returns>
    /// <exception cref="NotSupportedException">The table does not keep it (<see cref="Auth101Model{TUser}.CanVerifyEmail"/>).</exception>
    public Task<AuthResult> SetEmailVerifiedAsync(string userId, CancellationToken cancellationToken = default) =>
        _markEmailVerified.RunAsync(userId, cancellationToken);

    /// <summary>
    /// Collects all that the four tables hold of a user, but for hashes and tokens, whether or not the user may sign in; what has expired and was not yet
    /// purged included. It checks nobody's rights.
    /// </summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>All of it, or <see cref="AuthErrorCode.UserNotFound"/>.</returns>
    public Task<AuthResult<UserExport<TUser>>> ExportUserAsync(string userId, CancellationToken cancellationToken = default) =>
        _export.RunForAdministratorAsync(userId, cancellationToken);

    /// <summary>
    /// Deletes a user, whether or not they may sign in, with all accounts, sessions and verifications in one transaction.
    /// <see cref="Auth101UserAttribute.Deletes"/> says what becomes of the row. It checks nobody's rights.
    /// </summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// Success; or <see cref="AuthErrorCode.UserNotFound"/>, or <see cref="AuthErrorCode.UserInUse"/> if a constraint of the application keeps the user.
    /// </returns>
    /// <exception cref="NotSupportedException">The users of this table are not deleted (<see cref="Auth101Model{TUser}.CanDeleteUsers"/>).</exception>
    public Task<AuthResult> DeleteUserAsync(string userId, CancellationToken cancellationToken = default) => _remove.RunAsync(userId, cancellationToken);
}
