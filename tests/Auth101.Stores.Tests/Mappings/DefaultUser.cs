namespace Auth101.Stores.Tests.Mappings;

/// <summary>Nothing declared: the four default tables with Guid ids.</summary>
[Auth101User]
public sealed partial class DefaultUser
{
    public static Mapping<DefaultUser> Mapping { get; } = new(DefaultUserStores.Sqlite, DefaultUserStores.Npgsql, DefaultUserStores.MySql, DefaultUserStores.SqlServer);
}
