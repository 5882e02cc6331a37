using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Statements;

/// <summary>A finished statement, or several that are sent as one. It goes into the generated code as a constant.</summary>
/// <param name="Name">The name of the constant, without Sql.</param>
/// <param name="Text">The SQL.</param>
/// <param name="Parameters">The parameters, in the order in which the text first names them.</param>
internal sealed record SqlStatement(string Name, string Text, EquatableArray<StatementParameter> Parameters);

/// <summary>A parameter of a statement.</summary>
/// <param name="Name">Its name: <c>email</c>, <c>now</c>.</param>
/// <param name="Placeholder">How the statement writes it.</param>
/// <param name="Column">The column that it is compared with or written to; null for a number of rows.</param>
/// <param name="Entity">The table of that column.</param>
/// <param name="Source">Where its value comes from.</param>
internal sealed record StatementParameter(string Name, string Placeholder, ColumnModel? Column, EntityModel? Entity, ValueSource Source)
{
    /// <summary>Whether Auth101 made the column, so that its type is known.</summary>
    public bool IsManaged => Entity is { IsManaged: true };
}
