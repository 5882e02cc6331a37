using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Drivers;
using Auth101.SourceGen.Planning;
using Auth101.SourceGen.Schema;
using Auth101.SourceGen.UseCases;

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

        if (store.User.Updatable.Count > 0)
        {
            yield return new GeneratedFile($"{store.FilePrefix}.UserUpdate.g.cs", new UserUpdateEmitter(store).Emit());
        }

        foreach (var entity in store.Entities)
        {
            if (entity is { Kind: not EntityKind.User, Type: not null } && entity.Columns.Any(static column => column.Origin == ColumnOrigin.Generated))
            {
                yield return new GeneratedFile($"{store.FilePrefix}.{entity.Kind}.g.cs", EntityEmitter.Emit(entity));
            }
        }

        var mapped = new List<(AdoDriver Driver, SchemaDefinition Schema)>();
        foreach (var driver in AdoDriver.All.Where(driver => libraries.HasFlag(driver.Flag)))
        {
            var schema = SchemaPlanner.Plan(store, driver.Dialect);
            foreach (var file in Emit(store, driver, schema))
            {
                yield return file with { Name = $"{store.FilePrefix}.{driver.Name}.{file.Name}" };
            }

            if (driver.EntityFramework is not null)
            {
                mapped.Add((driver, schema));
            }
        }

        if (mapped.Count > 0 && libraries.HasFlag(ReferencedLibraries.EntityFramework))
        {
            yield return new GeneratedFile($"{store.FilePrefix}.EntityFramework.g.cs", new EntityFrameworkEmitter(store, mapped).Emit());
        }
    }

    /// <summary>The store on one database and what belongs to it.</summary>
    private static IEnumerable<GeneratedFile> Emit(StoreModel store, AdoDriver driver, SchemaDefinition schema)
    {
        switch (driver)
        {
            case SqliteDriver:
                yield return new GeneratedFile("Store.g.cs", SqliteStoreEmitter.Emit(store));
                yield return new GeneratedFile("Connection.g.cs", SqliteConnectionEmitter.Emit(store));
                break;

            case ServerDriver server:
                yield return new GeneratedFile("Store.g.cs", ServerStoreEmitter.Emit(store, schema, server));
                break;

            default:
                throw new InvalidOperationException($"There is no store for {driver.Name}.");
        }

        var scripts = SchemaPlanner.Word(
            store,
            driver.Dialect,
            schema,
            [.. StoreUseCases.All.SelectMany(useCase => useCase.Method(store).Writes)],
            purge: [.. PurgeExpired.Statements(store, driver.Dialect).Select(static purge => purge.Statement.Text)],
            ToolStatements.Of(store, driver));
        yield return new GeneratedFile("Schema.g.cs", SchemaEmitter.Emit(store, driver.Dialect, scripts));
        yield return new GeneratedFile("Registration.g.cs", new RegistrationEmitter(store, driver).Emit());
    }
}
