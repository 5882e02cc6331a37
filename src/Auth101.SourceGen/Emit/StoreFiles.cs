using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Drivers;

namespace Auth101.SourceGen.Emit;

/// <summary>All files of one user class.</summary>
internal static class StoreFiles
{
    public static IEnumerable<GeneratedFile> Emit(StoreModel store, ReferencedLibraries libraries)
    {
        yield return new GeneratedFile($"{store.FilePrefix}.Model.g.cs", new ModelEmitter(store).Emit());

        if (store.User.Columns.Any(static column => column.InputName is not null))
        {
            yield return new GeneratedFile($"{store.FilePrefix}.SignUpForm.g.cs", new SignUpFormEmitter(store).Emit());
        }

        foreach (var entity in store.Entities)
        {
            if (entity is { Kind: not EntityKind.User, Type: not null } && entity.Columns.Any(static column => column.Origin == ColumnOrigin.Generated))
            {
                yield return new GeneratedFile($"{store.FilePrefix}.{entity.Kind}.g.cs", EntityEmitter.Emit(entity));
            }
        }

        foreach (var driver in AdoDriver.All)
        {
            if (libraries.HasFlag(driver.Flag))
            {
                foreach (var file in driver.Emit(store))
                {
                    yield return file;
                }
            }
        }

        AdoDriver[] mapped = [.. AdoDriver.All.Where(driver => libraries.HasFlag(driver.Flag) && driver.EntityFramework is not null)];
        if (mapped.Length > 0 && libraries.HasFlag(ReferencedLibraries.EntityFramework))
        {
            yield return new GeneratedFile($"{store.FilePrefix}.EntityFramework.g.cs", new EntityFrameworkEmitter(store, mapped).Emit());
        }
    }
}
