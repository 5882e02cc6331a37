using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Statements;

/// <summary>The rows that a sign-up writes.</summary>
/// <param name="User">The user.</param>
/// <param name="Account">The account; null where the user's row holds the password hash.</param>
/// <param name="Session">The first session; null where the user does not sign in.</param>
/// <param name="Dependents">
/// The tables whose rows hang on a user's id, where an id can come back: what hangs on it then is somebody else's. Empty where none can.
/// </param>
internal sealed record SignUpRows(SignUpRow User, SignUpRow? Account, SignUpRow? Session, IReadOnlyList<SignUpDependent> Dependents)
{
    /// <summary>Whether the user signs in, which takes one who may.</summary>
    public bool SignsIn => Session is not null;
}

/// <summary>A table whose rows hang on the id of a user who signs up.</summary>
/// <param name="Entity">The table.</param>
/// <param name="UserId">The id, as the table's column takes it; null if it is the id that the database just made for the user.</param>
internal sealed record SignUpDependent(EntityModel Entity, string? UserId);

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
