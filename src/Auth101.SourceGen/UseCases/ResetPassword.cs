using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>
/// Replaces the password of a user, or gives them one, for a proof that is good, which marks the address as verified; and ends all that began with another
/// password.
/// </summary>
internal sealed class ResetPassword : PasswordReplacingUseCase
{
    protected override string Name => "ResetPassword";

    protected override IReadOnlyList<(string Type, string Name)> Takes =>
        [("global::Auth101.Stores.Proof", "proof"), ("string", "newHash"), ("global::System.DateTimeOffset", "now")];

    protected override IEnumerable<TableWrite> OtherWrites(StoreModel store) =>
    [
        new(EntityKind.Verification, WriteKind.Delete),
        .. store.CanVerifyEmail ? (TableWrite[])[new(EntityKind.User, WriteKind.Update, EntityField.EmailVerified, EntityField.UpdatedAt)] : [],
        .. PasswordStatements.CanInsert(store) ? (TableWrite[])[new(EntityKind.Account, WriteKind.Insert)] : [],
    ];

    protected override IEnumerable<GivenText> Given(StoreModel store) =>
        [new(store.User, EntityField.Id, "proof.UserId", "userId"), .. StatementText.ProofTexts(store, "proof.")];

    protected override PasswordReplacement? Plan(StatementText text) => UserKey.Email(text.Store.User) is not { } email ? null : Replacement(
        text,
        "newHash",
        conditions => PasswordStatements.Replace(text, "proof.UserId", "newHash", "now", email, conditions),
        text.UserIdEquals($"s.{text.Column(text.Store.Session, EntityField.UserId)}"),
        PasswordStatements.EndProofs(text, "proof.UserId", "now")) with
    {
        Consume = PasswordStatements.Consume(text, email),
        Verify = PasswordStatements.Verify(text, "now", email),
    };
}
