namespace Auth101.Stores;

internal sealed partial class GuardedStore<TUser>
{
    // After a lost connection it may be the call itself that has left nobody to remove.
    public ValueTask<bool> DeleteUserAsync(DeleteUser deletion, CancellationToken cancellationToken) => GuardAsync(
        static (store, deletion, token) => store.DeleteUserAsync(deletion, token),
        deletion,
        cancellationToken,
        mayBeRefused: true,
        repeated: static async (store, deletion, isRemoved, token) =>
            isRemoved || await IsGoneAsync(store, deletion.Session.UserId, deletion.Now, token).ConfigureAwait(false));

    public ValueTask<bool> DisownAsync(string userId, string email, DateTimeOffset now, CancellationToken cancellationToken) => GuardAsync(
        static (store, call, token) => store.DisownAsync(call.userId, call.email, call.now, token),
        (userId, email, now),
        cancellationToken,
        mayBeRefused: true,
        repeated: static async (store, call, isRemoved, token) => isRemoved || await IsGoneAsync(store, call.userId, call.now, token).ConfigureAwait(false));

    public ValueTask<TUser?> UpdateUserAsync(UpdateUser<TUser> update, CancellationToken cancellationToken) =>
        GuardAsync(static (store, update, token) => store.UpdateUserAsync(update, token), update, cancellationToken, mayBeRefused: true);

    public ValueTask<IReadOnlyList<UserAccount>> FindAccountsAsync(string userId, CancellationToken cancellationToken) =>
        GuardAsync(static (store, userId, token) => store.FindAccountsAsync(userId, token), userId, cancellationToken);

    public ValueTask<IReadOnlyList<ListedSession>> FindAllSessionsAsync(string userId, CancellationToken cancellationToken) =>
        GuardAsync(static (store, userId, token) => store.FindAllSessionsAsync(userId, token), userId, cancellationToken);

    public ValueTask<IReadOnlyList<UserVerification>> FindVerificationsAsync(string userId, CancellationToken cancellationToken) =>
        GuardAsync(static (store, userId, token) => store.FindVerificationsAsync(userId, token), userId, cancellationToken);

    /// <summary>Whether a user is not there. A user is found by a session, whether that is one or not.</summary>
    private static async ValueTask<bool> IsGoneAsync(IAuthStore<TUser> store, string userId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var session = SessionReference.NoneOf(userId);
        return (await store.FindSessionAsync(session, now, DateTimeOffset.MinValue, cancellationToken).ConfigureAwait(false)).User is null;
    }
}
