using Auth101.Stores;

namespace Auth101.Benchmarks.Variants;

/// <summary>The measured operations, done in one of the ways that are compared. Used by one caller at a time.</summary>
public interface IStoreVariant : IAsyncDisposable
{
    ValueTask<SignInCandidate<BenchUser>?> FindForSignInAsync(string email);

    ValueTask<CreatedUser<BenchUser>?> CreateUserAsync(NewUser<BenchUser> newUser);

    ValueTask<SessionRotation<BenchUser>> RotateSessionAsync(RotateSession rotation);

    ValueTask<SessionLookup<BenchUser>> FindSessionAsync(SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter);
}
