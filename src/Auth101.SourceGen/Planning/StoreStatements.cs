using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Planning;

/// <summary>The statements that every store runs.</summary>
/// <param name="FindForSignIn">Finds a user by email, with the password hash.</param>
/// <param name="FindSession">Finds a user by id, and a session of that user if it is alive.</param>
/// <param name="FindRotatedSession">Finds what a session holds that was rotated a moment ago; null where the time of the last rotation is not kept.</param>
/// <param name="EndSession">Ends a session.</param>
/// <param name="PurgeSessions">Deletes a batch of expired sessions.</param>
/// <param name="PurgeVerifications">Deletes a batch of expired verifications.</param>
/// <param name="FindNonUniqueEmail">Finds a row if no unique index keeps two users from one email address; null where Auth101 makes the table.</param>
internal sealed record StoreStatements(
    SqlStatement FindForSignIn,
    SqlStatement FindSession,
    SqlStatement? FindRotatedSession,
    SqlStatement EndSession,
    SqlStatement PurgeSessions,
    SqlStatement PurgeVerifications,
    SqlStatement? FindNonUniqueEmail);
