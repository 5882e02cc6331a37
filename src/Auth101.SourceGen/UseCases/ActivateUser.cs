using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Lets a user sign in.</summary>
internal sealed class ActivateUser : UserChangeUseCase
{
    /// <summary>The update of the role of user u, whom the call names.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="value">Whether the user may sign in, as a literal.</param>
    public static string SetActive(StatementText text, string value)
    {
        var (user, dialect) = (text.Store.User, text.Dialect);
        var isActive = user.Get(EntityField.IsActive);
        return dialect.UpdateUser(
            user,
            $"{dialect.Quote(isActive.Column)} = {dialect.ToColumn(isActive, value)}{text.SetUpdatedAt(user, now: "now")}",
            UserIsNamed(text));
    }

    /// <summary>The condition that user u is the one of the call, who is there whether or not the user may sign in.</summary>
    public static string UserIsNamed(StatementText text) =>
        $"{text.UserIdEquals($"u.{text.Column(text.Store.User, EntityField.Id)}", "id")}{text.AndUserIsThere("\n  ")}";

    protected override string Name => "ActivateUser";

    protected override EntityField[] Written => [EntityField.IsActive, EntityField.UpdatedAt];

    protected override bool IsPossible(StoreModel store) => store.CanSetActive;

    protected override string Change(StatementText text) => SetActive(text, text.Dialect.True);

    protected override string UserIs(StatementText text) => UserIsNamed(text);
}
