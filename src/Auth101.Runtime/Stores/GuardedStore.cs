using System.Data.Common;

namespace Auth101.Stores;

/// <summary>Gives the failures of all drivers one type, and the cancellation of a call the type that .NET has for it.</summary>
internal sealed class GuardedStore<TUser>(IAuthStore<TUser> store) : IAuthStore<TUser>
    where TUser : class
{
    public async ValueTask CreateTablesAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.CreateTablesAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw Translate(exception, cancellationToken);
        }
    }

    public async ValueTask<CreatedUser<TUser>?> CreateUserAsync(NewUser<TUser> user, CancellationToken cancellationToken)
    {
        try
        {
            return await store.CreateUserAsync(user, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw Translate(exception, cancellationToken);
        }
    }

    public async ValueTask<CreatedUser<TUser>?> CreateUserAsync(NewUser<TUser> user, DbTransaction transaction, CancellationToken cancellationToken)
    {
        try
        {
            return await store.CreateUserAsync(user, transaction, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw Translate(exception, cancellationToken);
        }
    }

    public async ValueTask<SignInCandidate<TUser>?> FindForSignInAsync(string email, CancellationToken cancellationToken)
    {
        try
        {
            return await store.FindForSignInAsync(email, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw Translate(exception, cancellationToken);
        }
    }

    public async ValueTask<StartedSession?> CreateSessionAsync(StartSession start, CancellationToken cancellationToken)
    {
        try
        {
            return await store.CreateSessionAsync(start, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw Translate(exception, cancellationToken);
        }
    }

    public async ValueTask<SessionLookup<TUser>> FindSessionAsync(
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken)
    {
        try
        {
            return await store.FindSessionAsync(session, now, startedAfter, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw Translate(exception, cancellationToken);
        }
    }

    public async ValueTask<SessionRotation<TUser>> RotateSessionAsync(RotateSession rotation, CancellationToken cancellationToken)
    {
        try
        {
            return await store.RotateSessionAsync(rotation, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw Translate(exception, cancellationToken);
        }
    }

    public async ValueTask<RotatedSession<TUser>?> FindRotatedSessionAsync(
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, DateTimeOffset rotatedAfter, CancellationToken cancellationToken)
    {
        try
        {
            return await store.FindRotatedSessionAsync(session, now, startedAfter, rotatedAfter, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw Translate(exception, cancellationToken);
        }
    }

    public async ValueTask<bool> EndSessionAsync(SessionReference session, CancellationToken cancellationToken)
    {
        try
        {
            return await store.EndSessionAsync(session, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw Translate(exception, cancellationToken);
        }
    }

    public async ValueTask<int> PurgeExpiredAsync(DateTimeOffset now, int batchSize, CancellationToken cancellationToken)
    {
        try
        {
            return await store.PurgeExpiredAsync(now, batchSize, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw Translate(exception, cancellationToken);
        }
    }

    public async ValueTask CreateVerificationAsync(NewVerification verification, CancellationToken cancellationToken)
    {
        try
        {
            await store.CreateVerificationAsync(verification, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw Translate(exception, cancellationToken);
        }
    }

    public async ValueTask<bool> ConsumeVerificationAsync(string identifier, string value, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ConsumeVerificationAsync(identifier, value, now, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw Translate(exception, cancellationToken);
        }
    }

    public async ValueTask<string?> FindNonUniqueEmailAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await store.FindNonUniqueEmailAsync(cancellationToken).ConfigureAwait(false);
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
