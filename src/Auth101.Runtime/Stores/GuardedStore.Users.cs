namespace Auth101.Stores;

internal sealed partial class GuardedStore<TUser>
{
    // After a lost connection it is the call itself that has left no session to ask for it.
    public ValueTask<bool> DeleteUserAsync(DeleteUser deletion, CancellationToken cancellationToken) => GuardAsync(
        static (store, deletion, token) => store.DeleteUserAsync(deletion, token), deletion, cancellationToken, repeated: static (_, _) => true);

    public ValueTask<bool> DisownAsync(Proof proof, DateTimeOffset now, CancellationToken cancellationToken) =>
        GuardAsync(static (store, call, token) => store.DisownAsync(call.proof, call.now, token), (proof, now), cancellationToken);

    public ValueTask<TUser?> UpdateUserAsync(UpdateUser<TUser> update, CancellationToken cancellationToken) =>
        GuardAsync(static (store, update, token) => store.UpdateUserAsync(update, token), update, cancellationToken);

    public ValueTask<IReadOnlyList<UserAccount>> FindAccountsAsync(string userId, CancellationToken cancellationToken) =>
        GuardAsync(static (store, userId, token) => store.FindAccountsAsync(userId, token), userId, cancellationToken);

    public ValueTask<IReadOnlyList<ListedSession>> FindAllSessionsAsync(string userId, CancellationToken cancellationToken) =>
        GuardAsync(static (store, userId, token) => store.FindAllSessionsAsync(userId, token), userId, cancellationToken);

    public ValueTask<IReadOnlyList<UserVerification>> FindVerificationsAsync(string userId, CancellationToken cancellationToken) =>
        GuardAsync(static (store, userId, token) => store.FindVerificationsAsync(userId, token), userId, cancellationToken);
}
