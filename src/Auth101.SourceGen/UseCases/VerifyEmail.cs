using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Marks an address as verified that was proven to be the user's.</summary>
internal sealed class VerifyEmail : ProofConsumingUseCase
{
    protected override string Name => "VerifyEmail";

    protected override string Done => "true";

    protected override string NotProven => "false";

    public override StoreMethod Method(StoreModel store) => new(Name, "bool", (ProofType, "proof"), (Time, "now"))
    {
        Writes = Writes(store, EntityField.EmailVerified, EntityField.UpdatedAt),
    };

    protected override bool IsPossible(StoreModel store) => store.CanVerifyEmail;

    protected override string Changes(StatementText text) =>
        PasswordStatements.IsVerified(text, "now") + text.SetUpdatedAt(text.Store.User, now: "now");
}
