namespace Auth101.Stores;

internal sealed partial class GuardedStore<TUser>
{
    public ValueTask<bool> TryStartProofAsync(NewProof proof, CancellationToken cancellationToken) =>
        GuardAsync(static (store, proof, token) => store.TryStartProofAsync(proof, token), proof, cancellationToken);

    public ValueTask<bool> TakeGuessAsync(string identifier, DateTimeOffset now, CancellationToken cancellationToken) =>
        GuardAsync(static (store, call, token) => store.TakeGuessAsync(call.identifier, call.now, token), (identifier, now), cancellationToken);

    public ValueTask<bool> EndProofAsync(string identifier, string value, DateTimeOffset now, CancellationToken cancellationToken) =>
        GuardAsync(
            static (store, call, token) => store.EndProofAsync(call.identifier, call.value, call.now, token),
            (identifier, value, now),
            cancellationToken,
            repeatsLost: false);

    public ValueTask<bool> EndOtherProofAsync(NewProof proof, DateTimeOffset now, CancellationToken cancellationToken) =>
        GuardAsync(
            static (store, call, token) => store.EndOtherProofAsync(call.proof, call.now, token), (proof, now), cancellationToken);
}
