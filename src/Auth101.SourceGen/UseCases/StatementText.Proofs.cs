using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>What statements about one-time proofs share.</summary>
internal sealed partial class StatementText
{
    /// <summary>The texts in what names the row of a proof.</summary>
    /// <param name="store">The tables.</param>
    /// <param name="proof">What names it, as C#; ends in a dot, or is empty where the method takes identifier and value by themselves.</param>
    public static IReadOnlyList<GivenText> ProofTexts(StoreModel store, string proof)
    {
        var (identifier, value) = ProofMembers(proof);
        return
        [
            new(store.Verification, EntityField.Identifier, identifier, identifier),
            new(store.Verification, EntityField.Value, value, value) { IsAscii = true },
        ];
    }

    /// <summary>The condition that a row is the one of a proof, and has not expired. A row without a hash is nobody's.</summary>
    /// <param name="table">What stands before the columns.</param>
    /// <param name="proof">What names it, as <see cref="ProofTexts"/>.</param>
    /// <param name="indent">What stands before each AND.</param>
    public string ProofIs(string table, string proof, string indent = "\n  ")
    {
        var verification = Store.Verification;
        var value = $"{table}{Column(verification, EntityField.Value)}";
        return ProofById(
            table,
            ProofMembers(proof).Identifier,
            [
                $"{value} = {Parameter("value", verification, EntityField.Value, ProofMembers(proof).Value)}",
                $"{value} <> ''",
                ProofIsAlive(table),
            ],
            indent);
    }

    /// <summary>The condition that a row is the one of a purpose and a user, and meets others.</summary>
    /// <param name="table">What stands before the columns.</param>
    /// <param name="identifier">What names it, as C#.</param>
    /// <param name="others">The other conditions.</param>
    /// <param name="indent">What stands before each AND.</param>
    public string ProofById(string table, string identifier, IReadOnlyList<string> others, string indent = "\n  ") =>
        $"{table}{Column(Store.Verification, EntityField.Identifier)} = {ProofIdentifier(identifier)}{indent}AND {Dialect.WithoutIndex(others, indent)}";

    /// <summary>What names the row of a purpose and a user.</summary>
    /// <param name="identifier">The same, as C#.</param>
    public string ProofIdentifier(string identifier) => Parameter("identifier", Store.Verification, EntityField.Identifier, identifier);

    /// <summary>The condition that a proof has not expired.</summary>
    /// <param name="table">What stands before the column.</param>
    public string ProofIsAlive(string table) =>
        $"{table}{Column(Store.Verification, EntityField.ExpiresAt)} > {Parameter("now", Store.Verification, EntityField.ExpiresAt, from: "now")}";

    /// <summary>
    /// What ends a proof and leaves its row, which counts the mails: the hash becomes one that nothing hashes to, and that is as unique as it was.
    /// </summary>
    /// <param name="now">The time, as C#.</param>
    public string EndOfProof(string now)
    {
        var (value, expiresAt) = (Column(Store.Verification, EntityField.Value), Column(Store.Verification, EntityField.ExpiresAt));
        return $"{value} = {Dialect.WithDotInFront(value)}, {expiresAt} = {Parameter("now", Store.Verification, EntityField.ExpiresAt, from: now)}";
    }

    /// <summary>The condition that a row of users has what they are found by.</summary>
    /// <param name="key">What they are found by.</param>
    /// <param name="table">What stands before the column.</param>
    /// <param name="value">The value, as <see cref="Parameter"/> words it.</param>
    public string RowHas(UserKey key, string table, string value) => UserKeyIs(key, table, value);

    /// <summary>The condition that a row of users is there for Auth101, after another one.</summary>
    /// <param name="indent">What stands before it.</param>
    /// <param name="row">What the statement calls the row.</param>
    public string AndRowIsThere(string indent, string row) => IsNotDeleted(indent, row) + And(indent, Store.User.Where, row);

    private static (string Identifier, string Value) ProofMembers(string proof) =>
        proof.Length == 0 ? ("identifier", "value") : ($"{proof}Identifier", $"{proof}Value");
}
