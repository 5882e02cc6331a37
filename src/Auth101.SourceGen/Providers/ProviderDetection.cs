using Microsoft.CodeAnalysis;

namespace Auth101.SourceGen.Providers;

/// <summary>Finds out which database drivers a compilation references, by their types and not by package names.</summary>
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

        return found;
    }
}

/// <summary>A set of database drivers.</summary>
[Flags]
internal enum DatabaseProviders
{
    None = 0,
    Sqlite = 1,
    Npgsql = 2,
    MySql = 4,
    SqlServer = 8,
}
