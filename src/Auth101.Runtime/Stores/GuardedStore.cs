using System.Data.Common;

namespace Auth101.Stores;

/// <summary>
/// Gives the failures of all drivers one type, and the cancellation of a call the type that .NET has for it; and tries a use case again which the database
/// undid in favor of another one.
/// </summary>
internal sealed class GuardedStore<TUser>(IAuthStore<TUser> store, StoreFailureLog<TUser>? log = null) : IAuthStore<TUser>
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
        GuardAsync(
            static (store, call, token) => store.CreateUserAsync(call.user, call.transaction, token), (user, transaction), cancellationToken, canRepeat: false);

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
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, RotationClock clock, CancellationToken cancellationToken) =>
        GuardAsync(
            static (store, call, token) => store.FindRotatedSessionAsync(call.session, call.now, call.startedAfter, call.clock, token),
            (session, now, startedAfter, clock),
            cancellationToken);

    public ValueTask<bool> EndSessionAsync(SessionReference session, CancellationToken cancellationToken) =>
        GuardAsync(static (store, session, token) => store.EndSessionAsync(session, token), session, cancellationToken);

    public ValueTask<IReadOnlyList<string>?> EndOtherSessionAsync(
        SessionReference session, string sessionToEnd, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken) =>
        GuardAsync(
            static (store, call, token) => store.EndOtherSessionAsync(call.session, call.sessionToEnd, call.now, call.startedAfter, token),
            (session, sessionToEnd, now, startedAfter),
            cancellationToken);

    public ValueTask<IReadOnlyList<string>?> EndOtherSessionsAsync(
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken) =>
        GuardAsync(
            static (store, call, token) => store.EndOtherSessionsAsync(call.session, call.now, call.startedAfter, token),
            (session, now, startedAfter),
            cancellationToken);

    public ValueTask<IReadOnlyList<string>?> EndAllSessionsAsync(
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken) =>
        GuardAsync(
            static (store, call, token) => store.EndAllSessionsAsync(call.session, call.now, call.startedAfter, token),
            (session, now, startedAfter),
            cancellationToken);

    public ValueTask<int> PurgeExpiredAsync(DateTimeOffset now, int batchSize, CancellationToken cancellationToken) =>
        GuardAsync(static (store, call, token) => store.PurgeExpiredAsync(call.now, call.batchSize, token), (now, batchSize), cancellationToken);

    public ValueTask<string?> FindNonUniqueEmailAsync(CancellationToken cancellationToken) =>
        GuardAsync(static (store, _, token) => store.FindNonUniqueEmailAsync(token), 0, cancellationToken);

    public StoreFailure Classify(DbException exception) => store.Classify(exception);

    /// <summary>Makes a call. What it needs comes as an argument, so that no call makes a closure.</summary>
    /// <param name="call">The call.</param>
    /// <param name="argument">What it needs.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <param name="canRepeat">Whether the call is a whole transaction. A part of the application's own is undone together with the rest of it.</param>
    private async ValueTask<TResult> GuardAsync<TArgument, TResult>(
        Func<IAuthStore<TUser>, TArgument, CancellationToken, ValueTask<TResult>> call,
        TArgument argument,
        CancellationToken cancellationToken,
        bool canRepeat = true)
    {
        StoreRetry? retry = null;
        while (true)
        {
            try
            {
                return await call(store, argument, cancellationToken).ConfigureAwait(false);
            }
            catch (StoreException exception)
            {
                // The store has said itself what is wrong.
                Noted(exception);
                throw;
            }
            catch (Exception exception) when (IsFailure(exception))
            {
                // Some drivers report a cancelled command as an error of the server.
                if (cancellationToken.IsCancellationRequested)
                {
                    throw new OperationCanceledException("The call was cancelled.", exception, cancellationToken);
                }

                if (exception is not DbException error)
                {
                    throw Noted(StoreException.Unreadable(exception));
                }

                var failure = store.Classify(error);
                if (!canRepeat || !(retry ??= new StoreRetry()).AllowsAfter(failure))
                {
                    throw Noted(StoreException.Of(error, failure));
                }
            }

            await retry.PauseAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private StoreException Noted(StoreException exception) => log?.Note(exception) ?? exception;

    private static bool IsFailure(Exception exception) =>
        exception is DbException or FormatException or InvalidCastException or OverflowException;
}
