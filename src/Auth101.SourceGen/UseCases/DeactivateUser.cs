using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Keeps a user from signing in, and then ends all of their sessions and proofs, all or nothing: what was asked for is not good any more.</summary>
internal sealed class DeactivateUser : EndingForUserUseCase
{
    protected override string Name => "DeactivateUser";

    public override StoreMethod Method(StoreModel store) => new(Name, Ended, ("string", "userId"), (Time, "now"))
    {
        Writes = IsPossible(store)
            ?
            [
                new(EntityKind.User, WriteKind.Update, EntityField.IsActive, EntityField.UpdatedAt),
                new(EntityKind.Session, WriteKind.Delete),
                new(EntityKind.Verification, WriteKind.Update, EntityField.Value, EntityField.ExpiresAt),
            ]
            : [],
    };

    protected override bool IsPossible(StoreModel store) => store.CanSetActive;

    protected override string Change(StatementText text) => ActivateUser.SetActive(text, text.Dialect.False);

    protected override string EndProofs(StatementText text) => PasswordStatements.EndProofs(text, "userId", "now", id: "id", purposes: [])(string.Empty);
}
