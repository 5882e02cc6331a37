using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>
/// Finds what a session holds that was rotated a moment ago. Where the time of the last rotation is not kept, the contract's own implementation finds none.
/// </summary>
internal sealed class FindRotatedSession : ShapedUseCase
{
    public override StoreMethod Method(StoreModel store) => new(
        "FindRotatedSession",
        $"global::Auth101.Stores.RotatedSession<{store.UserType.FullName}>?",
        (Reference, "session"),
        (Time, "now"),
        (Time, "startedAfter"),
        ("global::Auth101.Stores.RotationClock", "clock"));

    protected override Shape? Plan(StoreModel store, SqlDialect dialect)
    {
        var (user, session) = (store.User, store.Session);
        if (!session.Has(EntityField.UpdatedAt))
        {
            return null;
        }

        var text = new StatementText(store, dialect);
        var now = text.Parameter("now", session, EntityField.ExpiresAt, from: "now");
        var statement = text.Finish("FindRotatedSession", $"""
            SELECT {text.UserColumns(indent: 7)},
                   {Selected(EntityField.Token)}, {Selected(EntityField.UpdatedAt)}, {Selected(EntityField.ExpiresAt)}
            FROM {dialect.Table(session)} AS s
            JOIN {dialect.Table(user)} AS u ON u.{text.Column(user, EntityField.Id)} = s.{text.Column(session, EntityField.UserId)}{text.AndUserIsActive("\n ")}
            WHERE {text.SessionIs("session", table: "s.", [.. text.WasJustRotated("clock", "s."), .. text.SessionIsAlive(now, "startedAfter")])}
            """);
        return new ReadOne(Ids(store, "session"), statement, "ReadRotatedSession(reader)", "null");

        string Selected(EntityField field) => text.Selected(session, field, "s.");
    }

    public override void PrintReaders(StorePrinter printer)
    {
        var session = printer.Store.Session;
        if (session.Has(EntityField.UpdatedAt))
        {
            var first = printer.Store.User.Columns.Count;
            var type = $"global::Auth101.Stores.RotatedSession<{printer.User}>";
            printer.PrintReader(type, "ReadRotatedSession", session, () => printer.Writer.WriteLines($"""
                return new {type}(
                    ReadUser(reader),
                    {printer.ReadValue(session.Get(EntityField.Token), first)},
                    {printer.ReadMoment(session.Get(EntityField.UpdatedAt), first + 1)},
                    {printer.ReadMoment(session.Get(EntityField.ExpiresAt), first + 2)});
                """));
        }
    }
}
