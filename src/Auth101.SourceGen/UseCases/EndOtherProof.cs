using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Ends the one-time proof of a purpose and a user, unless it is a certain one or a newer one. Its row stays, which counts the mails.</summary>
internal sealed class EndOtherProof : ShapedUseCase
{
    public override StoreMethod Method(StoreModel store) => new("EndOtherProof", "bool", ("global::Auth101.Stores.NewProof", "proof"), (Time, "now"))
    {
        Writes = [new(EntityKind.Verification, WriteKind.Update, EntityField.Value, EntityField.ExpiresAt)],
    };

    protected override Shape Plan(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var verification = store.Verification;
        IReadOnlyList<string> others =
        [
            $"{text.Column(verification, EntityField.Value)} <> {text.Parameter("value", verification, EntityField.Value, from: "proof.Value")}",
            $"{text.Column(verification, EntityField.ExpiresAt)} <= {text.Parameter("expires_at", verification, EntityField.ExpiresAt, "proof.ExpiresAt")}",
            text.ProofIsAlive(table: string.Empty),
        ];
        var statement = text.Finish("EndOtherProof", dialect.Deciding($"""
            {dialect.Update} {dialect.Table(verification)}
            SET {text.EndOfProof("now")}
            WHERE {text.ProofById(table: string.Empty, "proof.Identifier", others)}
            """));
        return new Execute(StatementText.ProofTexts(store, "proof."), [("command", statement)], "false");
    }
}
