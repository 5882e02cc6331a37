using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Finds a user by id, and the token of a session of that user if it is alive.</summary>
internal sealed class FindSession : ShapedUseCase
{
    public override StoreMethod Method(StoreModel store) => new(
        "FindSession",
        Result(store),
        (Reference, "session"),
        (Time, "now"),
        (Time, "startedAfter"));

    protected override Shape Plan(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var (user, session) = (store.User, store.Session);
        var id = text.Parameter("session_id", session, EntityField.Id, ValueSource.Id("sessionId", isNullable: true));
        var now = text.Parameter("now", session, EntityField.ExpiresAt, from: "now");
        var ofUser = $"s.{text.Column(session, EntityField.UserId)} = {dialect.UserIdFor(session, user, $"u.{text.Column(user, EntityField.Id)}")}";
        var statement = text.Finish("FindSession", $"""
            SELECT {text.UserColumns(indent: 7)},
                   {text.Selected(session, EntityField.Token, "s.")}{text.IsActiveColumn()}
            FROM {dialect.Table(user)} AS u
            LEFT JOIN {dialect.Table(session)} AS s
              ON {text.SessionById(id, [ofUser, text.SessionIsOfFamily("s.", session: "session"), .. text.SessionIsAlive(now, "startedAfter")], indent: "\n ")}
            WHERE {text.UserIdEquals($"u.{text.Column(user, EntityField.Id)}")}{text.AndUserIsThere("\n  ")}
            """);
        return new ReadOne(
            [
                new GivenText(user, EntityField.Id, "session.UserId", "userId"),
                new GivenText(session, EntityField.Id, "session.SessionId", "sessionId")
                {
                    Otherwise = "Text that is no session id names no session, but the user is still looked up.",
                },
            ],
            statement,
            "ReadSessionLookup(reader)",
            "default");
    }

    public override void PrintReaders(StorePrinter printer)
    {
        var (store, ordinal) = (printer.Store, printer.Store.User.Columns.Count);
        printer.PrintReader(Result(store), "ReadSessionLookup", store.Session, () => printer.Writer.WriteLines($"""
            var token = reader.IsDBNull({ordinal}) ? null : {printer.ReadValue(store.Session.Get(EntityField.Token), ordinal)};
            return new {Result(store)}(ReadUser(reader), token){StatementText.ReadIsActive(store, ordinal + 1)};
            """));
    }

    private static string Result(StoreModel store) => $"global::Auth101.Stores.SessionLookup<{store.UserType.FullName}>";
}
