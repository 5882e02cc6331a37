using Auth101.Stores;

namespace Auth101.Benchmarks.Variants;

/// <summary>The store that the generator wrote.</summary>
internal sealed class GeneratedStore(IAuthStore<BenchUser> store) : IStoreVariant
{
    public ValueTask<SignInCandidate<BenchUser>?> FindForSignInAsync(string email) => store.FindForSignInAsync(email, CancellationToken.None);

    public ValueTask<CreatedUser<BenchUser>?> CreateUserAsync(NewUser<BenchUser> newUser) => store.CreateUserAsync(newUser, CancellationToken.None);

    public ValueTask<SessionRotation<BenchUser>> RotateSessionAsync(RotateSession rotation) => store.RotateSessionAsync(rotation, CancellationToken.None);

    public ValueTask<SessionLookup<BenchUser>> FindSessionAsync(SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter) =>
        store.FindSessionAsync(session, now, startedAfter, CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        (store as IDisposable)?.Dispose();
        return ValueTask.CompletedTask;
    }
}
