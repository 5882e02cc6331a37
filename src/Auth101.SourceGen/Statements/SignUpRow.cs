using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Statements;

/// <summary>A row that a sign-up writes.</summary>
/// <param name="Entity">The table.</param>
/// <param name="Cells">The columns and their values.</param>
internal sealed record SignUpRow(EntityModel Entity, IReadOnlyList<SignUpCell> Cells)
{
    /// <summary>The value of a role that every mapping has and Auth101 fills.</summary>
    public SignUpCell Cell(EntityField field) => Cells.First(cell => cell.Field == field);

    public string Columns(int indent) => SqlList.Wrap(Cells.Select(static cell => cell.Column), indent);
}

/// <summary>A value of a row that a sign-up writes.</summary>
/// <param name="Field">The role.</param>
/// <param name="Column">The column, quoted.</param>
/// <param name="Value">The value; null if it is the id that the database just made for the user.</param>
internal sealed record SignUpCell(EntityField Field, string Column, string? Value);
