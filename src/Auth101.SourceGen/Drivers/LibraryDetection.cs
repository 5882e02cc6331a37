using Auth101.SourceGen.Drivers.EntityFramework;
using Microsoft.CodeAnalysis;

namespace Auth101.SourceGen.Drivers;

/// <summary>
/// Finds out which database drivers a compilation references, and whether it references Entity Framework Core: by types and not by package names.
/// </summary>
internal static class LibraryDetection
{
    public static ReferencedLibraries Find(Compilation compilation)
    {
        var found = ReferencedLibraries.None;
        foreach (var driver in AdoDriver.All)
        {
            if (driver.Database.IsReferencedBy(compilation))
            {
                found |= driver.Flag;
            }
        }

        if (compilation.GetTypeByMetadataName(EntityFrameworkProvider.ProbeType) is not null)
        {
            found |= ReferencedLibraries.EntityFramework;
        }

        return found;
    }
}

/// <summary>A set of database drivers, with or without Entity Framework Core beside them.</summary>
[Flags]
internal enum ReferencedLibraries
{
    None = 0,
    Sqlite = 1,
    Npgsql = 2,
    MySql = 4,
    SqlServer = 8,
    EntityFramework = 16,
}
