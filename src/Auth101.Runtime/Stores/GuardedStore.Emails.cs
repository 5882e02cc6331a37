namespace Auth101.Stores;

/// <content>What the proof of an address asks.</content>
internal sealed partial class GuardedStore<TUser>
{
    public ValueTask<bool> VerifyEmailAsync(Proof proof, DateTimeOffset now, CancellationToken cancellationToken) =>
        GuardAsync(
            static (store, call, token) => store.VerifyEmailAsync(call.proof, call.now, token),
            (proof, now),
            cancellationToken,
            repeatsLost: false,
            mayBeRefused: true);

    public ValueTask<EmailChangeOutcome> ConfirmEmailChangeAsync(Proof proof, string newEmail, DateTimeOffset now, CancellationToken cancellationToken) =>
        GuardAsync(
            static (store, call, token) => store.ConfirmEmailChangeAsync(call.proof, call.newEmail, call.now, token),
            (proof, newEmail, now),
            cancellationToken,
            repeatsLost: false,
            mayBeRefused: true);
}
