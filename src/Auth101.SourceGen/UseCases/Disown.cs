using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Removes a user who never proved the address, for whoever reads what is sent to it.</summary>
internal sealed class Disown : UserRemovalUseCase
{
    protected override string Name => "Disown";

    protected override (string Type, string Name)[] Takes => [("global::Auth101.Stores.Proof", "proof"), (Time, "now")];

    protected override string UserId => "proof.UserId";

    protected override string Now => "now";

    protected override IEnumerable<TableWrite> OtherWrites => [new(EntityKind.Verification, WriteKind.Update, EntityField.Value)];

    protected override IReadOnlyList<GivenText> Given(StoreModel store) => [new(store.User, EntityField.Id, "proof.UserId", "userId")];

    protected override bool CanTell(StoreModel store) => store.User.Has(EntityField.Email) && store.User.Has(EntityField.EmailVerified);

    /// <summary>Whoever proves the address uses up the same row.</summary>
    protected override IEnumerable<(string Held, string Statement)> OtherHolds(StatementText text)
    {
        var verification = text.Store.Verification;
        var value = text.Column(verification, EntityField.Value);
        yield return ("Proof", text.Dialect.UpdateRows(text.Dialect.Table(verification), "v", $"{value} = v.{value}", IsProof(text)));
    }

    protected override string Asking(StatementText text)
    {
        var (user, verification) = (text.Store.User, text.Store.Verification);
        return $"""
            FROM {text.Dialect.Table(verification)} AS v
            JOIN {text.Dialect.Table(user)} AS u ON {text.UserIdEquals($"u.{text.Column(user, EntityField.Id)}")}
            WHERE {IsProof(text)}
              AND {text.UserIs(UserKey.Email(user)!, "proof.Email")}
              AND {text.AddressIsUnproven()}{text.AndUserIsThere("\n  ", hasEmail: true)}
            """;
    }

    /// <summary>The condition that verification v is the one of the proof, and has not expired.</summary>
    private static string IsProof(StatementText text)
    {
        var verification = text.Store.Verification;
        var identifier = text.Parameter("identifier", verification, EntityField.Identifier, from: "proof.Identifier");
        return $"""
            v.{text.Column(verification, EntityField.Identifier)} = {identifier}
              AND v.{text.Column(verification, EntityField.Value)} = {text.Parameter("value", verification, EntityField.Value, from: "proof.Value")}
              AND v.{text.Column(verification, EntityField.ExpiresAt)} > {text.Parameter("now", verification, EntityField.ExpiresAt, from: "now")}
            """;
    }
}
