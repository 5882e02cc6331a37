using System.Reflection;
using Auth101.Contracts;
using Auth101.Stores;
using Microsoft.AspNetCore.Http;

namespace Auth101.Http;

/// <summary>
/// How a request is answered for which the database failed: 503 where it may work in a moment, 500 otherwise, and never with a word of what the database
/// says. The facade has logged it.
/// </summary>
internal static class StoreFailureAnswer
{
    /// <summary>The error of an exception that says that the database failed; <see langword="null"/> for every other exception.</summary>
    public static AuthError? ErrorOf(Exception exception) => Unwrapped(exception) is StoreException failed
        ? failed.Failure switch
        {
            StoreFailure.Undone or StoreFailure.ConnectionLost or StoreFailure.Unavailable or StoreFailure.Overloaded => AuthErrors.DatabaseUnavailable,
            StoreFailure.Other or StoreFailure.SchemaMissing => AuthErrors.ServerError,
            _ => throw new InvalidOperationException($"'{failed.Failure}' has no answer."),
        }
        : null;

    /// <summary>What was thrown, where who waits for a task or calls by reflection gets it wrapped. An exception of the application is its own.</summary>
    private static Exception Unwrapped(Exception exception)
    {
        while (exception is AggregateException or TargetInvocationException && exception.InnerException is { } inner)
        {
            exception = inner;
        }

        return exception;
    }

    /// <summary>Writes the answer of an exception that says that the database failed, in place of what an endpoint has prepared.</summary>
    /// <returns>Whether it did: not for other exceptions, and not where the response has started.</returns>
    public static async ValueTask<bool> TryWriteAsync(HttpContext context, Exception exception)
    {
        if (context.Response.HasStarted || ErrorOf(exception) is not { } error)
        {
            return false;
        }

        context.Response.Clear();
        await JsonResponse.WriteErrorAsync(context, error);
        return true;
    }

    /// <summary>Goes on with a request, and answers it where the database fails.</summary>
    public static async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (ErrorOf(exception) is not null && !context.Response.HasStarted)
        {
            await TryWriteAsync(context, exception);
        }
    }
}
