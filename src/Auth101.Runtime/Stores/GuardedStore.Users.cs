namespace Auth101.Stores;

internal sealed partial class GuardedStore<TUser>
{
    // After a lost connection it is the call itself that has left no session to ask for it.
    public ValueTask<bool> DeleteUserAsync(DeleteUser deletion, CancellationToken cancellationToken) => GuardAsync(
        static (store, deletion, token) => store.DeleteUserAsync(deletion, token), deletion, cancellationToken, repeated: static (_, _) => true);

    public ValueTask<bool> DisownAsync(Proof proof, DateTimeOffset now, CancellationToken cancellationToken) =>
        GuardAsync(static (store, call, token) => store.DisownAsync(call.proof, call.now, token), (proof, now), cancellationToken);
}
