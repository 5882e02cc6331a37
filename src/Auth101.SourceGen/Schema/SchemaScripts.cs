namespace Auth101.SourceGen.Schema;

/// <summary>What a store tells DBAs and the tool about its tables.</summary>
/// <param name="Create">Creates the managed tables.</param>
/// <param name="Grants">Grants the application what it needs; null where the database has no roles.</param>
/// <param name="Drop">Drops the managed tables; null if there are none.</param>
/// <param name="Advice">Queries on the application's own tables; null if there are none.</param>
/// <param name="Description">The tables as the code expects them, as JSON.</param>
internal sealed record SchemaScripts(string Create, string? Grants, string? Drop, string? Advice, string Description);
