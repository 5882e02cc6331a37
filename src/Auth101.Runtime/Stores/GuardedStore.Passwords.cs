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

    public ValueTask<IReadOnlyList<string>?> ChangePasswordAsync(ChangePassword change, CancellationToken cancellationToken) =>
        GuardAsync(
            static (store, change, token) => store.ChangePasswordAsync(change, token), change, cancellationToken, mayBeRefused: true, find: FindChangedAsync);

    public ValueTask<IReadOnlyList<string>?> ResetPasswordAsync(Proof proof, string newHash, DateTimeOffset now, CancellationToken cancellationToken) =>
        GuardAsync(
            static (store, call, token) => store.ResetPasswordAsync(call.proof, call.newHash, call.now, token),
            (proof, newHash, now),
            cancellationToken,
            repeatsLost: false,
            mayBeRefused: true);

    public ValueTask<IReadOnlyList<string>?> SetPasswordAsync(string ofUser, string newHash, DateTimeOffset now, CancellationToken cancellationToken) =>
        GuardAsync(
            static (store, call, token) => store.SetPasswordAsync(call.ofUser, call.newHash, call.now, token),
            (ofUser, newHash, now),
            cancellationToken,
            mayBeRefused: true);

    /// <summary>Finds a change that was written and not answered: nobody else has the token of the session. Which others ended is not known any more.</summary>
    private static async ValueTask<IReadOnlyList<string>?> FindChangedAsync(
        IAuthStore<TUser> store, ChangePassword change, CancellationToken cancellationToken) =>
        await store.FindStartedSessionAsync(change.NewToken, cancellationToken).ConfigureAwait(false) is null ? null : [];
}
