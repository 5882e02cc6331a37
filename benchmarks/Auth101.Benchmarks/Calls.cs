using Auth101.Benchmarks.Variants;
using Auth101.Stores;

namespace Auth101.Benchmarks;

/// <summary>The measured operations, one call after the other, with arguments that were made beforehand.</summary>
internal sealed class Calls(Workload workload)
{
    public const string Find = "find by email";
    public const string SignUp = "sign-up";
    public const string Rotate = "rotate";
    public const string Session = "session check";

    public async Task FindAsync(IStoreVariant variant, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (await variant.FindForSignInAsync(workload.NextRow().Email).ConfigureAwait(false) is null)
            {
                throw new InvalidOperationException("A user was not found.");
            }
        }
    }

    public static async Task SignUpAsync(IStoreVariant variant, IEnumerable<NewUser<BenchUser>> newUsers)
    {
        foreach (var newUser in newUsers)
        {
            if (await variant.CreateUserAsync(newUser).ConfigureAwait(false) is null)
            {
                throw new InvalidOperationException("A user was there already.");
            }
        }
    }

    public async Task RotateAsync(IStoreVariant variant, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var rotation = await variant.RotateSessionAsync(workload.NextRotation()).ConfigureAwait(false);
            if (rotation.Outcome != SessionRotationOutcome.Rotated)
            {
                throw new InvalidOperationException("A session was not rotated.");
            }
        }
    }

    public async Task CheckSessionAsync(IStoreVariant variant, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var row = workload.NextRow();
            var lookup = await variant.FindSessionAsync(row.Session, Workload.Now, Workload.StartedAfter).ConfigureAwait(false);
            if (!lookup.SessionIsAlive)
            {
                throw new InvalidOperationException("A session was not alive.");
            }
        }
    }
}
