using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Schema;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Dialects;

/// <summary>The SQL of a database server, where a use case must not take more than one round trip.</summary>
internal abstract class ServerDialect : SqlDialect
{
    /// <summary>Marks a point in a transaction to roll back to.</summary>
    public abstract string SetSavepoint(string name);

    /// <summary>Undoes what was done since a savepoint, and forgets it.</summary>
    public abstract string RollBackToSavepoint(string name);

    /// <summary>Forgets a savepoint and keeps what was done since; null where savepoints of one name do not pile up.</summary>
    public abstract string? ReleaseSavepoint(string name);

    /// <summary>Inserts user, account and session, those that there are, and answers with the ids that the database made.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="isInTransaction">Whether a transaction is open that the caller ends; else the text is all or nothing by itself.</param>
    public abstract string SignUp(SignUpRows rows, bool isInTransaction);

    /// <summary>
    /// Replaces a password hash if that is wanted and inserts a session, all or nothing; then ends the oldest other sessions of the user if there are too many.
    /// It answers with one row if it wrote, with the session's id if the database makes it; then with the ids of the sessions that it ended, or that
    /// <see cref="EndSurplus"/> is to end, as <see cref="AnswersInOneResult"/> says.
    /// </summary>
    public abstract string StartSession(SessionStart start);

    /// <summary>Ends one session by its id without waiting for a lock; null where <see cref="StartSession"/> ends those that are too many.</summary>
    /// <param name="session">The session table.</param>
    /// <param name="id">The id.</param>
    public virtual string? EndSurplus(EntityModel session, string id) => null;

    /// <summary>
    /// Whether the answer of <see cref="StartSession"/> is one result, all or nothing, with an ended session in the second column of each row. Else what was
    /// ended is a result of its own; a result before it says that the new session is committed, and what comes after is a transaction of its own.
    /// </summary>
    public virtual bool AnswersInOneResult => false;

    /// <summary>
    /// Whether to delete rows that are not there keeps others from writing theirs. A sign-up in a transaction of the application, whose isolation is
    /// not ours to choose, then looks for orphans first, in three parts.
    /// </summary>
    public virtual bool LocksGaps => false;

    /// <summary>Inserts a user and answers whether accounts or sessions of the same id are there: 1 or 0.</summary>
    public virtual string SignUpUser(SignUpRows rows) => throw new NotSupportedException();

    /// <summary>Deletes the accounts and sessions of the id of the user who was just inserted.</summary>
    public virtual string DeleteOrphans(IReadOnlyList<SignUpDependent> dependents) => throw new NotSupportedException();

    /// <summary>Inserts account and session of the user who was just inserted, those that there are, and answers with the ids that the database made.</summary>
    public virtual string SignUpRest(SignUpRows rows) => throw new NotSupportedException();

    /// <summary>
    /// Ends sessions of a user in the statements of one transaction, and answers as <see cref="SqlDialect.FindSessionsToEnd"/> does with those that it ended.
    /// </summary>
    public abstract IReadOnlyList<string> EndSessions(SessionEnding ending);

    /// <summary>
    /// Statements that are one transaction, as the text of one command; each sees what those before it have waited for. Null where a command takes one
    /// statement only, so that the driver sends several as a batch.
    /// </summary>
    public abstract string? Transaction(IReadOnlyList<string> statements);

    /// <summary>Changes a user and answers with the row.</summary>
    /// <param name="update">The change.</param>
    /// <param name="find">The query of the user under the same condition.</param>
    /// <param name="columns">The columns of user u that it answers with.</param>
    public virtual string UpdateUser(string update, string find, string columns) => $"{update};\n{find}";

    /// <summary>
    /// Removes a user and answers with one row if it did: the statements of one transaction, or the script that is one. The last one asks once more what must
    /// be there, because only what was held before stays as it is.
    /// </summary>
    /// <returns>Each with what it holds, if it does nothing else.</returns>
    public abstract IReadOnlyList<(string? Held, string Statement)> RemoveUser(UserRemoval removal);

    /// <summary>The end of those sessions where a DELETE joins.</summary>
    protected static string DeleteSessionsToEnd(SessionEnding ending) => $"""
        DELETE s
        FROM {ending.SessionTable} AS s
        CROSS JOIN {ending.Asking()}
        WHERE {ending.IsEnded}
          AND {ending.IsAsking}
        """;

