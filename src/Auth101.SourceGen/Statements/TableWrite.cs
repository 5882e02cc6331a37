using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Statements;

/// <summary>What a method of the store writes to a table. The grants are made of it: what none writes, the application's role may not write.</summary>
/// <param name="Table">The table.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Fields">The columns that an update changes.</param>
internal sealed record TableWrite(EntityKind Table, WriteKind Kind, params EntityField[] Fields)
{
    /// <summary>The application's own columns that an update changes, or all where they need no role.</summary>
    public IReadOnlyList<ColumnModel> Columns { get; init; } = [];
}

/// <summary>What can be done to the rows of a table.</summary>
internal enum WriteKind
{
    Insert,
    Update,
    Delete,
}
