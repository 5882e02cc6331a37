using Auth101.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Auth101.Benchmarks.Variants;

/// <summary>Entity Framework Core at its fastest: pooled contexts, compiled queries without tracking, updates without loading.</summary>
internal sealed class EntityFrameworkStore(DbContextOptions<BenchContext> options, IAsyncDisposable? dataSource = null) : IStoreVariant
{
    // A compiled query belongs to one model, so to one database.
    private readonly Func<BenchContext, string, Task<SignInCandidate<BenchUser>?>> _find =
        EF.CompileAsyncQuery((BenchContext context, string email) => (
            from user in context.Users.AsNoTracking()
            join credential in context.Accounts.Where(account => account.ProviderId == "credential") on user.Id equals credential.UserId into credentials
            from credential in credentials.DefaultIfEmpty()
            where user.Email == email
            select new SignInCandidate<BenchUser>(user, credential!.Password)).SingleOrDefault());

    private readonly Func<BenchContext, Guid, Guid, string, DateTimeOffset, DateTimeOffset, Task<FoundSession?>> _findSession =
        EF.CompileAsyncQuery((BenchContext context, Guid sessionId, Guid userId, string family, DateTimeOffset now, DateTimeOffset startedAfter) => (
            from user in context.Users.AsNoTracking()
            join alive in context.Sessions.Where(session => session.Id == sessionId && session.Token.Substring(0, 12) == family
                    && session.ExpiresAt > now && session.CreatedAt > startedAfter)
                on user.Id equals alive.UserId into sessions
            from alive in sessions.DefaultIfEmpty()
            where user.Id == userId
            select new FoundSession(user, alive!.Token)).SingleOrDefault());

    private readonly Func<BenchContext, Guid, string, Task<BenchUser>> _findRotated =
        EF.CompileAsyncQuery((BenchContext context, Guid sessionId, string token) => (
            from session in context.Sessions
            join user in context.Users.AsNoTracking() on session.UserId equals user.Id
            where session.Id == sessionId && session.Token == token
            select user).Single());

    private readonly PooledDbContextFactory<BenchContext> _contexts = new(options);

    public async ValueTask<SignInCandidate<BenchUser>?> FindForSignInAsync(string email)
    {
        await using var context = await _contexts.CreateDbContextAsync().ConfigureAwait(false);
        return await _find(context, email).ConfigureAwait(false);
    }

    public async ValueTask<SessionLookup<BenchUser>> FindSessionAsync(SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter)
    {
        await using var context = await _contexts.CreateDbContextAsync().ConfigureAwait(false);
        var found = await _findSession(context, Guid.ParseExact(session.SessionId, "D"), Guid.ParseExact(session.UserId, "D"), session.TokenFamily, now, startedAfter).ConfigureAwait(false);
        return found is null ? default : new SessionLookup<BenchUser>(found.User, found.Token);
    }

    public async ValueTask<CreatedUser<BenchUser>?> CreateUserAsync(NewUser<BenchUser> newUser)
    {
        var session = newUser.Session!;
        var user = NewUsers.ToUser(newUser);
        await using var context = await _contexts.CreateDbContextAsync().ConfigureAwait(false);
        context.Users.Add(user);
        context.Accounts.Add(new AccountRow
        {
            Id = newUser.AccountId,
            AccountId = user.Id.ToString("D"),
            ProviderId = "credential",
            UserId = user.Id,
            Password = newUser.PasswordHash,
            CreatedAt = session.CreatedAt,
            UpdatedAt = session.CreatedAt,
        });
        context.Sessions.Add(new SessionRow
        {
            Id = session.Id,
            Token = session.Token,
            ExpiresAt = session.ExpiresAt,
            UserId = user.Id,
            IpAddress = session.IpAddress,
            UserAgent = session.UserAgent,
            CreatedAt = session.CreatedAt,
            UpdatedAt = session.CreatedAt,
        });
        await context.SaveChangesAsync().ConfigureAwait(false);
        return new CreatedUser<BenchUser>(user, session.Id.ToString("D"));
    }

    public async ValueTask<SessionRotation<BenchUser>> RotateSessionAsync(RotateSession rotation)
    {
        var id = Guid.ParseExact(rotation.Session.SessionId, "D");
        var userId = Guid.ParseExact(rotation.Session.UserId, "D");
        await using var context = await _contexts.CreateDbContextAsync().ConfigureAwait(false);
        var rotated = await context.Sessions
            .Where(session => session.Id == id && session.UserId == userId && session.Token == rotation.OldToken
                && session.ExpiresAt > rotation.Now && session.CreatedAt > rotation.StartedAfter
                && context.Users.Any(user => user.Id == session.UserId && user.IsActive))
            .ExecuteUpdateAsync(setters => setters
                .SetProperty(session => session.Token, rotation.NewToken)
                .SetProperty(session => session.ExpiresAt, rotation.ExpiresAt)
                .SetProperty(session => session.UpdatedAt, rotation.Now)).ConfigureAwait(false);
        return rotated == 1
            ? new SessionRotation<BenchUser>(SessionRotationOutcome.Rotated, await _findRotated(context, id, rotation.NewToken).ConfigureAwait(false))
            : default;
    }

    public ValueTask DisposeAsync() => dataSource?.DisposeAsync() ?? ValueTask.CompletedTask;

    private sealed record FoundSession(BenchUser User, string? Token);
}
