namespace Auth101.SourceGen.Statements;

/// <summary>The parts of what ends sessions of a user.</summary>
/// <param name="SessionTable">The session table.</param>
/// <param name="SessionToken">Its column of the token.</param>
/// <param name="EndedId">The id of session s as a column of an answer.</param>
/// <param name="AskingRow">The row that sessions end for, with its name: session c, which asks, or user u.</param>
/// <param name="AndUser">The join of user u of session c, who may sign in, in a line of its own; nothing where the row is that of the user.</param>
/// <param name="IsAsking">The condition that it is the one that was named and may ask.</param>
/// <param name="IsEnded">The condition that session s is one to end.</param>
internal sealed record SessionEnding(
    string SessionTable, string SessionToken, string EndedId, string AskingRow, string AndUser, string IsAsking, string IsEnded)
{
    /// <summary>The row that sessions end for, and its user u.</summary>
    /// <param name="rowHint">What stands behind the row.</param>
    public string Asking(string rowHint = "") => $"{AskingRow}{rowHint}{AndUser}";
}
