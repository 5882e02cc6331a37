using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>
/// Deletes a batch of expired sessions, and one of verifications that expired a while ago: a row counts how often its user was sent mails.
/// </summary>
internal sealed class PurgeExpired : ShapedUseCase
{
    public static (SqlStatement Sessions, SqlStatement Verifications) Statements(StoreModel store, SqlDialect dialect) =>
    (
        Purge("PurgeSessions", store.Session, "now", store, dialect),
        Purge("PurgeVerifications", store.Verification, "now.Subtract(global::Auth101.Stores.NewProof.Period)", store, dialect));

    public override StoreMethod Method(StoreModel store) => new("PurgeExpired", "int", (Time, "now"), ("int", "batchSize"))
    {
        Writes = [new(EntityKind.Session, WriteKind.Delete), new(EntityKind.Verification, WriteKind.Delete)],
        Yields = "batchSize",
    };

    protected override Shape Plan(StoreModel store, SqlDialect dialect)
    {
        var (sessions, verifications) = Statements(store, dialect);
        return new Execute([], [("sessions", sessions), ("verifications", verifications)], "0") { Counts = true };
    }

    private static SqlStatement Purge(string name, EntityModel entity, string last, StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        return text.Finish(name, dialect.Counted(dialect.DeleteBatch(
            dialect.Table(entity),
            text.Column(entity, EntityField.Id),
            text.Column(entity, EntityField.ExpiresAt),
            last: text.Parameter("now", entity, EntityField.ExpiresAt, from: last),
            text.Number("batch_size", from: "batchSize"))));
    }
}
