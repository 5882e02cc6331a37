namespace Auth101.SourceGen.Statements;

/// <summary>The parts of what answers an old token.</summary>
/// <param name="Columns">The columns of session s that say who signed in.</param>
/// <param name="From">Session s, if it holds another token than the old one.</param>
/// <param name="End">The DELETE of that session, if its last rotation was long ago.</param>
internal sealed record SessionReuse(string Columns, string From, string End);
