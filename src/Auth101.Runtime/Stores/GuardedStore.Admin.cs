namespace Auth101.Stores;

internal sealed partial class GuardedStore<TUser>
{
    public ValueTask<string?> FindUserIdAsync(string userId, CancellationToken cancellationToken) =>
        GuardAsync(static (store, userId, token) => store.FindUserIdAsync(userId, token), userId, cancellationToken);

    public ValueTask<IReadOnlyList<string>?> DeactivateUserAsync(string userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        GuardAsync(static (store, call, token) => store.DeactivateUserAsync(call.userId, call.now, token), (userId, now), cancellationToken);

    public ValueTask<bool> ActivateUserAsync(string userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        GuardAsync(static (store, call, token) => store.ActivateUserAsync(call.userId, call.now, token), (userId, now), cancellationToken);

    public ValueTask<bool> MarkEmailVerifiedAsync(string userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        GuardAsync(static (store, call, token) => store.MarkEmailVerifiedAsync(call.userId, call.now, token), (userId, now), cancellationToken);

    public ValueTask<bool> RemoveUserAsync(string userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        GuardAsync(static (store, call, token) => store.RemoveUserAsync(call.userId, call.now, token), (userId, now), cancellationToken, mayBeRefused: true);

    public ValueTask<IReadOnlyList<string>?> EndUserSessionsAsync(string userId, CancellationToken cancellationToken) =>
        GuardAsync(static (store, userId, token) => store.EndUserSessionsAsync(userId, token), userId, cancellationToken);
}
