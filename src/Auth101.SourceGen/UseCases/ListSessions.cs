using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Lists the living sessions of a user who may sign in, for one of them.</summary>
internal sealed class ListSessions : ShapedUseCase
{
    public const string Listed = "global::Auth101.Stores.ListedSession";

    public override StoreMethod Method(StoreModel store) => new(
        "ListSessions",
        $"global::System.Collections.Generic.IReadOnlyList<{Listed}>",
        (Reference, "session"),
        (Time, "now"),
        (Time, "startedAfter"));

    protected override Shape Plan(StoreModel store, SqlDialect dialect)
    {
        var (user, session) = (store.User, store.Session);
        var text = new StatementText(store, dialect);
        var now = text.Parameter("now", session, EntityField.ExpiresAt, from: "now");
        var statement = text.Finish("ListSessions", $"""
            SELECT {string.Join(", ", Columns(store).Select(column => text.Selected(session, column, "s.")))}
            FROM {dialect.Table(session)} AS s
            JOIN {dialect.Table(user)} AS u ON u.{text.Column(user, EntityField.Id)} = s.{text.Column(session, EntityField.UserId)}{text.AndUserIsActive("\n ")}
            WHERE {string.Join("\n  AND ", [text.SessionIsOfUser("s."), .. text.SessionIsAlive(now, "startedAfter")])}
              AND EXISTS (
                  SELECT 1 FROM {dialect.Table(session)} AS c
                  WHERE {text.SessionIs("session", table: "c.", others: text.SessionIsAlive(now, "startedAfter", table: "c."), indent: "\n        ")})
            ORDER BY {text.NewestFirst()}
            """);
        return new ReadMany(Ids(store, "session"), statement, Listed, "ReadListedSession(reader)");
    }

    public override void PrintReaders(StorePrinter printer)
    {
        var store = printer.Store;
        var columns = Columns(store);
        var client = store.ClientColumns.Count == 0 ? "null" : printer.ReadClient(columns.Count - store.ClientColumns.Count);
        printer.PrintReader(Listed, "ReadListedSession", store.Session, () => printer.Writer.WriteLines($"""
            return new {Listed}(
                {printer.ReadId(store.Session, 0)},
                {Moment(EntityField.CreatedAt)},
                {Moment(EntityField.UpdatedAt)},
                {printer.ReadMoment(store.Session.Get(EntityField.ExpiresAt), 1)},
                {client});
            """));

        string Moment(EntityField field) => columns.FindIndex(column => column.Field == field) is var ordinal and >= 0
            ? $"reader.IsDBNull({ordinal}) ? null : {printer.ReadMoment(columns[ordinal], ordinal)}"
            : "null";
    }

    /// <summary>The id, the end, and what else the table keeps.</summary>
    public static List<ColumnModel> Columns(StoreModel store) =>
    [
        .. new[] { EntityField.Id, EntityField.ExpiresAt, EntityField.CreatedAt, EntityField.UpdatedAt }.Where(store.Session.Has).Select(store.Session.Get),
        .. store.ClientColumns,
    ];
}
