using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Statements;

/// <summary>Text from outside that is looked for in a column. What the column cannot hold is in no row.</summary>
/// <param name="Entity">The table.</param>
/// <param name="Field">The column.</param>
/// <param name="Text">The text, as C#.</param>
/// <param name="Variable">The variable that holds the value as the database takes it.</param>
internal sealed record GivenText(EntityModel Entity, EntityField Field, string Text, string Variable)
{
    /// <summary>Why the statement runs even with text that the column cannot hold, as a comment; null if it does not.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Whether rows of Auth101 hold ASCII only, whatever the column could.</summary>
    public bool IsAscii { get; init; }

    public ColumnModel Column => Entity.Get(Field);
}
