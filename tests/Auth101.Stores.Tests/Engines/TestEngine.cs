using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests.Engines;

/// <summary>A kind of database that the contract runs on, and in what its types differ.</summary>
public abstract class TestEngine
{
    /// <summary>The smallest step of a time in the columns that Auth101 manages.</summary>
    public virtual TimeSpan TimeResolution => TimeSpan.FromTicks(1);

    /// <summary>The smallest step of a time in a column of the application.</summary>
    public virtual TimeSpan ColumnTimeResolution => TimeResolution;

    /// <summary>Whether a transaction keeps all others from writing.</summary>
    public virtual bool WritesOneAtATime => false;

    /// <summary>Makes an empty database that nothing else uses.</summary>
    public abstract TestDatabase CreateDatabase();

    /// <summary>The application's own tables of a mapping.</summary>
    public abstract string OwnTables<TUser>(Mapping<TUser> mapping)
        where TUser : class, IAuth101User<TUser>;

    /// <summary>Makes a store.</summary>
    public abstract IAuthStore<TUser> Open<TUser>(Mapping<TUser> mapping, TestDatabase database, bool createTables)
        where TUser : class, IAuth101User<TUser>;

    /// <summary>Whether the tables around the user have a foreign key to it.</summary>
    public virtual bool ReferencesUsers<TUser>(Mapping<TUser> mapping)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(mapping);
        return mapping.IsReferenced;
    }

    /// <summary>Whether the type of an application's column cannot hold a value. It is refused or kept then, and never changed.</summary>
    public virtual bool MayRefuse(object value) => false;

    /// <summary>Whether a decimal that was read is what the type of an application's column holds of the one that was written.</summary>
    public virtual bool Holds(decimal written, decimal read) => decimal.GetBits(written).AsSpan().SequenceEqual(decimal.GetBits(read));
}
