using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Planning;

/// <summary>Words the statements that every store runs: a model and a dialect in, strings out.</summary>
internal abstract class StatementPlanner(StoreModel store, SqlDialect dialect)
{
    protected StoreModel Store { get; } = store;

    protected StoreStatements Common() => new(
        FindForSignIn: FindForSignIn(),
        FindSession: FindSession(),
        FindRotatedSession: FindRotatedSession(),
        EndSession: EndSession(),
        PurgeSessions: Purge(Store.Session),
        PurgeVerifications: Purge(Store.Verification),
        FindNonUniqueEmail: Store.User.IsManaged ? null : NewText().Finish(dialect.FindNonUnique(Store.User, Store.User.Get(EntityField.Email).Column)));

    protected StatementText NewText() => new(Store, dialect);

    /// <summary>Where a value of a user who signs up comes from.</summary>
    protected static ValueSource NewUser(ColumnModel column) => column.Field is EntityField.CreatedAt or EntityField.UpdatedAt
        ? "newUser.Session.CreatedAt"
        : new ValueSource($"user.{column.Property}", column.IsNullable);

    /// <summary>Where a value of the account of a user who signs up comes from.</summary>
    protected ValueSource NewAccount(ColumnModel column) => column.Field switch
    {
        EntityField.Id => NewId(column, "newUser.AccountId"),
        EntityField.AccountId => CSharpExpression.IdText(Store.User.Get(EntityField.Id)),
        EntityField.UserId => NewUserId,
        EntityField.Password => "newUser.PasswordHash",
        EntityField.CreatedAt or EntityField.UpdatedAt => "newUser.Session.CreatedAt",
        _ => throw new InvalidOperationException($"A sign-up has no value for {column.Field} of an account."),
    };

    /// <summary>Where a value of a session comes from.</summary>
    /// <param name="column">The column.</param>
    /// <param name="session">The session.</param>
    /// <param name="userId">Its user's id; null where the statement knows it.</param>
    protected static ValueSource? NewSession(ColumnModel column, string session, string? userId) => column.Field switch
    {
        EntityField.Id => NewId(column, $"{session}.Id"),
        EntityField.UserId => userId is null ? null : (ValueSource)userId,
        EntityField.Token => $"{session}.Token",
        EntityField.ExpiresAt => $"{session}.ExpiresAt",
        EntityField.IpAddress => new ValueSource($"{session}.IpAddress", IsNullable: true),
        EntityField.UserAgent => new ValueSource($"{session}.UserAgent", IsNullable: true),
        EntityField.CreatedAt or EntityField.UpdatedAt => $"{session}.CreatedAt",
        _ => throw new InvalidOperationException($"A new session has no value for {column.Field}."),
    };

    protected string NewUserId => $"user.{Store.User.Get(EntityField.Id).Property}";

    /// <summary>A fresh id as the column takes it.</summary>
    private static string NewId(ColumnModel id, string guid) => id.Type == ColumnType.String ? $"{guid}.ToString(\"D\")" : guid;

    /// <summary>An insert of one row.</summary>
    protected string Insert(StatementText text, EntityModel entity, Func<ColumnModel, ValueSource?> from)
    {
        var values = text.InsertValues(entity, from);
        return $"""
            {dialect.InsertInto} {dialect.Table(entity)}
                   ({SqlList.Wrap(values.Select(value => dialect.Quote(value.Column.Column)), indent: 8)})
            VALUES ({SqlList.Wrap(values.Select(static value => value.Value!), indent: 8)})
            """;
    }

