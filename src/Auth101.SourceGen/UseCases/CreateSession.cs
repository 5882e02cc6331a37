using System.Globalization;
using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>
/// Inserts a session for a user who may sign in and still has the verified hash, replaces that hash if it is outdated, all or nothing; then ends the user's
/// oldest sessions if there are too many.
/// </summary>
internal sealed class CreateSession : UseCase
{
    private const string NewEnded = "var ended = new global::System.Collections.Generic.List<string>();";

    public override StoreMethod Method(StoreModel store) =>
        new("CreateSession", "global::Auth101.Stores.StartedSession?", ("global::Auth101.Stores.StartSession", "start"))
        {
            Writes =
            [
                new(EntityKind.Session, WriteKind.Insert),
                new(EntityKind.Session, WriteKind.Delete),
                new(store.Credentials.Kind, WriteKind.Update, EntityField.Password, EntityField.UpdatedAt),
            ],
        };

    public override void Print(ServerPrinter printer)
    {
        var create = CreateOnServer(printer.Store, printer.Dialect);
        var replaceAndCreate = ReplaceAndCreateOnServer(printer.Store, printer.Dialect);
        var endSurplus = EndSurplusOnServer(printer.Store, printer.Dialect);
        printer.PrintSql(create, replaceAndCreate, endSurplus);
        printer.PrintMethod(Method(printer.Store), () =>
        {
            var writer = printer.Writer;
            printer.Parse(UserId(printer.Store), "null");
            printer.Open();
            writer.WriteLines($"""
                await using var command = start.NewHash is null
                    ? {printer.NewCommand(create)}
                    : {printer.NewCommand(replaceAndCreate)};
                """);
            using (writer.Block("if (start.NewHash is null)"))
            {
                printer.Parameters("command", create);
            }

            using (writer.Block("else"))
            {
                printer.Parameters("command", replaceAndCreate);
            }

            writer.WriteLine();
            using (writer.Block("try"))
            {
                printer.AllOrNothing(() => Execute(printer, endSurplus));
            }

            using (writer.Block($"catch ({printer.Driver.Exception} exception) when (start.NewHash is not null && IsConstraintViolation(exception))"))
            {
                writer.WriteLines(PasswordReplacingUseCase.Refuse);
            }
        });
    }

    public override void Print(SqlitePrinter printer)
    {
        var (store, writer) = (printer.Store, printer.Writer);
        var replace = ReplaceOnSqlite(store, printer.Dialect);
        var insert = InsertOnSqlite(store, printer.Dialect);
        var end = EndOldestOnSqlite(store, printer.Dialect);
        printer.PrintSql(replace, insert, end);
        printer.PrintMethod(Method(printer.Store), () =>
        {
            printer.Parse(UserId(store), "null");
            using (writer.Block("if (start.NewHash is not null)"))
            {
                printer.Command("replace", replace);
                using (writer.Block("try"))
                {
                    writer.WriteLines("replace.ExecuteNonQuery();");
                }

                using (writer.Block("catch (global::Microsoft.Data.Sqlite.SqliteException exception) when (exception.SqliteErrorCode == SqliteConstraint)"))
                {
                    writer.WriteLines(PasswordReplacingUseCase.Refuse);
                }
            }

            writer.WriteLine();
            printer.Command("insert", insert);
            writer.WriteLines(store.Session.HasIdentity
                ? $"var sessionId = insert.ExecuteScalar() is long id ? id.ToString({CSharpExpression.InvariantCulture}) : null;"
                : "var sessionId = insert.ExecuteScalar() is null ? null : start.Session.Id.ToString(\"D\");");
            using (writer.Block("if (sessionId is null)"))
            {
                writer.WriteLines("return null;");
            }

            writer.WriteLine();
            writer.WriteLines(NewEnded);
            using (writer.Block("if (start.MaximumSessions is { } maximum)"))
            {
                printer.Command("end", end);
                writer.WriteLines("using var reader = end.ExecuteReader();");
                using (writer.Block("while (reader.Read())"))
                {
                    writer.WriteLines($"ended.Add({printer.ReadSessionId(0)});");
                }
            }

            writer.WriteLine();
            writer.WriteLines("return new global::Auth101.Stores.StartedSession(sessionId, ended);");
        });
    }

    private static IEnumerable<GivenText> UserId(StoreModel store) => [new(store.User, EntityField.Id, "start.UserId", "userId")];

