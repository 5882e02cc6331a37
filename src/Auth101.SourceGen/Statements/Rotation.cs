namespace Auth101.SourceGen.Statements;

/// <summary>The parts of a rotation, worded but for their order.</summary>
/// <param name="SessionTable">The session table.</param>
/// <param name="Changes">What is set.</param>
/// <param name="Condition">On what row s depends, in lines.</param>
/// <param name="UserId">The session's column of the user's id.</param>
/// <param name="IsCurrent">The condition that row s holds the new token.</param>
/// <param name="UserColumns">The columns of user u to answer with.</param>
/// <param name="UserTable">The user table.</param>
/// <param name="UserKey">The user's id.</param>
internal sealed record Rotation(
    string SessionTable,
    string Changes,
    string Condition,
    string UserId,
    string IsCurrent,
    string UserColumns,
    string UserTable,
    string UserKey);
