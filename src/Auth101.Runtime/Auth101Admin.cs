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
    private readonly SetActive<TUser> _setActive;
    private readonly EndUserSessions<TUser> _endSessions;

    internal Auth101Admin(FlowContext<TUser> context)
    {
        _setActive = new SetActive<TUser>(context);
        _endSessions = new EndUserSessions<TUser>(context);
    }

    /// <summary>
    /// Says whether a user may sign in, in the column of <see cref="UserField.IsActive"/>. Who may not has no session from then on: all end in the same
    /// transaction, also one that a sign-in begins at the same moment, so that none lives again after the user was activated. It checks nobody's rights.
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
}
