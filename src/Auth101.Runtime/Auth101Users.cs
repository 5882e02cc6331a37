using System.Data.Common;
using Auth101.Flows;

namespace Auth101;

/// <summary>The users themselves: <see cref="Auth101{TUser}.Users"/>. Safe for concurrent use.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
public sealed partial class Auth101Users<TUser>
    where TUser : class, IAuth101User<TUser>
{
    private readonly SignUp<TUser> _signUp;
    private readonly ValidateAccessToken<TUser> _validateAccessToken;
    private readonly UpdateUser<TUser> _updateUser;
    private readonly ExportUser<TUser> _exportUser;
    private readonly DeleteUser<TUser> _deleteUser;

    internal Auth101Users(FlowContext<TUser> context)
    {
        _signUp = new SignUp<TUser>(context);
        _validateAccessToken = new ValidateAccessToken<TUser>(context);
        _updateUser = new UpdateUser<TUser>(context);
        _exportUser = new ExportUser<TUser>(context);
        _deleteUser = new DeleteUser<TUser>(context);
    }

    /// <summary>
    /// Registers a user with nothing but defaults besides the email address, without signing in: for users who must prove their address first
    /// (<see cref="AuthOptions.RequireVerifiedEmail"/>), and for those whom <c>ActiveWhen</c> keeps from signing in yet. Where the application sends such
    /// mails, one goes to the address to prove it.
    /// </summary>
    /// <param name="email">The email address; it is trimmed, normalised and case-folded.</param>
    /// <param name="password">The password: never trimmed or cut, and hashed in Unicode normalization form C.</param>
    /// <param name="client">Who signs up, for the mail and the event.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user, or <see cref="AuthErrorCode.ValidationError"/>, <see cref="AuthErrorCode.UserExists"/> or <see cref="AuthErrorCode.ServerBusy"/>. With
    /// <see cref="AuthOptions.RequireVerifiedEmail"/> the answer does not tell whether the address was taken: it is that of a new user, whose id is made up,
    /// or empty for everybody where the database makes the ids, and the owner of the address gets a mail that says so. A user name that is taken is
    /// <see cref="AuthErrorCode.UserExists"/> all the same.
    /// </returns>
    public Task<AuthResult<UserProfile>> SignUpAsync(
        string email, string password, SessionClient? client = null, CancellationToken cancellationToken = default) =>
        _signUp.RunWithoutSessionAsync(email, password, null, client, null, cancellationToken);

    /// <summary>
    /// Registers a user whose name, image and application columns come from an object of the user class, without signing in.
    /// </summary>
    /// <param name="user">
    /// The object. Its email address is the one that signs up; its id, its activity and whether its address is verified are not taken from it.
    /// It is not changed.
    /// </param>
    /// <param name="password">The password: never trimmed or cut, and hashed in Unicode normalization form C.</param>
    /// <param name="client">Who signs up, for the mail and the event.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What <see cref="SignUpAsync(string, string, SessionClient?, CancellationToken)"/> returns.</returns>
    public Task<AuthResult<UserProfile>> SignUpAsync(
        TUser user, string password, SessionClient? client = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        return _signUp.RunWithoutSessionAsync(TUser.Model.GetProfile(user).Email, password, user, client, null, cancellationToken);
    }

    /// <summary>
    /// Registers a user in a transaction of the application, without signing in, so that the user and what the application writes there are committed together.
    /// It neither commits nor rolls back. What the application writes needs the truth, so that the answer tells it, with
    /// <see cref="AuthOptions.RequireVerifiedEmail"/> too; and no mail is sent: ask for the one that proves the address after the commit.
    /// </summary>
    /// <param name="user">
    /// The object that the name, the image, the email address and the application's columns come from. It is not changed.
    /// </param>
    /// <param name="password">The password: never trimmed or cut, and hashed in Unicode normalization form C.</param>
    /// <param name="client">Who signs up, for the event.</param>
    /// <param name="transaction">
    /// An open transaction on the database of the user class, of the driver that was chosen for it. Nothing else may use its connection meanwhile.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user, or <see cref="AuthErrorCode.ValidationError"/>, <see cref="AuthErrorCode.UserExists"/> or <see cref="AuthErrorCode.ServerBusy"/>. After an
    /// error the transaction is as it was before and can go on.
    /// </returns>
    /// <exception cref="ArgumentException">The transaction is one of another driver, or has ended.</exception>
    /// <exception cref="InvalidOperationException">The transaction has ended, where the driver says so.</exception>
    /// <exception cref="NotSupportedException">The store is the application's own and cannot do it.</exception>
    public Task<AuthResult<UserProfile>> SignUpAsync(
        TUser user, string password, SessionClient? client, DbTransaction transaction, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(transaction);
        return _signUp.RunWithoutSessionAsync(TUser.Model.GetProfile(user).Email, password, user, client, transaction, cancellationToken);
    }
}
