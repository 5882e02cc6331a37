using Auth101.SourceGen.Providers.EntityFramework;
using Microsoft.CodeAnalysis;

namespace Auth101.SourceGen.Providers;

/// <summary>Finds out which database drivers a compilation references, and whether it references Entity Framework Core: by types and not by package names.</summary>
internal static class ProviderDetection
{
    public static DatabaseProviders Find(Compilation compilation)
    {
        var found = DatabaseProviders.None;
        foreach (var provider in AdoProvider.All)
        {
            if (provider.Database.IsReferencedBy(compilation))
            {
                found |= provider.Flag;
            }
        }

        if (compilation.GetTypeByMetadataName(EntityFrameworkProvider.ProbeType) is not null)
        {
            found |= DatabaseProviders.EntityFramework;
        }

        return found;
    }
}

/// <summary>A set of database drivers, with or without Entity Framework Core beside them.</summary>
[Flags]
internal enum DatabaseProviders
{
    None = 0,
    Sqlite = 1,
    Npgsql = 2,
    MySql = 4,
    SqlServer = 8,
    EntityFramework = 16,
}
