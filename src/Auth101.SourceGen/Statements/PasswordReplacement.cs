namespace Auth101.SourceGen.Statements;

/// <summary>
/// The parts of what replaces a password, worded but for their order. The hash is written first, and the sessions to end are looked for in a later statement,
/// which sees what is committed by then: until the hash is written, a sign-in with the old password may still begin a session.
/// </summary>
/// <param name="Replace">Replaces the hash, under conditions that stand behind its own.</param>
/// <param name="IsReplaced">The condition that the new hash is stored, which nobody else has: it is salted.</param>
/// <param name="SessionTable">The session table.</param>
/// <param name="SessionId">Its column of the id.</param>
/// <param name="EndedId">The id of session s as a column of an answer.</param>
/// <param name="IsEnded">The condition that session s is one to end.</param>
/// <param name="EndProofs">Ends the proofs that were asked for before, under conditions that stand behind its own.</param>
internal sealed record PasswordReplacement(
    Func<string, string> Replace,
    string IsReplaced,
    string SessionTable,
    string SessionId,
    string EndedId,
    string IsEnded,
    Func<string, string> EndProofs)
{
    /// <summary>The deletion of a proof without which nothing happens; null where none is asked for.</summary>
    public string? Consume { get; init; }

    /// <summary>
    /// Marks the address as verified, under conditions that stand behind its own; null where that is not asked for, not kept, or done with the hash.
    /// </summary>
    public Func<string, string>? Verify { get; init; }

    /// <summary>
    /// Whether the number of rows that the replacement changes says nothing on SQLite: a table of the application may be a view, of which no row ever counts.
    /// </summary>
    public bool HidesCount { get; init; }

    /// <summary>The session that goes on, without which nothing happens; null where none does.</summary>
    public SessionRenewal? Renewal { get; init; }

    /// <summary>A condition behind others that the hash was replaced.</summary>
    public string AndIsReplaced => And(IsReplaced);

    /// <summary>A condition behind others.</summary>
    public static string And(string condition) => $"\n  AND {condition}";
}

/// <summary>A statement of it.</summary>
internal enum PasswordReplacementPart
{
    /// <summary>The deletion of the proof.</summary>
    Consume,

    /// <summary>The mark of the address.</summary>
    Verify,

    /// <summary>The new token of the session that goes on.</summary>
    RenewSession,

    /// <summary>The replacement of the hash, or all of it where that is one script.</summary>
    Replace,

    /// <summary>The question whether the hash was replaced, where a number of rows does not say it.</summary>
    FindReplaced,

    /// <summary>The end of sessions, with their ids as answer.</summary>
    EndSessions,

    /// <summary>The end of proofs.</summary>
    EndProofs,
}
