using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Ends a session.</summary>
internal sealed class EndSession : ShapedUseCase
{
    public override StoreMethod Method(StoreModel store) => new("EndSession", "bool", (Reference, "session"))
    {
        Writes = [new(EntityKind.Session, WriteKind.Delete)],
    };

    protected override Shape Plan(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var statement = text.Finish("EndSession", dialect.Deciding($"""
            DELETE FROM {dialect.Table(store.Session)}
            WHERE {text.SessionIs("session", table: string.Empty, others: [])}
            """));
        return new Execute(Ids(store, "session"), [("command", statement)], "false");
    }
}