    /// <summary>An insert of a session for a user who exists, may sign in and has a certain hash. Until it commits, nobody changes that hash.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="session">The values of the session.</param>
    /// <param name="hash">The parameter that holds the hash.</param>
    protected string InsertSessionOfActiveUser(StatementText text, IReadOnlyList<InsertValue> session, string hash)
    {
        var (user, account) = (Store.User, Store.Account);
        var userId = $"u.{text.Column(user, EntityField.Id)}";
        return InsertSession(session, userId, $"""
            FROM {dialect.Table(user)} AS u{dialect.SharedLockHint}
            JOIN {dialect.Table(account)} AS a{dialect.SharedLockHint}
              ON a.{text.Column(account, EntityField.UserId)} = {dialect.UserIdFor(account, user, userId)}
             AND a.{text.Column(account, EntityField.ProviderId)} = {StatementText.CredentialProvider}
             AND a.{text.Column(account, EntityField.Password)} = {hash}
            WHERE {text.UserIdEquals(userId)}{text.AndUserIsActive()}{dialect.SharedLockClause("a")}
            """);
    }

    /// <summary>An insert of a session.</summary>
    /// <param name="values">Its values but the user's id.</param>
    /// <param name="userId">The user's id.</param>
    /// <param name="source">Where the user's id comes from.</param>
    protected string InsertSession(IReadOnlyList<InsertValue> values, string userId, string source) => $"""
        {dialect.InsertInto} {dialect.Table(Store.Session)}
               ({SqlList.Wrap(values.Select(value => dialect.Quote(value.Column.Column)), indent: 8)})
        SELECT {SqlList.Wrap(values.Select(value => value.Value ?? userId), indent: 7)}
        {source}
        """;

    /// <summary>The values of the session of a user who signs in, but the user's id.</summary>
    protected IReadOnlyList<InsertValue> StartedSession(StatementText text) =>
        text.InsertValues(Store.Session, static column => NewSession(column, "start.Session", userId: null));

    /// <summary>
    /// The order of sessions s of a user from the newest to the oldest: by when they began or, where the table does not keep that, by when they end. What is unknown is the oldest, and no
    /// two are equal.
    /// </summary>
    protected string NewestFirst(StatementText text)
    {
        var session = Store.Session;
        var age = text.Column(session, session.Has(EntityField.CreatedAt) ? EntityField.CreatedAt : EntityField.ExpiresAt);
        return $"s.{age} DESC{(session.IsManaged ? string.Empty : dialect.NullsLast)}, s.{text.Column(session, EntityField.Id)} DESC";
    }

    /// <summary>The condition that session s is another one of the user who signs in, and has not expired.</summary>
    protected string IsOtherSession(StatementText text) =>
        $"{dialect.UserIdEquals(Store.User, $"s.{text.Column(Store.Session, EntityField.UserId)}", text.Parameter("user_id", Store.User, EntityField.Id, ValueSource.Id("userId")))}"
        + $" AND s.{text.Column(Store.Session, EntityField.Token)} <> {text.Parameter("token", Store.Session, EntityField.Token, from: "start.Session.Token")}"
        + $" AND s.{text.Column(Store.Session, EntityField.ExpiresAt)} > {text.Parameter("now", Store.Session, EntityField.ExpiresAt, from: "start.Session.CreatedAt")}";

    /// <summary>The replacement of a hash that is still the verified one, of a user who may sign in.</summary>
    protected string ReplacePassword(StatementText text)
    {
        var account = Store.Account;
        return $"""
            {dialect.Update} {dialect.Table(account)}
            SET {text.Column(account, EntityField.Password)} = {text.Parameter("new_hash", account, EntityField.Password, from: "start.NewHash")}{text.SetUpdatedAt(account, now: "start.Session.CreatedAt")}
            WHERE {text.UserIdEquals(text.Column(account, EntityField.UserId))}
              AND {text.Column(account, EntityField.ProviderId)} = {StatementText.CredentialProvider}
              AND {text.Column(account, EntityField.Password)} = {text.Parameter("verified_hash", account, EntityField.Password, from: "start.VerifiedHash")}
              AND EXISTS (
                  SELECT 1 FROM {dialect.Table(Store.User)} AS u{dialect.SharedLockHint}
                  WHERE {text.UserIdEquals($"u.{text.Column(Store.User, EntityField.Id)}")}{text.AndUserIsActive()})
            """;
    }