    /// <summary>
    /// Deletes a one-time proof and, if there was one, changes what it proves; one text, all or nothing. The rows that were changed are counted, and there are
    /// some only if the proof was good.
    /// </summary>
    /// <param name="user">The query for the user, whose row is locked first where what follows could see another one.</param>
    /// <param name="consume">The deletion of the proof.</param>
    /// <param name="change">The change, made of the condition that there was a proof.</param>
    /// <param name="end">The end of other proofs, made of conditions behind its own; null for none.</param>
    /// <param name="isHeld">What <see cref="IsHeld"/> says of a text that the change writes; null for none.</param>
    public abstract string Consume(
        string user, string consume, Func<string, string> change, Func<string, string>? end, HeldText? isHeld);

    /// <summary>
    /// How to see whether a column of the application's own table took a text as it was written; null where the database refuses what it has no character for.
    /// </summary>
    /// <param name="user">The table of users.</param>
    /// <param name="key">What the text is.</param>
    /// <param name="isUser">The condition that user u is the one.</param>
    /// <param name="value">The text.</param>
    public virtual HeldText? IsHeld(EntityModel user, UserKey key, string isUser, string value) => null;

    /// <summary>
    /// Replaces a password and then ends sessions and proofs, all or nothing: one script, or the statements of one transaction. The first answer is a row if
    /// the hash was replaced, the second are the ids of the sessions that end.
    /// </summary>
    public abstract IEnumerable<(PasswordReplacementPart Part, string Text)> ReplacePassword(PasswordReplacement replacement);

    /// <summary>Keeps everybody else from the row of a hash, if it is still the one that was verified, and changes nothing.</summary>
    protected string Hold(SessionRenewal renewal) =>
        UpdateRows(renewal.Credentials, renewal.Row, $"{renewal.Hash} = {renewal.Row}.{renewal.Hash}", renewal.IsVerified);

    /// <summary>
    /// Takes one from a budget, if there is one, all or nothing. It answers with one number: 0 if it did, else how long until there is one.
    /// </summary>
    public abstract string TakeFromBudget(BudgetTaking taking);

    /// <summary>Rotates a session and answers with its user if it did.</summary>
    public abstract string Rotate(Rotation rotation);

    /// <summary>Whether the column of a role takes ASCII only: a comparison with other text is an error, or true where it should not be.</summary>
    public virtual bool TakesAsciiOnly(EntityModel table, EntityField field) => table.IsManaged && TextLengths.IsAscii(field);

    /// <summary>Whether text can be outside the character set of a table's columns, so that even to ask for it is an error.</summary>
    public virtual bool CanBeOutsideCharacterSet(EntityModel table) => false;

    /// <summary>Whether the type that the mapping names for a column does not have every text, so that even to ask for one is an error.</summary>
    public virtual bool RefusesTexts(ColumnModel column) => false;

    /// <summary>Adds a column. Rows that exist get a zero where there can be no null, and new rows none.</summary>
    protected string AddColumn(TableDefinition table, ColumnDefinition column, Func<ColumnDefinition, string> define) =>
        column.Model.IsNullable || column.Default is not null || column.IdentityKey is not null
            ? $"ALTER TABLE {table.Name} ADD COLUMN {define(column)};"
            : $"""
                ALTER TABLE {table.Name} ADD COLUMN {define(column with { Default = ZeroOf(column.Model.Stored) })};
                ALTER TABLE {table.Name} ALTER COLUMN {Quote(column.Name)} DROP DEFAULT;
                """;

    /// <summary>An insert of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="newUserId">The id that the database made for the user.</param>
    /// <param name="newUserIdAsText">That id as text.</param>
    protected string Insert(SignUpRow row, string newUserId, string newUserIdAsText) => $"""
        {InsertInto} {Table(row.Entity)}
               ({row.Columns(indent: 8)})
        VALUES ({SqlList.Wrap(Values(row, newUserId, newUserIdAsText), indent: 8)})
        """;

    /// <summary>The values of a row.</summary>
    protected static IEnumerable<string> Values(SignUpRow row, string newUserId, string newUserIdAsText) => row.Cells.Select(
        cell => cell.Value ?? (cell.Field == EntityField.AccountId ? newUserIdAsText : newUserId));
}
