using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Replaces the password of a user, or gives them one, and ends all that began with another.</summary>
internal sealed class SetPassword : PasswordReplacingUseCase
{
    protected override string Name => "SetPassword";

    protected override IReadOnlyList<(string Type, string Name)> Takes =>
        [("string", "ofUser"), ("string", "newHash"), ("global::System.DateTimeOffset", "now")];

    protected override IEnumerable<TableWrite> OtherWrites(StoreModel store) =>
        PasswordStatements.CanInsert(store) ? [new(EntityKind.Account, WriteKind.Insert)] : [];

    protected override IEnumerable<GivenText> Given(StoreModel store) => [new(store.User, EntityField.Id, "ofUser", "userId")];

    protected override PasswordReplacement Plan(StatementText text) => Replacement(
        text,
        "newHash",
        conditions => PasswordStatements.Replace(text, "ofUser", "newHash", "now", proven: null, conditions),
        text.UserIdEquals($"s.{text.Column(text.Store.Session, EntityField.UserId)}"),
        PasswordStatements.EndProofs(text, "ofUser", "now"));
}
