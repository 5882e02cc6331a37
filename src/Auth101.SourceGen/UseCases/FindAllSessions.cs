using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Finds all sessions of a user that there are, those that have expired included, without their tokens.</summary>
internal sealed class FindAllSessions : ShapedUseCase
{
    public override StoreMethod Method(StoreModel store) =>
        new("FindAllSessions", $"global::System.Collections.Generic.IReadOnlyList<{ListSessions.Listed}>", ("string", "userId"));

    protected override Shape Plan(StoreModel store, SqlDialect dialect)
    {
        var session = store.Session;
        var text = new StatementText(store, dialect);
        var statement = text.Finish("FindAllSessions", $"""
            SELECT {string.Join(", ", ListSessions.Columns(store).Select(column => text.Selected(session, column, "s.")))}
            FROM {dialect.Table(session)} AS s
            WHERE {text.UserIdEquals($"s.{text.Column(session, EntityField.UserId)}", "id")}
            ORDER BY {text.NewestFirst()}
            """);
        return new ReadMany([new(store.User, EntityField.Id, "userId", "id")], statement, ListSessions.Listed, "ReadListedSession(reader)");
    }
}
