using System.Data.Common;

namespace Auth101.Stores;

/// <summary>Gives the failures of all drivers one type, and the cancellation of a call the type that .NET has for it.</summary>
internal sealed class GuardedStore<TUser>(IAuthStore<TUser> store) : IAuthStore<TUser>
    where TUser : class
{
    public async ValueTask CreateTablesAsync(CancellationToken cancellationToken) => await GuardAsync(
        static async (store, nothing, token) =>
        {
            await store.CreateTablesAsync(token).ConfigureAwait(false);
            return nothing;
        },
        0,
        cancellationToken).ConfigureAwait(false);

    public ValueTask<CreatedUser<TUser>?> CreateUserAsync(NewUser<TUser> user, CancellationToken cancellationToken) =>
        GuardAsync(static (store, user, token) => store.CreateUserAsync(user, token), user, cancellationToken);

    public ValueTask<CreatedUser<TUser>?> CreateUserAsync(NewUser<TUser> user, DbTransaction transaction, CancellationToken cancellationToken) =>
        GuardAsync(static (store, call, token) => store.CreateUserAsync(call.user, call.transaction, token), (user, transaction), cancellationToken);

    public ValueTask<SignInCandidate<TUser>?> FindForSignInAsync(string email, CancellationToken cancellationToken) =>
        GuardAsync(static (store, email, token) => store.FindForSignInAsync(email, token), email, cancellationToken);

    public ValueTask<SignInCandidate<TUser>?> FindByUserNameAsync(string userName, CancellationToken cancellationToken) =>
        GuardAsync(static (store, userName, token) => store.FindByUserNameAsync(userName, token), userName, cancellationToken);

    public ValueTask<StartedSession?> CreateSessionAsync(StartSession start, CancellationToken cancellationToken) =>
        GuardAsync(static (store, start, token) => store.CreateSessionAsync(start, token), start, cancellationToken);

    public ValueTask<SessionLookup<TUser>> FindSessionAsync(
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken) =>
        GuardAsync(
            static (store, call, token) => store.FindSessionAsync(call.session, call.now, call.startedAfter, token),
            (session, now, startedAfter),
            cancellationToken);

    public ValueTask<IReadOnlyList<ListedSession>> ListSessionsAsync(
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken) =>
        GuardAsync(
            static (store, call, token) => store.ListSessionsAsync(call.session, call.now, call.startedAfter, token),
            (session, now, startedAfter),
            cancellationToken);

    public ValueTask<SessionRotation<TUser>> RotateSessionAsync(RotateSession rotation, CancellationToken cancellationToken) =>
        GuardAsync(static (store, rotation, token) => store.RotateSessionAsync(rotation, token), rotation, cancellationToken);

    public ValueTask<RotatedSession<TUser>?> FindRotatedSessionAsync(
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, DateTimeOffset rotatedAfter, CancellationToken cancellationToken) =>
        GuardAsync(
            static (store, call, token) => store.FindRotatedSessionAsync(call.session, call.now, call.startedAfter, call.rotatedAfter, token),
            (session, now, startedAfter, rotatedAfter),
            cancellationToken);

    public ValueTask<bool> EndSessionAsync(SessionReference session, CancellationToken cancellationToken) =>
        GuardAsync(static (store, session, token) => store.EndSessionAsync(session, token), session, cancellationToken);

    public ValueTask<int> PurgeExpiredAsync(DateTimeOffset now, int batchSize, CancellationToken cancellationToken) =>
        GuardAsync(static (store, call, token) => store.PurgeExpiredAsync(call.now, call.batchSize, token), (now, batchSize), cancellationToken);

    public ValueTask<string?> FindNonUniqueEmailAsync(CancellationToken cancellationToken) =>
        GuardAsync(static (store, _, token) => store.FindNonUniqueEmailAsync(token), 0, cancellationToken);

    public bool IsSchemaMissing(DbException exception) => store.IsSchemaMissing(exception);

    /// <summary>Makes a call. What it needs comes as an argument, so that no call makes a closure.</summary>
    private async ValueTask<TResult> GuardAsync<TArgument, TResult>(
        Func<IAuthStore<TUser>, TArgument, CancellationToken, ValueTask<TResult>> call, TArgument argument, CancellationToken cancellationToken)
    {
        try
        {
            return await call(store, argument, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw Translate(exception, cancellationToken);
        }
    }

    private static bool IsFailure(Exception exception) =>
        exception is DbException or FormatException or InvalidCastException or OverflowException;

    /// <summary>Some drivers report a cancelled command as an error of the server.</summary>
    private Exception Translate(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        _ when cancellationToken.IsCancellationRequested => new OperationCanceledException("The call was cancelled.", exception, cancellationToken),
        DbException failure => store.IsSchemaMissing(failure) ? StoreException.Missing(failure) : new StoreException(failure),
        _ => StoreException.Unreadable(exception),
    };
}
