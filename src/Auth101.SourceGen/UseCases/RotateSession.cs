using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>
/// Replaces the token of a session if it is the expected one. If the session holds another one, the token is old: it is told who signed in, and whether the
/// last rotation was long ago, or before the token was issued.
/// </summary>
internal sealed class RotateSession : UseCase
{
    private const string Client = "global::Auth101.SessionClient";
    private const string Outcome = "global::Auth101.Stores.SessionRotationOutcome";

    public override StoreMethod Method(StoreModel store) => new("RotateSession", Result(store), ("global::Auth101.Stores.RotateSession", "rotation"))
    {
        Writes = [new(EntityKind.Session, WriteKind.Update, EntityField.Token, EntityField.ExpiresAt, EntityField.UpdatedAt)],
    };

    public override void Print(ServerPrinter printer)
    {
        var (rotate, findReplaced) = (RotateOnServer(printer.Store, printer.Dialect), FindReplaced(printer.Store, printer.Dialect));
        printer.PrintSql(rotate, findReplaced);
        printer.PrintMethod(Method(printer.Store), () =>
        {
            var writer = printer.Writer;
            printer.Parse(Ids(printer.Store, "rotation.Session"), "default");
            printer.Open();
            printer.Command("rotate", rotate);
            using (writer.Block("await using (var reader = await rotate.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))"))
            {
                writer.WriteLines("var user = await reader.ReadAsync(cancellationToken).ConfigureAwait(false) ? ReadUser(reader) : null;");
                printer.ReadToEnd();
                using (writer.Block("if (user is not null)"))
                {
                    writer.WriteLines($"return new {Result(printer.Store)}({Outcome}.Rotated, user);");
                }
            }

            writer.WriteLine();
            printer.Command("find", findReplaced);
            using (writer.Block("await using (var reader = await find.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))"))
            {
                PrintAnswer(printer, "await reader.ReadAsync(cancellationToken).ConfigureAwait(false)");
            }
        });
    }

    public override void Print(SqlitePrinter printer)
    {
        var (store, writer) = (printer.Store, printer.Writer);
        var (rotate, findUser) = (RotateOnSqlite(store, printer.Dialect), FindUser(store, printer.Dialect));
        var findReplaced = FindReplaced(store, printer.Dialect);
        printer.PrintSql(rotate, findUser, findReplaced);
        printer.PrintMethod(Method(store), () =>
        {
            printer.Parse(Ids(store, "rotation.Session"), "default");
            printer.Command("rotate", rotate);
            writer.WriteLines("var rotatedUserId = rotate.ExecuteScalar();");
            using (writer.Block("if (rotatedUserId is not null)"))
            {
                printer.Command("find", findUser);
                writer.WriteLines($"""
                    using var reader = find.ExecuteReader();
                    reader.Read();
                    return new {Result(store)}({Outcome}.Rotated, ReadUser(reader));
                    """);
            }

            writer.WriteLine();
            printer.Command("findReplaced", findReplaced);
            using (writer.Block("using (var reader = findReplaced.ExecuteReader())"))
            {
                PrintAnswer(printer, "reader.Read()");
            }
        });
    }

    public override void PrintReaders(StorePrinter printer)
    {
        if (printer.Store.ClientColumns.Count > 0)
        {
            printer.PrintReader(Client, "ReadClient", printer.Store.Session, () => printer.Writer.WriteLines($"return {printer.ReadClient(first: 0)};"));
        }
    }

    private static string Result(StoreModel store) => $"global::Auth101.Stores.SessionRotation<{store.UserType.FullName}>";

    private static bool TracksRotations(StoreModel store) => store.Session.Has(EntityField.UpdatedAt);

    /// <summary>Prints the answer to a token that was not replaced.</summary>
    /// <param name="printer">Where to.</param>
    /// <param name="isReplaced">The condition that it had been before.</param>
    private static void PrintAnswer(StorePrinter printer, string isReplaced)
    {
        var (store, writer) = (printer.Store, printer.Writer);
        using (writer.Block($"if (!{isReplaced})"))
        {
            writer.WriteLines("return default;");
        }

        // Without a column for the time of the last rotation there is no telling.
        var outcome = TracksRotations(store)
            ? $$"""
                reader.GetInt32({{Math.Max(store.ClientColumns.Count, 1)}}) switch
                    {
                        {{(int)Answer.NotKnownYet}} => {{Outcome}}.NotKnownYet,
                        {{(int)Answer.LongAgo}} => {{Outcome}}.ReplacedLongAgo,
                        _ => {{Outcome}}.Replaced,
                    }
                """
            : $"{Outcome}.Replaced";
        writer.WriteLine();
        writer.WriteLines($$"""
            return new {{Result(store)}}(
                {{outcome}}, null)
            {
                SignedInClient = {{(store.ClientColumns.Count == 0 ? "null" : "ReadClient(reader)")}},
            };
            """);
    }

