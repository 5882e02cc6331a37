using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Statements;

/// <summary>The parts of a sign-in's second round trip.</summary>
/// <param name="Replace">
/// The update that replaces an outdated hash; null for none. It finds no row if the stored hash is not the verified one, or the user may not
/// sign in.
/// </param>
/// <param name="ReplacedUserId">The column of the user's id in the row that it changes.</param>
/// <param name="Insert">The insert of the session of a user who may sign in and has the hash.</param>
/// <param name="InsertOfReplaced">An insert of the session that takes the user's id from row r of <c>replaced</c>, column <c>user_id</c>.</param>
/// <param name="Session">The session table.</param>
/// <param name="Token">The token of the new session.</param>
/// <param name="NewestFirst">The order of rows s from the newest session to the oldest.</param>
/// <param name="IsOther">The condition that row s is another session of the user that has not expired.</param>
/// <param name="OtherSessions">How many of those are left at most; the oldest end.</param>
internal sealed record SessionStart(
    string? Replace,
    string ReplacedUserId,
    string Insert,
    string InsertOfReplaced,
    EntityModel Session,
    string Token,
    string NewestFirst,
    string IsOther,
    string OtherSessions);
