namespace Auth101.SourceGen.Statements;

/// <summary>The parts of what removes a user with all that hangs on them.</summary>
/// <param name="Holds">
/// Updates that change nothing, each with what it keeps from everybody else because the removal depends on it: first of all the row of the password hash, under
/// which sessions begin.
/// </param>
/// <param name="Asking">What must be there so that it may: a FROM with its WHERE, which is worded after the holds and finds one row or none.</param>
/// <param name="Deletes">
/// What deletes the rows that hang on the user: a table, what its rows are, and a condition each, in an order that no foreign key minds.
/// </param>
/// <param name="User">The user table.</param>
/// <param name="IsUser">The condition that a row of it is the user's.</param>
/// <param name="Changes">What is set where the row stays; null where it goes.</param>
internal sealed record UserRemoval(
    IReadOnlyList<(string Held, string Statement)> Holds,
    string Asking,
    IReadOnlyList<(string Table, string Rows, string Condition)> Deletes,
    string User,
    string IsUser,
    string? Changes);
