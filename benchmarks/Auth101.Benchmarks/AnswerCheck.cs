using Auth101.Benchmarks.Engines;
using Auth101.Benchmarks.Variants;
using Auth101.Stores;

namespace Auth101.Benchmarks;

/// <summary>Sees that all variants give the same complete answers before their times are compared.</summary>
internal static class AnswerCheck
{
    public static async Task RunAsync(Engine engine)
    {
        var workload = new Workload();
        await engine.CreateDatabaseAsync(workload).ConfigureAwait(false);
        await CheckAsync(engine, "hand-written", engine.OpenHandWritten(), workload).ConfigureAwait(false);
        await CheckAsync(engine, "generated", engine.OpenGenerated(), workload).ConfigureAwait(false);
        await CheckAsync(engine, "Dapper", engine.OpenDapper(), workload).ConfigureAwait(false);
        if (engine.OpenEntityFramework() is { } entityFramework)
        {
            await CheckAsync(engine, StoreBenchmarks.EntityFramework, entityFramework, workload).ConfigureAwait(false);
        }
    }

    private static async Task CheckAsync(Engine engine, string name, IStoreVariant variant, Workload workload)
    {
        await using (variant)
        {
            var row = workload.NextRow();
            var candidate = await variant.FindForSignInAsync(row.Email).ConfigureAwait(false);
            Expect(candidate is not null && IsUserOf(row, candidate.User) && candidate.PasswordHash == row.PasswordHash, "find by email");
            Expect(await variant.FindForSignInAsync("nobody@example.com").ConfigureAwait(false) is null, "find nobody");

            var alive = await FindSessionAsync(row.Session, Workload.Now).ConfigureAwait(false);
            Expect(alive.SessionIsAlive && IsUserOf(row, alive.User), "session check");
            var expired = await FindSessionAsync(row.Session, row.ExpiresAt).ConfigureAwait(false);
            Expect(!expired.SessionIsAlive && IsUserOf(row, expired.User), "check of an expired session");
            var earlier = await FindSessionAsync(row.Session with { TokenFamily = "____________" }, Workload.Now).ConfigureAwait(false);
            Expect(!earlier.SessionIsAlive && IsUserOf(row, earlier.User), "check of an earlier session of the same id");

            for (var turn = 0; turn < 2; turn++)
            {
                var rotation = workload.RotationOf(0);
                var rotated = await variant.RotateSessionAsync(rotation).ConfigureAwait(false);
                Expect(rotated.Outcome == SessionRotationOutcome.Rotated && IsUserOf(workload.Rows[0], rotated.User), "rotate");
                var late = Workload.Rotation(workload.Rows[0], rotation.OldToken, "unused");
                Expect((await variant.RotateSessionAsync(late).ConfigureAwait(false)).Outcome is SessionRotationOutcome.Refused or SessionRotationOutcome.Replaced, "rotate with an old token");
            }

            var newUser = workload.NewSignUp();
            var created = await variant.CreateUserAsync(newUser).ConfigureAwait(false);
            var found = await variant.FindForSignInAsync(newUser.Email).ConfigureAwait(false);
            Expect(
                created is not null && found is not null && found.PasswordHash == newUser.PasswordHash
                    && IsSame(created.User, found.User) && found.User.Name == newUser.Source!.Name && found.User.CreatedAt == newUser.CreatedAt,
                "sign-up");
            var session = await variant.FindSessionAsync(
                new SessionReference(created!.SessionId!, newUser.Id.ToString("D"), newUser.Session!.Token[..SessionReference.TokenFamilyLength]),
                Workload.Now,
                Workload.StartedAfter).ConfigureAwait(false);
            Expect(session.SessionIsAlive, "session of the sign-up");

            ValueTask<SessionLookup<BenchUser>> FindSessionAsync(SessionReference session, DateTimeOffset now) =>
                variant.FindSessionAsync(session, now, Workload.StartedAfter);
        }

        void Expect(bool isAsExpected, string operation)
        {
            if (!isAsExpected)
            {
                throw new InvalidOperationException($"{engine.Name}, {name}: wrong answer to '{operation}'.");
            }
        }
    }

    private static bool IsUserOf(WorkloadRow row, BenchUser? user) => user is not null && IsSame(user, new BenchUser
    {
        Id = row.UserId,
        Name = row.Name,
        Email = row.Email,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.CreatedAt,
    });

    private static bool IsSame(BenchUser one, BenchUser other) =>
        (one.Id, one.Name, one.Email, one.EmailVerified, one.Image, one.IsActive, one.CreatedAt, one.UpdatedAt)
        == (other.Id, other.Name, other.Email, other.EmailVerified, other.Image, other.IsActive, other.CreatedAt, other.UpdatedAt);
}
