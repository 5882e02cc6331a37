using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Planning;

/// <summary>Words the statements of a store on SQLite. The database is in the process, so that small statements one after the other cost nothing.</summary>
internal sealed class SqliteStatementPlanner : StatementPlanner
{
    private readonly SqlDialect _dialect = SqliteDialect.Instance;

    private SqliteStatementPlanner(StoreModel store)
        : base(store, SqliteDialect.Instance)
    {
    }

    public static SqliteStatements Plan(StoreModel store) => new SqliteStatementPlanner(store).Plan();

    private SqliteStatements Plan() => new(
        Common(),
        InsertUser: InsertReturningIdentity(Store.User, NewUser),
        InsertAccount: InsertAccount(),
        InsertSession: InsertReturningIdentity(Store.Session, column => NewSession(column, "newUser.Session", NewUserId)),
        ReplacePassword: ReplacePassword(),
        InsertSessionOfActiveUser: InsertSessionOfActiveUser(),
        EndOldestSessions: EndOldestSessions(),
        RotateSession: RotateSession(),
        FindReusedSession: FindReusedSession(),
        EndReusedSession: EndReusedSession(),
        FindUser: FindUser(),
        DeleteAccounts: DeleteOrphans(Store.Account),
        DeleteSessions: DeleteOrphans(Store.Session));

    private SqlStatement? DeleteOrphans(EntityModel entity)
    {
        var text = NewText();
        return Store.User.HasIdentity ? text.Finish(_dialect.DeleteOfUser(entity, text.Parameter("user_id", Store.User, EntityField.Id, ValueSource.Id(NewUserId)))) : null;
    }

    private SqlStatement InsertAccount()
    {
        var text = NewText();
        return text.Finish(Insert(text, Store.Account, NewAccount));
    }

    private SqlStatement InsertReturningIdentity(EntityModel entity, Func<ColumnModel, ValueSource?> from)
    {
        var text = NewText();
        return text.Finish(Insert(text, entity, from) + (entity.HasIdentity ? $"\nRETURNING {text.Column(entity, EntityField.Id)}" : string.Empty));
    }

    private SqlStatement InsertSessionOfActiveUser()
    {
        var text = NewText();
        var hash = text.Parameter("hash", Store.Account, EntityField.Password, from: "start.NewHash ?? start.VerifiedHash");
        return text.Finish($"{InsertSessionOfActiveUser(text, StartedSession(text), hash)}\nRETURNING {text.Column(Store.Session, EntityField.Id)}");
    }

    private SqlStatement ReplacePassword()
    {
        var text = NewText();
        return text.Finish(ReplacePassword(text));
    }

    private SqlStatement EndOldestSessions()
    {
        var text = NewText();
        var id = text.Column(Store.Session, EntityField.Id);
        return text.Finish($"""
            DELETE FROM {_dialect.Table(Store.Session)}
            WHERE {id} IN (
                SELECT s.{id} FROM {_dialect.Table(Store.Session)} AS s
                WHERE {IsOtherSession(text)}
                ORDER BY {NewestFirst(text)}
                LIMIT -1 OFFSET {text.Number("other_sessions", from: "maximum - 1")})
            RETURNING {id}
            """);
    }

    private SqlStatement RotateSession()
    {
        var text = NewText();
        return text.Finish($"""
            UPDATE {_dialect.Table(Store.Session)} AS s
            SET {RotationChanges(text)}
            WHERE {RotationCondition(text)}
            RETURNING {text.Column(Store.Session, EntityField.UserId)}
            """);
    }

    private SqlStatement FindReusedSession()
    {
        var text = NewText();
        return text.Finish($"SELECT {ReusedColumns()}\n{FromReused(text)}");
    }

    private SqlStatement? EndReusedSession()
    {
        var text = NewText();
        return EndReusedSession(text) is { } end ? text.Finish(end) : null;
    }

    private SqlStatement FindUser()
    {
        var text = NewText();
        return text.Finish($"""
            SELECT {text.UserColumns(indent: 7)}
            FROM {_dialect.Table(Store.User)} AS u
            WHERE u.{text.Column(Store.User, EntityField.Id)} = {text.Parameter("user_id", Store.User, EntityField.Id, ValueSource.Id("rotatedUserId"))}
            """);
    }
}

/// <summary>The statements of a store on SQLite.</summary>
/// <param name="Common">Those of every store.</param>
/// <param name="InsertUser">Inserts a user.</param>
/// <param name="InsertAccount">Inserts a credential account.</param>
/// <param name="InsertSession">Inserts a session of a user who was just inserted.</param>
/// <param name="ReplacePassword">Replaces a password hash that has not changed meanwhile.</param>
/// <param name="InsertSessionOfActiveUser">Inserts a session of an existing user if that user may sign in and has a certain hash.</param>
/// <param name="EndOldestSessions">Ends all but the newest of a user's sessions that have not expired, and not the one that was just inserted.</param>
/// <param name="RotateSession">Replaces the token of a session if it is the expected one.</param>
/// <param name="FindReusedSession">Reads who signed in to a session whose old token was presented.</param>
/// <param name="EndReusedSession">Ends such a session; null where the time of the last rotation is not kept.</param>
/// <param name="FindUser">Finds a user by id, as a session row holds it.</param>
/// <param name="DeleteAccounts">Deletes the accounts of a user's id that the database just made; null where ids do not come back.</param>
/// <param name="DeleteSessions">Deletes the sessions of such an id.</param>
internal sealed record SqliteStatements(
    StoreStatements Common,
    SqlStatement InsertUser,
    SqlStatement InsertAccount,
    SqlStatement InsertSession,
    SqlStatement ReplacePassword,
    SqlStatement InsertSessionOfActiveUser,
    SqlStatement EndOldestSessions,
    SqlStatement RotateSession,
    SqlStatement FindReusedSession,
    SqlStatement? EndReusedSession,
    SqlStatement FindUser,
    SqlStatement? DeleteAccounts,
    SqlStatement? DeleteSessions);
