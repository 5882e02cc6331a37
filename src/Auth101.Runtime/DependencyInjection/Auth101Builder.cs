using Auth101.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101;

/// <summary>Goes on where <c>AddAuth101</c> leaves off: the generated <c>UseSqlite</c> and its like choose the database.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
public sealed class Auth101Builder<TUser>
    where TUser : class, IAuth101User<TUser>
{
    internal Auth101Builder(IServiceCollection services) => Services = services;

    /// <summary>The services of the application.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Chooses the store. The last choice wins, which lets a test replace the store of an application.</summary>
    /// <param name="create">Makes the store, once; the service provider disposes it.</param>
    /// <returns>The same builder.</returns>
    public Auth101Builder<TUser> UseStore(Func<IServiceProvider, IAuthStore<TUser>> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.AddSingleton(create);
        return this;
    }
}
