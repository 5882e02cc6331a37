using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Removes a user who never proved the address, for whoever reads what is sent to it.</summary>
internal sealed class Disown : UserRemovalUseCase
{
    protected override string Name => "Disown";

    protected override (string Type, string Name)[] Takes => [("string", "ofUser"), ("string", "email"), (Time, "now")];

    protected override string UserId => "ofUser";

    protected override string Now => "now";

    protected override IEnumerable<TableWrite> OtherWrites => [new(EntityKind.Verification, WriteKind.Update, EntityField.Value)];

    protected override IReadOnlyList<GivenText> Given(StoreModel store) => [new(store.User, EntityField.Id, "ofUser", "userId")];

    protected override bool CanTell(StoreModel store) => store.User.Has(EntityField.Email) && store.User.Has(EntityField.EmailVerified);

    /// <summary>Whoever proves the address uses up its verification.</summary>
    protected override IEnumerable<(string Held, string Statement)> OtherHolds(StatementText text)
    {
        var verification = text.Store.Verification;
        var value = text.Column(verification, EntityField.Value);
        yield return ("Proof", text.Dialect.UpdateRows(
            text.Dialect.Table(verification),
            "v",
            $"{value} = v.{value}",
            $"v.{text.Column(verification, EntityField.Identifier)} = {text.ProofOfUser("verify-email", UserId)}"));
    }

    protected override string Asking(StatementText text)
    {
        var user = text.Store.User;
        return $"""
            FROM {text.Dialect.Table(user)} AS u
            WHERE {text.UserIdEquals($"u.{text.Column(user, EntityField.Id)}")}
              AND {text.UserIs(UserKey.Email(user)!, "email")}
              AND {text.AddressIsUnproven()}{text.AndUserIsThere("\n  ", hasEmail: true)}
            """;
    }
}