    private static void Execute(ServerPrinter printer, SqlStatement? endSurplus)
    {
        var writer = printer.Writer;

        // Each driver has a type of its own for an id that was just made.
        var id = printer.Store.Session.HasIdentity
            ? $"global::System.Convert.ToString(reader.GetValue(0), {CSharpExpression.InvariantCulture})"
            : "start.Session.Id.ToString(\"D\")";
        writer.WriteLines($"""
            await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            var sessionId = await reader.ReadAsync(cancellationToken).ConfigureAwait(false) ? {id} : null;
            {NewEnded}
            """);
        if (printer.Dialect.AnswersInOneResult)
        {
            using (writer.Block("if (sessionId is not null && !reader.IsDBNull(1))"))
            {
                writer.WriteLines($$"""
                    do
                    {
                        ended.Add({{printer.ReadSessionId(1)}});
                    }
                    while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false));
                    """);
            }

            printer.ReadToEnd();
        }
        else
        {
            writer.WriteLine();
            writer.WriteLines("""
                // The session is there for good when the next result comes.
                await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
                """);
            using (writer.Block("try"))
            {
                if (endSurplus is null)
                {
                    ReadEnded(printer);
                }
                else
                {
                    ReadAndEndSurplus(printer, endSurplus);
                }
            }

            using (writer.Block($"catch ({printer.Driver.Exception}) when (sessionId is not null && !cancellationToken.IsCancellationRequested)"))
            {
                writer.WriteLines("// Whatever it was, the new session is there. The oldest ones stay until the next sign-in.");
                if (printer.Driver.LeavesTransactionOpen)
                {
                    writer.WriteLines("""
                        await reader.DisposeAsync().ConfigureAwait(false);
                        await RollBackAsync(connection).ConfigureAwait(false);
                        """);
                }
            }

            writer.WriteLine();
        }

        writer.WriteLines("return sessionId is null ? null : new global::Auth101.Stores.StartedSession(sessionId, ended);");
    }

    private static void ReadEnded(ServerPrinter printer)
    {
        var writer = printer.Writer;
        writer.WriteLines("await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);");
        using (writer.Block("while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))"))
        {
            writer.WriteLines($"ended.Add({printer.ReadSessionId(0)});");
        }

        printer.ReadToEnd();
    }

    private static void ReadAndEndSurplus(ServerPrinter printer, SqlStatement endSurplus)
    {
        var writer = printer.Writer;
        writer.WriteLines("""
            await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
            var surplus = new global::System.Collections.Generic.List<(object Key, string SessionId)>();
            """);
        using (writer.Block("while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))"))
        {
            writer.WriteLines($"surplus.Add((reader.GetValue(0), {printer.ReadSessionId(0)}));");
        }

        printer.ReadToEnd();
        writer.WriteLines("await reader.DisposeAsync().ConfigureAwait(false);");
        using (writer.Block("if (sessionId is not null)"))
        {
            using (writer.Block("foreach (var (key, surplusId) in surplus)"))
            {
                writer.WriteLines($"""
                    await using var end = {printer.NewCommand(endSurplus)};
                    end.Parameters.AddWithValue("{endSurplus.Parameters[0].Placeholder}", {endSurplus.Parameters[0].Source.Expression});
                    """);
                using (writer.Block("if (await end.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) > 0)"))
                {
                    writer.WriteLines("ended.Add(surplusId);");
                }
            }
        }
    }

    /// <summary>Answers with one row if it inserted the session.</summary>
    private static SqlStatement CreateOnServer(StoreModel store, ServerDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var hash = text.Parameter("verified_hash", store.Credentials, EntityField.Password, from: "start.VerifiedHash");
        return text.Finish("CreateSession", dialect.StartSession(Start(text, replace: null, hash)));
    }

    private static SqlStatement ReplaceAndCreateOnServer(StoreModel store, ServerDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var replace = ReplacePassword(text);
        var hash = text.Parameter("new_hash", store.Credentials, EntityField.Password, from: "start.NewHash");
        return text.Finish("ReplacePasswordAndCreateSession", dialect.StartSession(Start(text, replace, hash)));
    }

    private static SessionStart Start(StatementText text, string? replace, string hash)
    {
        var values = NewValues(text);
        var otherSessions = text.Number("other_sessions", from: "(start.MaximumSessions ?? int.MaxValue) - 1");

        // Without a maximum there is nothing to look for: a user may have very many.
        var isOther = $"{IsOther(text)} AND {otherSessions} < {(int.MaxValue - 1).ToString(CultureInfo.InvariantCulture)}";
        return new SessionStart(
            Replace: replace,
            ReplacedUserId: text.Column(
                text.Store.Credentials, text.Store.Credentials.Kind == EntityKind.User ? EntityField.Id : EntityField.UserId),
            Insert: InsertForActiveUser(text, values, hash),
            InsertOfReplaced: Insert(text, values, "r.user_id", "FROM auth101_replaced AS r"),
            Session: text.Store.Session,
            Token: text.Parameter("token", text.Store.Session, EntityField.Token, from: "start.Session.Token"),
            NewestFirst: text.NewestFirst(),
            IsOther: isOther,
            OtherSessions: otherSessions);
    }

    /// <summary>Ends one of the sessions that were found to be too many; null where the insert's statement ends them itself.</summary>
    private static SqlStatement? EndSurplusOnServer(StoreModel store, ServerDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var id = text.Parameter("id", store.Session, EntityField.Id, ValueSource.Id("key"));
        return dialect.EndSurplus(store.Session, id) is { } end ? text.Finish("EndSurplusSession", end) : null;
    }

