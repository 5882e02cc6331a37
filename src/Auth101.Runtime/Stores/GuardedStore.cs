using System.Data.Common;
using System.Net.Sockets;

namespace Auth101.Stores;

/// <summary>
/// Gives the failures of all drivers one type, and the cancellation of a call the type that .NET has for it; and tries a use case again where that may help
/// (<see cref="StoreRetry"/>). Every use case is one transaction. If a connection was lost, it may have taken place: to do it once more changes nothing then,
/// or what it wrote is looked for before.
/// </summary>
internal sealed partial class GuardedStore<TUser>(IAuthStore<TUser> store, StoreFailureLog<TUser>? log = null) : IAuthStore<TUser>
    where TUser : class, IAuth101User<TUser>
{
    private readonly PoolEmptying _emptying = new(TimeProvider.System);

    public ValueTask CreateTablesAsync(CancellationToken cancellationToken) =>
        GuardAsync(static (store, token) => store.CreateTablesAsync(token), cancellationToken);

    public ValueTask<CreatedUser<TUser>?> CreateUserAsync(NewUser<TUser> user, CancellationToken cancellationToken) =>
        GuardAsync(static (store, user, token) => store.CreateUserAsync(user, token), user, cancellationToken, mayBeRefused: true, find: FindCreatedAsync);

    public ValueTask<CreatedUser<TUser>?> CreateUserAsync(NewUser<TUser> user, DbTransaction transaction, CancellationToken cancellationToken) =>
        GuardAsync(
            static (store, call, token) => store.CreateUserAsync(call.user, call.transaction, token),
            (user, transaction),
            cancellationToken,
            canRepeat: false,
            mayBeRefused: true);

    public ValueTask<SignInCandidate<TUser>?> FindForSignInAsync(string email, CancellationToken cancellationToken) =>
        GuardAsync(static (store, email, token) => store.FindForSignInAsync(email, token), email, cancellationToken);

    public ValueTask<SignInCandidate<TUser>?> FindByUserNameAsync(string userName, CancellationToken cancellationToken) =>
        GuardAsync(static (store, userName, token) => store.FindByUserNameAsync(userName, token), userName, cancellationToken);

    public ValueTask<StartedSession?> CreateSessionAsync(StartSession start, CancellationToken cancellationToken) =>
        GuardAsync(
            static (store, start, token) => store.CreateSessionAsync(start, token),
            start,
            cancellationToken,
            mayBeRefused: start.NewHash is not null,
            find: FindStartedAsync);

    public ValueTask<SessionReference?> FindStartedSessionAsync(string token, CancellationToken cancellationToken) =>
        GuardAsync(static (store, token, cancellationToken) => store.FindStartedSessionAsync(token, cancellationToken), token, cancellationToken);

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
        GuardAsync(
            static (store, session, token) => store.EndSessionAsync(session, token),
            session,
            cancellationToken,
            repeated: static (_, _, _, _) => ValueTask.FromResult(true));

    public ValueTask<IReadOnlyList<string>?> EndOtherSessionAsync(
        SessionReference session, string sessionToEnd, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken) =>
        GuardAsync(
            static (store, call, token) => store.EndOtherSessionAsync(call.session, call.sessionToEnd, call.now, call.startedAfter, token),
            (session, sessionToEnd, now, startedAfter),
            cancellationToken,
            repeated: static async (store, call, ended, token) => ended ?? (
                call.sessionToEnd == call.session.SessionId
                && !(await store.FindSessionAsync(call.session, call.now, call.startedAfter, token).ConfigureAwait(false)).SessionIsAlive
                    ? [call.sessionToEnd]
                    : null));

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
            cancellationToken,
            repeated: static async (store, call, ended, token) => ended ?? (
                await store.FindAllSessionsAsync(call.session.UserId, token).ConfigureAwait(false) is [] ? [call.session.SessionId] : null));

    public ValueTask<int> PurgeExpiredAsync(DateTimeOffset now, int batchSize, CancellationToken cancellationToken) =>
        GuardAsync(static (store, call, token) => store.PurgeExpiredAsync(call.now, call.batchSize, token), (now, batchSize), cancellationToken);

    public ValueTask<string?> FindNonUniqueEmailAsync(CancellationToken cancellationToken) =>
        GuardAsync(static (store, _, token) => store.FindNonUniqueEmailAsync(token), 0, cancellationToken);

    public bool HasLostFile => store.HasLostFile;

    public ValueTask ProbeSpaceAsync(CancellationToken cancellationToken) =>
        GuardAsync(static (store, token) => store.ProbeSpaceAsync(token), cancellationToken);

    public StoreFailure Classify(DbException exception) => store.Classify(exception);

    public ValueTask ForgetConnectionsAsync(DbException? failure, CancellationToken cancellationToken) =>
        store.ForgetConnectionsAsync(failure, cancellationToken);

    /// <summary>Finds a session that was written and not answered.</summary>
    private static async ValueTask<StartedSession?> FindStartedAsync(IAuthStore<TUser> store, StartSession start, CancellationToken cancellationToken) =>
        await store.FindStartedSessionAsync(start.Session.Token, cancellationToken).ConfigureAwait(false) is { } session
            ? new StartedSession(session.SessionId, [])
            : null;

    /// <summary>
    /// Finds a user who was written and not answered: the one of the session that was written with them or, without a session, the one whose hash it is. Its
    /// salt is of this call.
    /// </summary>
    private static async ValueTask<CreatedUser<TUser>?> FindCreatedAsync(IAuthStore<TUser> store, NewUser<TUser> user, CancellationToken cancellationToken)
    {
        if (user.Session is not { } newSession)
        {
            var candidate = TUser.Model.HasEmail && user.Email.Length > 0
                ? await store.FindForSignInAsync(user.Email, cancellationToken).ConfigureAwait(false)
                : user.Source is { } source && TUser.Model.GetUserName(source) is { } userName
                    ? await store.FindByUserNameAsync(userName, cancellationToken).ConfigureAwait(false)
                    : null;
            return candidate?.PasswordHash == user.PasswordHash ? new CreatedUser<TUser>(candidate.User, SessionId: null) : null;
        }

        if (await store.FindStartedSessionAsync(newSession.Token, cancellationToken).ConfigureAwait(false) is not { } session)
        {
            return null;
        }

        var found = await store.FindSessionAsync(session, newSession.CreatedAt, DateTimeOffset.MinValue, cancellationToken).ConfigureAwait(false);
        return found.User is { } created ? new CreatedUser<TUser>(created, session.SessionId) : null;
    }

    /// <summary>Makes a call that has no answer.</summary>
    private async ValueTask GuardAsync(Func<IAuthStore<TUser>, CancellationToken, ValueTask> call, CancellationToken cancellationToken) => await GuardAsync(
        static async (store, call, token) =>
        {
            await call(store, token).ConfigureAwait(false);
            return true;
        },
        call,
        cancellationToken).ConfigureAwait(false);

    /// <summary>Makes a call. What it needs comes as an argument, so that no call makes a closure.</summary>
    /// <param name="call">The call.</param>
    /// <param name="argument">What it needs.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <param name="canRepeat">Whether the call is a whole transaction. A part of the application's own is undone together with the rest of it.</param>
    /// <param name="repeatsLost">
    /// Whether the call is made again after a connection was lost. What consumes a one-time proof would find it consumed and say that it was not good.
    /// </param>
    /// <param name="mayBeRefused">Whether the contract says what it means that a constraint refuses the call. Else the database has failed.</param>
    /// <param name="find">
    /// Finds what the call wrote, after a connection was lost; <see langword="null"/> where to do it once more changes nothing.
    /// </param>
    /// <param name="repeated">
    /// What an answer means after a connection was lost, if the call itself may be the reason for it; <see langword="null"/> where it means the same.
    /// </param>
    private async ValueTask<TResult> GuardAsync<TArgument, TResult>(
        Func<IAuthStore<TUser>, TArgument, CancellationToken, ValueTask<TResult>> call,
        TArgument argument,
        CancellationToken cancellationToken,
        bool canRepeat = true,
        bool repeatsLost = true,
        bool mayBeRefused = false,
        Func<IAuthStore<TUser>, TArgument, CancellationToken, ValueTask<TResult>>? find = null,
        Func<IAuthStore<TUser>, TArgument, TResult, CancellationToken, ValueTask<TResult>>? repeated = null)
    {
        var begin = Environment.TickCount64;
        StoreRetry? retry = null;
        while (true)
        {
            try
            {
                var repeats = retry is { MayHaveHappened: true };
                var result = repeats && find is not null
                    ? await FindOrCallAsync(call, find, argument, cancellationToken).ConfigureAwait(false)
                    : await call(store, argument, cancellationToken).ConfigureAwait(false);
                if (retry is { WasRefused: true })
                {
                    _emptying.Helped();
                }

                return repeats && repeated is not null
                    ? await repeated(store, argument, result, cancellationToken).ConfigureAwait(false)
                    : result;
            }
            catch (StoreException exception)
            {
                // The store has said itself what is wrong.
                Noted(exception);
                throw;
            }
            catch (StoreConstraintException exception) when (!mayBeRefused)
            {
                throw Noted(StoreException.Of(exception, StoreFailure.Other));
            }
            catch (Exception exception) when (IsFailure(exception))
            {
                // Some drivers report a cancelled command as an error of the server.
                if (cancellationToken.IsCancellationRequested)
                {
                    throw new OperationCanceledException("The call was cancelled.", exception, cancellationToken);
                }

                if (Classified(exception) is not { } failure)
                {
                    throw Noted(StoreException.Unreadable(exception));
                }

                if (failure == StoreFailure.ConnectionLost || (failure == StoreFailure.Unavailable && _emptying.MayHelp()))
                {
                    await EmptyPoolAsync(exception as DbException, cancellationToken).ConfigureAwait(false);
                }

                if (!canRepeat || (!repeatsLost && failure == StoreFailure.ConnectionLost) || !(retry ??= new StoreRetry(begin)).AllowsAfter(failure))
                {
                    if (canRepeat && failure == StoreFailure.Unavailable)
                    {
                        _emptying.DidNotHelp();
                    }

                    throw Noted(StoreException.Of(exception, failure));
                }
            }

            await retry.PauseAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Empties the pool. If that fails, what was the reason for it is what the caller must know.</summary>
    private async ValueTask EmptyPoolAsync(DbException? failure, CancellationToken cancellationToken)
    {
        try
        {
            await store.ForgetConnectionsAsync(failure, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The pool was closed meanwhile, or it is the application's and makes no connection.
        }
    }

    /// <summary>
    /// Makes a call again that may have done its work, unless that is found. The server may still be at it when the first look finds nothing: then the call is
    /// refused because of what it wrote itself, and the second look finds that.
    /// </summary>
    private async ValueTask<TResult> FindOrCallAsync<TArgument, TResult>(
        Func<IAuthStore<TUser>, TArgument, CancellationToken, ValueTask<TResult>> call,
        Func<IAuthStore<TUser>, TArgument, CancellationToken, ValueTask<TResult>> find,
        TArgument argument,
        CancellationToken cancellationToken)
    {
        if (await find(store, argument, cancellationToken).ConfigureAwait(false) is { } before)
        {
            return before;
        }

        try
        {
            return await call(store, argument, cancellationToken).ConfigureAwait(false) is { } result
                ? result
                : await find(store, argument, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception is StoreConstraintException || (exception is DbException error && store.Classify(error) == StoreFailure.Other))
        {
            if (await find(store, argument, cancellationToken).ConfigureAwait(false) is { } meanwhile)
            {
                return meanwhile;
            }

            throw;
        }
    }

    private StoreException Noted(StoreException exception) => log?.Note(exception) ?? exception;

    private static bool IsFailure(Exception exception) =>
        exception is DbException or IOException or SocketException or FormatException or InvalidCastException or OverflowException || IsOutOfStep(exception);

    /// <summary>
    /// Whether a connection was given up because the server's messages are others than the driver waits for, for which Npgsql has no type of exception: so ends
    /// the next use of a statement whose values a type refused just when it was prepared (https://github.com/npgsql/npgsql/issues/6391).
    /// </summary>
    private static bool IsOutOfStep(Exception exception) => exception.GetType() == typeof(Exception);

    /// <summary>What a failure means; none for a value that cannot be read. Some drivers let the exceptions of a broken connection pass.</summary>
    private StoreFailure? Classified(Exception exception) => exception switch
    {
        DbException error => store.Classify(error),
        IOException or SocketException => StoreFailure.ConnectionLost,
        _ => IsOutOfStep(exception) ? StoreFailure.ConnectionLost : null,
    };
}
