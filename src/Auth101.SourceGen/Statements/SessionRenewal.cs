namespace Auth101.SourceGen.Statements;

/// <summary>
/// The session for which a hash is replaced, and which goes on with another token. The row of the hash is held before that of the session, as whoever sets a
/// password and then ends sessions does; and the session gets its token before the hash is replaced, so that nothing is if it has ended.
/// </summary>
/// <param name="Credentials">The table that holds the hash.</param>
/// <param name="Row">What the condition calls its row.</param>
/// <param name="Hash">Its column of the hash.</param>
/// <param name="IsVerified">The condition that the row of the user still has the hash that was verified.</param>
/// <param name="Renew">
/// Gives the session another token if it is alive and its user may sign in, under conditions that stand behind its own.
/// </param>
/// <param name="IsRenewed">The condition that the session has that token, which nobody else has.</param>
internal sealed record SessionRenewal(
    string Credentials, string Row, string Hash, string IsVerified, Func<string, string> Renew, string IsRenewed)
{
    /// <summary>A condition behind others that the hash is still the verified one.</summary>
    public string AndIsVerified => PasswordReplacement.And(
        $"EXISTS (\n      SELECT 1 FROM {Credentials} AS {Row}\n      WHERE {IsVerified.Replace("\n", "\n      ")})");

    /// <summary>A condition behind others that the session goes on.</summary>
    public string AndIsRenewed => PasswordReplacement.And(IsRenewed);
}
