namespace Auth101.Stores;

/// <content>What passwords ask.</content>
internal sealed partial class GuardedStore<TUser>
{
    public ValueTask<SignInCandidate<TUser>?> FindForPasswordCheckAsync(
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken) =>
        GuardAsync(
            static (store, call, token) => store.FindForPasswordCheckAsync(call.session, call.now, call.startedAfter, token),
            (session, now, startedAfter),
            cancellationToken);
}
