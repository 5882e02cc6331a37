using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>
/// Replaces the token of a session if it is the expected one. If the session holds another one, the token is old: it is told who signed in, and the session
/// ends if its last rotation was long ago.
/// </summary>
internal sealed class RotateSession : UseCase
{
    private const string Client = "global::Auth101.SessionClient";
    private const string Outcome = "global::Auth101.Stores.SessionRotationOutcome";

    // Without a column for the time of the last rotation there is no telling.
    private const string OnlyRefused =
        "// Without a column for the time of the last rotation an old token cannot be told from a parallel one: it is only refused.";

    public override StoreMethod Method(StoreModel store) => new("RotateSession", Result(store), ("global::Auth101.Stores.RotateSession", "rotation"))
    {
        Writes =
        [
            new(EntityKind.Session, WriteKind.Update, EntityField.Token, EntityField.ExpiresAt, EntityField.UpdatedAt),
            new(EntityKind.Session, WriteKind.Delete),
        ],
    };

    public override void Print(ServerPrinter printer)
    {
        var (rotate, end) = (RotateOnServer(printer.Store, printer.Dialect), EndReusedOnServer(printer.Store, printer.Dialect));
        printer.PrintSql(rotate, end);
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
            if (!TracksRotations(printer.Store))
            {
                writer.WriteLines(OnlyRefused);
            }

            printer.Command("end", end);
            using (writer.Block("await using (var reader = await end.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))"))
            {
                PrintRefusal(printer);
            }
        });
    }

    public override void Print(SqlitePrinter printer)
    {
        var (store, writer) = (printer.Store, printer.Writer);
        var (rotate, findUser) = (RotateOnSqlite(store, printer.Dialect), FindUser(store, printer.Dialect));
        var (findReused, endReused) = (FindReused(store, printer.Dialect), EndReusedOnSqlite(store, printer.Dialect));
        printer.PrintSql(rotate, findUser, findReused, endReused);
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
            writer.WriteLines($"{Client}? client;");
            printer.Command("reused", findReused);
            using (writer.Block("using (var reader = reused.ExecuteReader())"))
            {
                using (writer.Block("if (!reader.Read())"))
                {
                    writer.WriteLines("return default;");
                }

                writer.WriteLine();
                writer.WriteLines($"client = {ReadClient(store)};");
            }

            writer.WriteLine();
            if (endReused is null)
            {
                writer.WriteLines(OnlyRefused);
            }
            else
            {
                printer.Command("end", endReused);
            }

            PrintAnswer(printer, "end.ExecuteNonQuery() == 1");
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

    private static string ReadClient(StoreModel store) => store.ClientColumns.Count == 0 ? "null" : "ReadClient(reader)";

    private static void PrintRefusal(ServerPrinter printer)
    {
        var writer = printer.Writer;
        using (writer.Block("if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false))"))
        {
            writer.WriteLines("return default;");
        }

        writer.WriteLine();
        writer.WriteLines($"{Client}? client = {ReadClient(printer.Store)};");
        if (TracksRotations(printer.Store))
        {
            writer.WriteLines(printer.Dialect.AnswersInOneResult
                ? $"var hasEnded = reader.GetInt64({Math.Max(printer.Store.ClientColumns.Count, 1)}) > 0;"
                : """
                    await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
                    await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                    var hasEnded = reader.GetInt64(0) > 0;
                    """);
        }

        PrintAnswer(printer, "hasEnded");
    }

    /// <summary>Prints the answer to an old token.</summary>
    /// <param name="printer">Where to.</param>
    /// <param name="hasEnded">The condition that the session was ended, where that can be.</param>
    private static void PrintAnswer(StorePrinter printer, string hasEnded) => printer.Writer.WriteLines($$"""
        return new {{Result(printer.Store)}}(
            {{(TracksRotations(printer.Store) ? $"{hasEnded} ? {Outcome}.ReuseDetected : " : string.Empty)}}{{Outcome}}.ReuseRefused, null)
        {
            SignedInClient = client,
        };
        """);

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

    private static SqlStatement EndReusedOnServer(StoreModel store, ServerDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var (columns, from) = (ClientColumns(text), FromReused(text));
        return text.Finish("EndReusedSession", TracksRotations(store)
            ? dialect.EndReused(new SessionReuse(columns, from, EndReused(text)))
            : $"SELECT {columns}\n{from}");
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

    private static SqlStatement FindReused(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        return text.Finish("FindReusedSession", $"SELECT {ClientColumns(text)}\n{FromReused(text)}");
    }

    private static SqlStatement? EndReusedOnSqlite(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        return TracksRotations(store) ? text.Finish("EndReusedSession", EndReused(text)) : null;
    }

    /// <summary>What a rotation changes in the session's row.</summary>
    private static string Changes(StatementText text)
    {
        var session = text.Store.Session;
        return $"{text.Column(session, EntityField.Token)} = {NewToken(text)}, "
            + $"{text.Column(session, EntityField.ExpiresAt)} = {text.Parameter("expires_at", session, EntityField.ExpiresAt, from: "rotation.ExpiresAt")}"
            + text.SetUpdatedAt(session, now: "rotation.Now");
    }

    /// <summary>On what a rotation of row s depends. The old token is of the session's family.</summary>
    private static string Condition(StatementText text)
    {
        var (user, session) = (text.Store.User, text.Store.Session);
        var now = text.Parameter("now", session, EntityField.ExpiresAt, from: "rotation.Now");
        var holdsOldToken = $"s.{text.Column(session, EntityField.Token)} = {OldToken(text)}";
        return $"""
            {text.SessionById(text.SessionId(), [text.SessionIsOfUser("s."), holdsOldToken, .. text.SessionIsAlive(now, "rotation.StartedAfter")])}
              AND EXISTS (
                  SELECT 1 FROM {text.Dialect.Table(user)} AS u
                  WHERE u.{text.Column(user, EntityField.Id)} = s.{text.Column(session, EntityField.UserId)}{text.AndUserIsActive("\n        ")})
            """;
    }

    /// <summary>The columns that say who signed in to a session whose old token was presented.</summary>
    private static string ClientColumns(StatementText text) =>
        string.Join(", ", text.Store.ClientColumns.Select(column => text.Selected(text.Store.Session, column, "s.")).DefaultIfEmpty("1"));

    /// <summary>The row s of such a session.</summary>
    private static string FromReused(StatementText text) => $"""
        FROM {text.Dialect.Table(text.Store.Session)} AS s
        WHERE {IsReused(text, "s.", others: [])}
        """;

    /// <summary>The end of such a session, if its last rotation was before the cutoff.</summary>
    private static string EndReused(StatementText text)
    {
        var session = text.Store.Session;
        var cutoff = text.Parameter("reuse_cutoff", session, EntityField.UpdatedAt, from: "rotation.ReuseCutoff");
        return $"""
            DELETE FROM {text.Dialect.Table(session)}
            WHERE {IsReused(text, string.Empty, [$"{text.Column(session, EntityField.UpdatedAt)} <= {cutoff}"])}
            """;
    }

    /// <summary>The condition that a session holds another token than an old one of its own, and meets others.</summary>
    private static string IsReused(StatementText text, string table, IEnumerable<string> others) => text.SessionIs(
        "rotation.Session", table, [$"{table}{text.Column(text.Store.Session, EntityField.Token)} <> {OldToken(text)}", .. others]);

    private static string OldToken(StatementText text) => text.Parameter("old_token", text.Store.Session, EntityField.Token, from: "rotation.OldToken");

    private static string NewToken(StatementText text) => text.Parameter("new_token", text.Store.Session, EntityField.Token, from: "rotation.NewToken");
}
