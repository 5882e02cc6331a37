using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Ends all sessions of a user whom the call names by id, whether or not the user may sign in.</summary>
internal abstract class EndingForUserUseCase : SessionEndingUseCase
{
    protected sealed override IReadOnlyList<GivenText> Texts(StoreModel store) => [new(store.User, EntityField.Id, "userId", "id")];

    protected sealed override SessionEnding Ending(StatementText text)
    {
        var (user, session, dialect) = (text.Store.User, text.Store.Session, text.Dialect);
        return new SessionEnding(
            dialect.Table(session),
            text.Column(session, EntityField.Token),
            EndedId: dialect.FromColumn(session, session.Get(EntityField.Id), $"s.{text.Column(session, EntityField.Id)}"),
            AskingRow: $"{dialect.Table(user)} AS u",
            AndUser: string.Empty,
            IsAsking: ActivateUser.UserIsNamed(text),
            IsEnded: text.UserIdEquals($"s.{text.Column(session, EntityField.UserId)}", "id"));
    }
}
