namespace Auth101.Stores;

/// <summary>
/// The database failed: the connection was lost, the server does not answer, the disk is full, a table is missing, a permission is not there.
/// What <see cref="Auth101{TUser}"/> throws for all of it, whatever the database; <see cref="Exception.InnerException"/> is the driver's.
/// </summary>
/// <remarks>
/// Every use case is all or nothing, so that nothing is half-written. A connection that was lost while a write was being committed leaves open
/// whether it took place: as with any database, the answer is what did not arrive.
/// </remarks>
/// <param name="innerException">The exception of the driver.</param>
public sealed class StoreException(Exception innerException) : Exception("The database failed; see the inner exception.", innerException);
