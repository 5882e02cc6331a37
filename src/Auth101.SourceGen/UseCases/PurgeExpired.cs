using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>
/// Deletes a batch of expired sessions, one of verifications that expired a while ago, because a row counts how often its user was sent mails, and one of
/// counters of full budgets.
/// </summary>
internal sealed class PurgeExpired : ShapedUseCase
{
    /// <summary>The statements, each with the name of the variable that holds its command: of sessions, verifications, and counters if any.</summary>
    public static IReadOnlyList<(string Command, SqlStatement Statement)> Statements(StoreModel store, SqlDialect dialect) =>
    [
        ("sessions", Purge("PurgeSessions", store.Session, EntityField.ExpiresAt, "now", store, dialect)),
        ("verifications", Purge(
            "PurgeVerifications", store.Verification, EntityField.ExpiresAt, "now.Subtract(global::Auth101.Stores.NewProof.Period)", store, dialect)),
        .. store.Counter is { } counter ? [("counters", Purge("PurgeCounters", counter, EntityField.FullAt, "now", store, dialect))] : NoCounters,
    ];

    private static readonly (string, SqlStatement)[] NoCounters = [];

    public override StoreMethod Method(StoreModel store) => new("PurgeExpired", "int", (Time, "now"), ("int", "batchSize"))
    {
        Writes =
        [
            new(EntityKind.Session, WriteKind.Delete),
            new(EntityKind.Verification, WriteKind.Delete),
            .. store.Counter is null ? (TableWrite[])[] : [new(EntityKind.Counter, WriteKind.Delete)],
        ],
        Yields = "batchSize",
    };

    protected override Shape Plan(StoreModel store, SqlDialect dialect) => new Execute([], Statements(store, dialect), "0") { Counts = true };

    private static SqlStatement Purge(string name, EntityModel entity, EntityField field, string last, StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var past = text.Parameter("now", entity, field, from: last);

        // Budgets go by the database's clock: a node whose own is fast would fill them.
        return text.Finish(name, dialect.Counted(dialect.DeleteBatch(
            dialect.Table(entity),
            text.Column(entity, EntityField.Id),
            text.Column(entity, field),
            last: field == EntityField.FullAt ? dialect.Least(past, dialect.ClockOfStatement(entity.Get(field))) : past,
            text.Number("batch_size", from: "batchSize"))));
    }
}