    /// <summary>What a rotation changes in the session's row.</summary>
    protected string RotationChanges(StatementText text) =>
        $"{text.Column(Store.Session, EntityField.Token)} = {text.Parameter("new_token", Store.Session, EntityField.Token, from: "rotation.NewToken")}, "
        + $"{text.Column(Store.Session, EntityField.ExpiresAt)} = {text.Parameter("expires_at", Store.Session, EntityField.ExpiresAt, from: "rotation.ExpiresAt")}"
        + text.SetUpdatedAt(Store.Session, now: "rotation.Now");

    /// <summary>On what a rotation of row s depends. The old token is of the session's family.</summary>
    protected string RotationCondition(StatementText text)
    {
        var session = Store.Session;
        return $"s.{text.Column(session, EntityField.Id)} = {text.Parameter("id", session, EntityField.Id, ValueSource.Id("sessionId"))}"
            + $"\n  AND {text.SessionIsOfUser("s.")}"
            + $"\n  AND s.{text.Column(session, EntityField.Token)} = {text.Parameter("old_token", session, EntityField.Token, from: "rotation.OldToken")}"
            + $"\n  AND s.{text.Column(session, EntityField.ExpiresAt)} > {text.Parameter("now", session, EntityField.ExpiresAt, from: "rotation.Now")}"
            + text.AndStartedAfter("\n  ", from: "rotation.StartedAfter")
            + "\n  AND EXISTS ("
            + $"\n      SELECT 1 FROM {dialect.Table(Store.User)} AS u"
            + $"\n      WHERE u.{text.Column(Store.User, EntityField.Id)} = s.{text.Column(session, EntityField.UserId)}{text.AndUserIsActive()})";
    }

    private SqlStatement FindForSignIn()
    {
        var text = NewText();
        return text.Finish($"""
            SELECT {text.UserColumns(indent: 7)},
                   a.{text.Column(Store.Account, EntityField.Password)}
            FROM {dialect.Table(Store.User)} AS u
            LEFT JOIN {dialect.Table(Store.Account)} AS a
              ON a.{text.Column(Store.Account, EntityField.UserId)} = {dialect.UserIdFor(Store.Account, Store.User, $"u.{text.Column(Store.User, EntityField.Id)}")}
             AND a.{text.Column(Store.Account, EntityField.ProviderId)} = {StatementText.CredentialProvider}
            WHERE u.{text.Column(Store.User, EntityField.Email)} = {text.Parameter("email", Store.User, EntityField.Email, from: "email")}
            """);
    }

    private SqlStatement FindSession()
    {
        var text = NewText();
        var session = Store.Session;
        return text.Finish($"""
            SELECT {text.UserColumns(indent: 7)},
                   s.{text.Column(session, EntityField.Id)}
            FROM {dialect.Table(Store.User)} AS u
            LEFT JOIN {dialect.Table(session)} AS s
              ON s.{text.Column(session, EntityField.Id)} = {text.Parameter("session_id", session, EntityField.Id, ValueSource.Id("sessionId", isNullable: true))}
             AND s.{text.Column(session, EntityField.UserId)} = {dialect.UserIdFor(session, Store.User, $"u.{text.Column(Store.User, EntityField.Id)}")}
             AND {text.SessionIsOfFamily("s.", session: "session")}
             AND s.{text.Column(session, EntityField.ExpiresAt)} > {text.Parameter("now", session, EntityField.ExpiresAt, from: "now")}{text.AndStartedAfter("\n ", from: "startedAfter")}
            WHERE {text.UserIdEquals($"u.{text.Column(Store.User, EntityField.Id)}")}
            """);
    }