    private static SqlStatement ReplaceOnSqlite(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        return text.Finish("ReplacePassword", ReplacePassword(text));
    }

    private static SqlStatement InsertOnSqlite(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var hash = text.Parameter("hash", store.Credentials, EntityField.Password, from: "start.NewHash ?? start.VerifiedHash");
        var insert = InsertForActiveUser(text, NewValues(text), hash);
        return text.Finish("InsertSessionOfActiveUser", $"{insert}\nRETURNING {text.Column(store.Session, EntityField.Id)}");
    }

    private static SqlStatement EndOldestOnSqlite(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var id = text.Column(store.Session, EntityField.Id);
        return text.Finish("EndOldestSessions", $"""
            DELETE FROM {dialect.Table(store.Session)}
            WHERE {id} IN (
                SELECT s.{id} FROM {dialect.Table(store.Session)} AS s
                WHERE {IsOther(text)}
                ORDER BY {text.NewestFirst()}
                LIMIT -1 OFFSET {text.Number("other_sessions", from: "maximum - 1")})
            RETURNING {id}
            """);
    }

    /// <summary>
    /// Whether the user's row is locked besides the hash: where the store deactivates users, none of them gets a session meanwhile. Else nobody need let the
    /// application change its users.
    /// </summary>
    public static bool LocksUser(StoreModel store) => store.CanSetActive;

    /// <summary>The replacement of a hash that is still the verified one, of a user who may sign in.</summary>
    private static string ReplacePassword(StatementText text) =>
        PasswordStatements.ReplaceVerified(
            text, "start.NewHash", "start.VerifiedHash", "start.Session.CreatedAt", PasswordStatements.AndUserMaySignIn(text));

    /// <summary>An insert for a user who exists, may sign in and has a certain hash. Until it commits, nobody changes that hash.</summary>
    private static string InsertForActiveUser(StatementText text, IReadOnlyList<InsertValue> values, string hash)
    {
        var (user, credentials) = (text.Store.User, text.Store.Credentials);
        var userId = $"u.{text.Column(user, EntityField.Id)}";
        if (credentials.Kind == EntityKind.User)
        {
            return Insert(text, values, userId, $"""
                FROM {text.Dialect.Table(user)} AS u{text.Dialect.SharedLockHint}
                WHERE {text.UserIdEquals(userId)}
                  AND {text.StoredHash("u")} = {hash}{text.AndUserIsActive("\n  ")}{text.Dialect.SharedLockClause("u")}
                """);
        }

        return Insert(text, values, userId, $"""
            FROM {text.Dialect.Table(user)} AS u{text.Dialect.SharedLockHint}
            JOIN {text.Dialect.Table(credentials)} AS a{text.Dialect.SharedLockHint}
              ON a.{text.Column(credentials, EntityField.UserId)} = {text.Dialect.UserIdFor(credentials, user, userId)}
             AND a.{text.Column(credentials, EntityField.ProviderId)} = {StatementText.CredentialProvider}
             AND a.{text.Column(credentials, EntityField.Password)} = {hash}
            WHERE {text.UserIdEquals(userId)}{text.AndUserIsActive("\n  ")}{text.Dialect.SharedLockClause(LocksUser(text.Store) ? ["a", "u"] : ["a"])}
            """);
    }

    /// <summary>An insert of the session.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="values">The values but the user's id.</param>
    /// <param name="userId">The user's id.</param>
    /// <param name="source">Where the user's id comes from.</param>
    private static string Insert(StatementText text, IReadOnlyList<InsertValue> values, string userId, string source) => $"""
        {text.Dialect.InsertInto} {text.Dialect.Table(text.Store.Session)}
               ({SqlList.Wrap(values.Select(value => text.Dialect.Quote(value.Column.Column)), indent: 8)})
        SELECT {SqlList.Wrap(values.Select(value => value.Value ?? userId), indent: 7)}
        {source}
        """;

    private static IReadOnlyList<InsertValue> NewValues(StatementText text) =>
        text.InsertValues(text.Store.Session, static column => NewRow.Session(column, "start.Session", userId: null));

    /// <summary>The condition that session s is another one of the user who signs in, and has not expired.</summary>
    private static string IsOther(StatementText text)
    {
        var session = text.Store.Session;
        var now = text.Parameter("now", session, EntityField.ExpiresAt, from: "start.Session.CreatedAt");
        return text.UserIdEquals($"s.{text.Column(session, EntityField.UserId)}")
            + $" AND s.{text.Column(session, EntityField.Token)} <> {text.Parameter("token", session, EntityField.Token, from: "start.Session.Token")}"
            + $" AND s.{text.Column(session, EntityField.ExpiresAt)} > {now}";
    }
}
