using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Deletes a one-time proof, so that it proves nothing any more.</summary>
internal sealed class EndProof : ShapedUseCase
{
    public override StoreMethod Method(StoreModel store) => new("EndProof", "bool", ("string", "identifier"), ("string", "value"), (Time, "now"))
    {
        Writes = [new(EntityKind.Verification, WriteKind.Delete)],
    };

    protected override Shape Plan(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var statement = text.Finish("EndProof", dialect.Counted($"""
            DELETE FROM {dialect.Table(store.Verification)}
            WHERE {text.ProofIs(table: string.Empty, proof: string.Empty)}
            """));
        return new Execute(StatementText.ProofTexts(store, proof: string.Empty), [("command", statement)], "false");
    }
}
