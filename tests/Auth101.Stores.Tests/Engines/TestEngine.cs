using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests.Engines;

/// <summary>A kind of database that the contract runs on.</summary>
public abstract class TestEngine
{
    /// <summary>Makes an empty database that nothing else uses.</summary>
    public abstract TestDatabase CreateDatabase();

    /// <summary>The application's own tables of a mapping.</summary>
    public abstract string OwnTables<TUser>(Mapping<TUser> mapping)
        where TUser : class, IAuth101User<TUser>;

    /// <summary>Makes a store.</summary>
    public abstract IAuthStore<TUser> Open<TUser>(Mapping<TUser> mapping, TestDatabase database, bool createTables)
        where TUser : class, IAuth101User<TUser>;
}
