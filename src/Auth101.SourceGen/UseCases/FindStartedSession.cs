using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Finds the session that began with a token, and its user.</summary>
internal sealed class FindStartedSession : ShapedUseCase
{
    public override StoreMethod Method(StoreModel store) => new("FindStartedSession", $"{Reference}?", ("string", "token"));

    protected override Shape Plan(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var session = store.Session;
        var statement = text.Finish("FindStartedSession", $"""
            SELECT {Selected(EntityField.Id)}, {Selected(EntityField.UserId)}, {Selected(EntityField.Token)}
            FROM {dialect.Table(session)} AS s
            WHERE s.{text.Column(session, EntityField.Token)} = {text.Parameter("token", session, EntityField.Token, from: "token")}
            """);
        return new ReadOne([], statement, "ReadStartedSession(reader)", "null");

        string Selected(EntityField field) => text.Selected(session, field, "s.");
    }

    public override void PrintReaders(StorePrinter printer)
    {
        var session = printer.Store.Session;
        printer.PrintReader(Reference, "ReadStartedSession", session, () => printer.Writer.WriteLines($"""
            return new {Reference}(
                {printer.ReadId(session, 0)},
                {printer.ReadId(session, 1, EntityField.UserId)},
                {printer.ReadValue(session.Get(EntityField.Token), 2)}[..{Reference}.TokenFamilyLength]);
            """));
    }
}
