using System.Globalization;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Counts a guess at a code before it is compared, as long as there are guesses left. A table without a count has none.</summary>
internal sealed class TakeGuess : ShapedUseCase
{
    /// <summary>NewProof.MostGuesses of the runtime.</summary>
    private const int MostGuesses = 5;

    public override StoreMethod Method(StoreModel store) => new("TakeGuess", "bool", ("string", "identifier"), (Time, "now"))
    {
        Writes = [new(EntityKind.Verification, WriteKind.Update, EntityField.FailedAttempts)],
    };

    protected override Shape? Plan(StoreModel store, SqlDialect dialect)
    {
        if (!store.CountsGuesses)
        {
            return null;
        }

        var text = new StatementText(store, dialect);
        var verification = store.Verification;
        var guesses = $"COALESCE({text.Column(verification, EntityField.FailedAttempts)}, 0)";
        var isLeft = $"{guesses} < {MostGuesses.ToString(CultureInfo.InvariantCulture)}";
        var statement = text.Finish("TakeGuess", dialect.Deciding($"""
            {dialect.Update} {dialect.Table(verification)}
            SET {text.Column(verification, EntityField.FailedAttempts)} = {guesses} + 1
            WHERE {text.ProofById(table: string.Empty, "identifier", [isLeft, text.ProofIsAlive(table: string.Empty)])}
            """));
        return new Execute([new(verification, EntityField.Identifier, "identifier", "identifier")], [("command", statement)], "false");
    }
}
