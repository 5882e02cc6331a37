using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Marks the address of a user as verified without a proof; a user without an address has none.</summary>
internal sealed class MarkEmailVerified : UserChangeUseCase
{
    protected override string Name => "MarkEmailVerified";

    protected override EntityField[] Written => [EntityField.EmailVerified, EntityField.UpdatedAt];

    protected override bool IsPossible(StoreModel store) => store.CanVerifyEmail;

    protected override string Change(StatementText text)
    {
        var (user, dialect) = (text.Store.User, text.Dialect);
        return dialect.UpdateUser(user, PasswordStatements.IsVerified(text, "now") + text.SetUpdatedAt(user, now: "now"), UserIs(text));
    }

    protected override string UserIs(StatementText text)
    {
        var email = text.Store.User.Get(EntityField.Email);
        return ActivateUser.UserIsNamed(text) + (email.IsNullable ? $"\n  AND u.{text.Dialect.Quote(email.Column)} IS NOT NULL" : string.Empty);
    }
}
