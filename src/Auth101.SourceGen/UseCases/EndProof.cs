using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Ends a one-time proof, so that it proves nothing any more. Its row stays, which counts the mails.</summary>
internal sealed class EndProof : ShapedUseCase
{
    public override StoreMethod Method(StoreModel store) => new("EndProof", "bool", ("string", "identifier"), ("string", "value"), (Time, "now"))
    {
        Writes = [new(EntityKind.Verification, WriteKind.Update, EntityField.Value, EntityField.ExpiresAt)],
    };

    protected override Shape Plan(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var statement = text.Finish("EndProof", dialect.Deciding($"""
            {dialect.Update} {dialect.Table(store.Verification)}
            SET {text.EndOfProof("now")}
            WHERE {text.ProofIs(table: string.Empty, proof: string.Empty)}
            """));
        return new Execute(StatementText.ProofTexts(store, proof: string.Empty), [("command", statement)], "false");
    }
}
