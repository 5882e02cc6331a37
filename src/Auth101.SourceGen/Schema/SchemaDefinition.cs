using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Schema;

/// <summary>The tables of a store as they should be on one database.</summary>
/// <param name="Tables">All of them, the user's first.</param>
/// <param name="Mapping">The hash of those that Auth101 creates, which the marker table keeps; null if it creates none.</param>
internal sealed record SchemaDefinition(IReadOnlyList<TableDefinition> Tables, string? Mapping)
{
    /// <summary>The tables that Auth101 creates.</summary>
    public IEnumerable<TableDefinition> Managed => Tables.Where(static table => table.Entity.IsManaged);

    /// <summary>The tables that the application creates.</summary>
    public IEnumerable<TableDefinition> Own => Tables.Where(static table => !table.Entity.IsManaged);

    /// <summary>The table of users.</summary>
    public TableDefinition User => Tables.Single(static table => table.Entity.Kind == EntityKind.User);
}
