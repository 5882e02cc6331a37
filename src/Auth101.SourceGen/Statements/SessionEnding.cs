namespace Auth101.SourceGen.Statements;

/// <summary>The parts of what ends sessions of a user for one of them.</summary>
/// <param name="SessionTable">The session table.</param>
/// <param name="EndedId">The id of session s as a column of an answer.</param>
/// <param name="AndUser">The join of user u of session c, who may sign in.</param>
/// <param name="IsAsking">The condition that session c is the one that asks, and alive.</param>
/// <param name="IsEnded">The condition that session s is one to end.</param>
internal sealed record SessionEnding(string SessionTable, string EndedId, string AndUser, string IsAsking, string IsEnded)
{
    /// <summary>Session c and its user u.</summary>
    /// <param name="rowHint">What stands behind the session.</param>
    public string Asking(string rowHint = "") => $"{SessionTable} AS c{rowHint}\n{AndUser}";
}
