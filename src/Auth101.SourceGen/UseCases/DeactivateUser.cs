using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Keeps a user from signing in, and then ends all of their sessions, all or nothing.</summary>
internal sealed class DeactivateUser : EndingForUserUseCase
{
    protected override string Name => "DeactivateUser";

    public override StoreMethod Method(StoreModel store) => new(Name, Ended, ("string", "userId"), (Time, "now"))
    {
        Writes = IsPossible(store)
            ? [new(EntityKind.User, WriteKind.Update, EntityField.IsActive, EntityField.UpdatedAt), new(EntityKind.Session, WriteKind.Delete)]
            : [],
    };

    protected override bool IsPossible(StoreModel store) => store.CanSetActive;

    protected override string Change(StatementText text) => ActivateUser.SetActive(text, text.Dialect.False);
}
