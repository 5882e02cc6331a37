using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Providers;

namespace Auth101.SourceGen.Emit;

/// <summary>All files of one user class.</summary>
internal static class StoreFiles
{
    public static IEnumerable<GeneratedFile> Emit(StoreModel store, DatabaseProviders providers)
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

        foreach (var provider in AdoProvider.All)
        {
            if (providers.HasFlag(provider.Flag))
            {
                foreach (var file in provider.Emit(store))
                {
                    yield return file;
                }
            }
        }

        AdoProvider[] mapped = [.. AdoProvider.All.Where(provider => providers.HasFlag(provider.Flag) && provider.EntityFramework is not null)];
        if (mapped.Length > 0 && providers.HasFlag(DatabaseProviders.EntityFramework))
        {
            yield return new GeneratedFile($"{store.FilePrefix}.EntityFramework.g.cs", new EntityFrameworkEmitter(store, mapped).Emit());
        }
    }
}