    private static SqlStatement RotateOnServer(StoreModel store, ServerDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var session = store.Session;
        return text.Finish("RotateSession", dialect.Rotate(new Rotation(
            dialect.Table(session),
            Changes(text),
            Condition(text),
            UserId: text.Column(session, EntityField.UserId),
            IsCurrent: text.SessionById(text.SessionId(), [text.SessionIsOfUser("s."), $"s.{text.Column(session, EntityField.Token)} = {NewToken(text)}"]),
            UserColumns: text.UserColumns(indent: 7),
            UserTable: dialect.Table(store.User),
            UserKey: text.Column(store.User, EntityField.Id))));
    }

    private static SqlStatement RotateOnSqlite(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        return text.Finish("RotateSession", $"""
            {dialect.UpdateRows(dialect.Table(store.Session), "s", Changes(text), Condition(text))}
            RETURNING {text.Column(store.Session, EntityField.UserId)}
            """);
    }

    /// <summary>Finds the user of a session that was just rotated, whose id is as the session's row holds it.</summary>
    private static SqlStatement FindUser(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        return text.Finish("FindUser", $"""
            SELECT {text.UserColumns(indent: 7)}
            FROM {dialect.Table(store.User)} AS u
            WHERE u.{text.Column(store.User, EntityField.Id)} = {text.Parameter("user_id", store.User, EntityField.Id, ValueSource.Id("rotatedUserId"))}
            """);
    }

    /// <summary>Finds a session that holds another token than an old one of its own: who signed in, and whether the last rotation was long ago.</summary>
    private static SqlStatement FindReplaced(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var session = store.Session;
        var client = string.Join(", ", store.ClientColumns.Select(column => text.Selected(session, column, "s.")).DefaultIfEmpty("1"));
        var when = TracksRotations(store)
            ? $"""
                ,
                       CASE WHEN {text.WasRotatedBefore("rotation.OldTokenIssuedAt", "s.")} THEN {(int)Answer.NotKnownYet}
                            WHEN {text.WasRotatedLongAgo("rotation.Clock", "s.")} THEN {(int)Answer.LongAgo}
                            ELSE {(int)Answer.Recently} END
                """
            : string.Empty;
        return text.Finish("FindReplacedToken", $"""
            SELECT {client}{when}
            FROM {dialect.Table(session)} AS s
            WHERE {text.SessionIs("rotation.Session", table: "s.", [$"s.{text.Column(session, EntityField.Token)} <> {OldToken(text)}"])}
            """);
    }

    /// <summary>What a rotation changes in the session's row.</summary>
    private static string Changes(StatementText text)
    {
        var session = text.Store.Session;
        return $"{text.Column(session, EntityField.Token)} = {NewToken(text)}, "
            + $"{text.Column(session, EntityField.ExpiresAt)} = {text.Parameter("expires_at", session, EntityField.ExpiresAt, from: "rotation.ExpiresAt")}"
            + text.SetRotationTime("rotation.Clock");
    }

    /// <summary>
    /// On what a rotation of row s depends. The old token is of the session's family. Nobody else has the new one: a row that holds it was rotated by the same
    /// call before, whose answer was lost.
    /// </summary>
    private static string Condition(StatementText text)
    {
        var (user, session) = (text.Store.User, text.Store.Session);
        var now = text.Parameter("now", session, EntityField.ExpiresAt, from: "rotation.Now");
        var holdsToken = $"s.{text.Column(session, EntityField.Token)} IN ({OldToken(text)}, {NewToken(text)})";
        return $"""
            {text.SessionById(text.SessionId(), [text.SessionIsOfUser("s."), holdsToken, .. text.SessionIsAlive(now, "rotation.StartedAfter")])}
              AND EXISTS (
                  SELECT 1 FROM {text.Dialect.Table(user)} AS u
                  WHERE u.{text.Column(user, EntityField.Id)} = s.{text.Column(session, EntityField.UserId)}{text.AndUserIsActive("\n        ")})
            """;
    }

    private static string OldToken(StatementText text) => text.Parameter("old_token", text.Store.Session, EntityField.Token, from: "rotation.OldToken");

    private static string NewToken(StatementText text) => text.Parameter("new_token", text.Store.Session, EntityField.Token, from: "rotation.NewToken");

    /// <summary>What the database says of when a session was rotated last.</summary>
    private enum Answer
    {
        Recently,
        LongAgo,
        NotKnownYet,
    }
}
