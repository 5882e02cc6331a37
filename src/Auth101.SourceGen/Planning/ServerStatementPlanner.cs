using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Planning;

/// <summary>Words the statements of a store on a database server: each use case is one round trip.</summary>
internal sealed class ServerStatementPlanner : StatementPlanner
{
    private readonly ServerDialect _dialect;

    private ServerStatementPlanner(StoreModel store, ServerDialect dialect)
        : base(store, dialect) => _dialect = dialect;

    public static ServerStatements Plan(StoreModel store, ServerDialect dialect) => new ServerStatementPlanner(store, dialect).Plan();

    private ServerStatements Plan() => new(
        Common(), CreateUser(isInTransaction: false), CreateUser(isInTransaction: true), SignUpInParts(), CreateSession(), ReplacePasswordAndCreateSession(), EndSurplusSession(), RotateSession(), EndReusedSession());

    private SqlStatement CreateUser(bool isInTransaction)
    {
        var text = NewText();
        return text.Finish(_dialect.SignUp(UserRow(text), AccountRow(text), SessionRow(text), isInTransaction));
    }

    private SignUpInParts? SignUpInParts()
    {
        if (!_dialect.LocksGaps || !Store.User.HasIdentity)
        {
            return null;
        }

        var first = NewText();
        var rest = NewText();
        return new SignUpInParts(
            first.Finish(_dialect.SignUpUser(UserRow(first), Store.Account, Store.Session)),
            NewText().Finish(_dialect.DeleteOrphans(Store.Account, Store.Session)),
            rest.Finish(_dialect.SignUpRest(UserRow(rest), AccountRow(rest), SessionRow(rest))));
    }

    private SqlStatement CreateSession()
    {
        var text = NewText();
        var hash = text.Parameter("verified_hash", Store.Account, EntityField.Password, from: "start.VerifiedHash");
        return text.Finish(_dialect.StartSession(Start(text, replace: null, hash)));
    }

    private SqlStatement ReplacePasswordAndCreateSession()
    {
        var text = NewText();
        var replace = ReplacePassword(text);
        var hash = text.Parameter("new_hash", Store.Account, EntityField.Password, from: "start.NewHash");
        return text.Finish(_dialect.StartSession(Start(text, replace, hash)));
    }

    private SessionStart Start(StatementText text, string? replace, string hash)
    {
        var session = StartedSession(text);
        return new SessionStart(
            Replace: replace,
            AccountUserId: text.Column(Store.Account, EntityField.UserId),
            Insert: InsertSessionOfActiveUser(text, session, hash),
            InsertOfReplaced: InsertSession(session, "r.user_id", "FROM replaced AS r"),
            Session: Store.Session,
            Token: text.Parameter("token", Store.Session, EntityField.Token, from: "start.Session.Token"),
            NewestFirst: NewestFirst(text),
            IsOther: IsOtherSession(text),
            OtherSessions: text.Number("other_sessions", from: "(start.MaximumSessions ?? int.MaxValue) - 1"));
    }

    private SqlStatement? EndSurplusSession()
    {
        var text = NewText();
        return _dialect.EndSurplus(Store.Session, text.Parameter("id", Store.Session, EntityField.Id, ValueSource.Id("key"))) is { } end ? text.Finish(end) : null;
    }

    private SqlStatement RotateSession()
    {
        var text = NewText();
        var session = Store.Session;
        return text.Finish(_dialect.Rotate(new Rotation(
            _dialect.Table(session),
            RotationChanges(text),
            RotationCondition(text),
            UserId: text.Column(session, EntityField.UserId),
            IsCurrent: $"s.{text.Column(session, EntityField.Id)} = {text.Parameter("id", session, EntityField.Id, ValueSource.Id("sessionId"))}"
                + $"\n  AND {text.SessionIsOfUser("s.")}"
                + $"\n  AND s.{text.Column(session, EntityField.Token)} = {text.Parameter("new_token", session, EntityField.Token, from: "rotation.NewToken")}",
            UserColumns: text.UserColumns(indent: 7),
            UserTable: _dialect.Table(Store.User),
            UserKey: text.Column(Store.User, EntityField.Id))));
    }

    private SqlStatement EndReusedSession()
    {
        var text = NewText();
        return text.Finish(EndReusedSession(text) is { } end
            ? _dialect.EndReused(new SessionReuse(ReusedColumns(), FromReused(text), end))
            : $"SELECT {ReusedColumns()}\n{FromReused(text)}");
    }

    private SignUpRow UserRow(StatementText text) => Row(Store.User, text.InsertValues(Store.User, NewUser));

    private SignUpRow AccountRow(StatementText text) => Row(Store.Account, text.InsertValues(
        Store.Account,
        column => column.Field is EntityField.UserId or EntityField.AccountId && Store.User.HasIdentity ? null : NewAccount(column),
        prefix: "account_"));

    private SignUpRow SessionRow(StatementText text) => Row(Store.Session, text.InsertValues(
        Store.Session,
        column => NewSession(column, "newUser.Session", Store.User.HasIdentity ? null : NewUserId),
        prefix: "session_"));

    /// <summary>A row of a sign-up. Where the database makes the user's id, the rows of the other tables refer to the one that it just made.</summary>
    private SignUpRow Row(EntityModel entity, IReadOnlyList<InsertValue> values) => new(
        entity, [.. values.Select(value => new SignUpCell(value.Column.Field, _dialect.Quote(value.Column.Column), value.Value))]);
}

/// <summary>The statements of a store on a database server.</summary>
/// <param name="Common">Those of every store.</param>
/// <param name="CreateUser">Inserts user, account and session, all or nothing; answers with the ids that the database made: the user's, then the session's.</param>
/// <param name="CreateUserInTransaction">The same for a transaction that is open and that the caller ends.</param>
/// <param name="SignUpInParts">That in parts; null where it is one statement.</param>
/// <param name="CreateSession">Inserts a session of an existing user if that user may sign in and has the verified hash; answers with one row if it did.</param>
/// <param name="ReplacePasswordAndCreateSession">The same after replacing that hash, all or nothing.</param>
/// <param name="EndSurplusSession">Ends one of the sessions that <paramref name="CreateSession"/> found to be too many; null where that ends them itself.</param>
/// <param name="RotateSession">Replaces the token of a session if it is the expected one; answers with the user if it did.</param>
/// <param name="EndReusedSession">Answers with who signed in if the session holds another token, and ends it if that was so before the cutoff.</param>
internal sealed record ServerStatements(
    StoreStatements Common,
    SqlStatement CreateUser,
    SqlStatement CreateUserInTransaction,
    SignUpInParts? SignUpInParts,
    SqlStatement CreateSession,
    SqlStatement ReplacePasswordAndCreateSession,
    SqlStatement? EndSurplusSession,
    SqlStatement RotateSession,
    SqlStatement EndReusedSession);

/// <summary>A sign-up in a transaction of the application where to delete nothing would lock.</summary>
/// <param name="InsertUser">Inserts the user; answers whether rows of somebody else hang on the id that the database made.</param>
/// <param name="DeleteOrphans">Deletes those rows.</param>
/// <param name="InsertRest">Inserts account and session; answers with the ids that the database made.</param>
internal sealed record SignUpInParts(SqlStatement InsertUser, SqlStatement DeleteOrphans, SqlStatement InsertRest);
