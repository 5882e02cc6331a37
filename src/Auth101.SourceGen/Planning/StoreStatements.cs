using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Planning;

/// <summary>The statements of a store, finished. Each goes into the generated code as a constant.</summary>
/// <param name="FindForSignIn">Finds a user by email, with the password hash.</param>
/// <param name="InsertUser">Inserts a user.</param>
/// <param name="InsertAccount">Inserts a credential account.</param>
/// <param name="InsertSession">Inserts a session of a user who was just inserted.</param>
/// <param name="InsertSessionOfActiveUser">Inserts a session of an existing user if that user may sign in.</param>
/// <param name="ReplacePassword">Replaces a password hash that has not changed meanwhile.</param>
/// <param name="FindSession">Finds a user by id, and says whether a session is alive.</param>
/// <param name="FindUser">Finds a user by id.</param>
/// <param name="RotateSession">Replaces the token of a session if it is the expected one.</param>
/// <param name="EndReusedSession">Ends a session whose old token was presented; null where the time of the last rotation is not kept.</param>
/// <param name="EndSession">Ends a session.</param>
/// <param name="PurgeSessions">Deletes a batch of expired sessions.</param>
/// <param name="PurgeVerifications">Deletes a batch of expired verifications.</param>
/// <param name="InsertVerification">Inserts a verification.</param>
/// <param name="ConsumeVerification">Deletes a verification if it is the expected one.</param>
internal sealed record StoreStatements(
    string FindForSignIn,
    InsertStatement InsertUser,
    InsertStatement InsertAccount,
    InsertStatement InsertSession,
    InsertStatement InsertSessionOfActiveUser,
    string ReplacePassword,
    string FindSession,
    string FindUser,
    string RotateSession,
    string? EndReusedSession,
    string EndSession,
    string PurgeSessions,
    string PurgeVerifications,
    InsertStatement InsertVerification,
    string ConsumeVerification);

/// <summary>An insert with the columns that it fills.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Values">The columns and the names of their parameters, in order.</param>
internal sealed record InsertStatement(string Text, EquatableArray<InsertValue> Values);

/// <summary>A column of an insert.</summary>
/// <param name="Column">The column.</param>
/// <param name="Parameter">The parameter, as it is written in the statement.</param>
internal sealed record InsertValue(ColumnModel Column, string Parameter);
