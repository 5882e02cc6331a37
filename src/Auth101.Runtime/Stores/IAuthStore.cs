using System.Data.Common;

namespace Auth101.Stores;

/// <summary>
/// What Auth101 asks of a database, an interface for each capability and a method for each use case, so that each driver can do each in the fewest round trips.
/// The generator writes one implementation per database driver; a hand-written one works as well.
/// </summary>
/// <remarks>
/// Implementations are safe for concurrent use. Ids are text at this boundary, whatever their type in the database; text that is no id of
/// the database's type finds nothing. What acts on a session asks for all that a <see cref="SessionReference"/> says, in the statement that acts. Times are
/// UTC. Expected outcomes are return values; a broken database is an exception of the driver (a <see cref="DbException"/>), which the facade turns into a
/// <see cref="StoreException"/>.
/// </remarks>
/// <typeparam name="TUser">The user class.</typeparam>
public interface IAuthStore<TUser>
    : ISignUpStore<TUser>,
        ISignInStore<TUser>,
        ISessionStore<TUser>,
        IPasswordStore<TUser>,
        IProofStore,
        IEmailStore,
        IUserStore<TUser>,
        IAdminStore,
        ICounterStore,
        IMaintenanceStore
    where TUser : class
{
}