    /// <summary>The condition that a session holds another token than an old one of its own.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="table">What stands before the columns.</param>
    protected string IsReused(StatementText text, string table) =>
        $"{table}{text.Column(Store.Session, EntityField.Id)} = {text.Parameter("id", Store.Session, EntityField.Id, ValueSource.Id("sessionId"))}"
        + $"\n  AND {text.SessionIsOfUser(table)}"
        + $"\n  AND {text.SessionIsOfFamily(table, session: "rotation.Session")}"
        + $"\n  AND {table}{text.Column(Store.Session, EntityField.Token)} <> {text.Parameter("old_token", Store.Session, EntityField.Token, from: "rotation.OldToken")}";

    /// <summary>The columns that say who signed in to a session whose old token was presented.</summary>
    protected string ReusedColumns() => string.Join(", ", Store.ClientColumns.Select(column => $"s.{dialect.Quote(column.Column)}").DefaultIfEmpty("1"));

    /// <summary>The row of such a session.</summary>
    protected string FromReused(StatementText text) => $"""
        FROM {dialect.Table(Store.Session)} AS s
        WHERE {IsReused(text, "s.")}
        """;

    /// <summary>Ends a session whose old token was presented after the cutoff; null where the time of the last rotation is not kept.</summary>
    protected string? EndReusedSession(StatementText text) => !Store.Session.Has(EntityField.UpdatedAt) ? null : $"""
        DELETE FROM {dialect.Table(Store.Session)}
        WHERE {IsReused(text, string.Empty)}
          AND {text.Column(Store.Session, EntityField.UpdatedAt)} <= {text.Parameter("reuse_cutoff", Store.Session, EntityField.UpdatedAt, from: "rotation.ReuseCutoff")}
        """;

    private SqlStatement? FindRotatedSession()
    {
        var session = Store.Session;
        if (!session.Has(EntityField.UpdatedAt))
        {
            return null;
        }

        var text = NewText();
        return text.Finish($"""
            SELECT {text.UserColumns(indent: 7)},
                   s.{text.Column(session, EntityField.Token)}, s.{text.Column(session, EntityField.UpdatedAt)}, s.{text.Column(session, EntityField.ExpiresAt)}
            FROM {dialect.Table(session)} AS s
            JOIN {dialect.Table(Store.User)} AS u ON u.{text.Column(Store.User, EntityField.Id)} = s.{text.Column(session, EntityField.UserId)}{text.AndUserIsActive()}
            WHERE s.{text.Column(session, EntityField.Id)} = {text.Parameter("id", session, EntityField.Id, ValueSource.Id("sessionId"))}
              AND {text.SessionIsOfUser("s.")}
              AND {text.SessionIsOfFamily("s.", session: "session")}
              AND s.{text.Column(session, EntityField.UpdatedAt)} > {text.Parameter("rotated_after", session, EntityField.UpdatedAt, from: "rotatedAfter")}
              AND s.{text.Column(session, EntityField.ExpiresAt)} > {text.Parameter("now", session, EntityField.ExpiresAt, from: "now")}{text.AndStartedAfter("\n  ", from: "startedAfter")}
            """);
    }

    private SqlStatement EndSession()
    {
        var text = NewText();
        return text.Finish(dialect.Counted($"""
            DELETE FROM {dialect.Table(Store.Session)}
            WHERE {text.Column(Store.Session, EntityField.Id)} = {text.Parameter("id", Store.Session, EntityField.Id, ValueSource.Id("sessionId"))}
              AND {text.SessionIsOfUser(string.Empty)}
              AND {text.SessionIsOfFamily(string.Empty, session: "session")}
            """));
    }

    private SqlStatement Purge(EntityModel entity)
    {
        var text = NewText();
        var expired = $"{text.Column(entity, EntityField.ExpiresAt)} <= {text.Parameter("now", entity, EntityField.ExpiresAt, from: "now")}";
        return text.Finish(dialect.Counted(dialect.DeleteBatch(dialect.Table(entity), text.Column(entity, EntityField.Id), expired, text.Number("batch_size", from: "batchSize"))));
    }
}
