using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Ends sessions of a user for one of them, if that is alive and the user may sign in.</summary>
internal abstract class EndingForSessionUseCase : SessionEndingUseCase
{
    /// <summary>What it takes besides the session that asks.</summary>
    protected virtual IReadOnlyList<(string Type, string Name)> Others => [];

    /// <summary>The texts that it looks for besides the session that asks.</summary>
    protected virtual IReadOnlyList<GivenText> OtherTexts(StoreModel store) => [];

    /// <summary>The condition that a session s is one of the user's that end.</summary>
    protected abstract string IsEnded(StatementText text);

    public sealed override StoreMethod Method(StoreModel store) => new(
        Name, Ended, [(Reference, "session"), .. Others, (Time, "now"), (Time, "startedAfter")])
    {
        Writes = [new(EntityKind.Session, WriteKind.Delete)],
    };

    protected sealed override IReadOnlyList<GivenText> Texts(StoreModel store) => [.. Ids(store, "session"), .. OtherTexts(store)];

    protected sealed override SessionEnding Ending(StatementText text)
    {
        var (user, session, dialect) = (text.Store.User, text.Store.Session, text.Dialect);
        var now = text.Parameter("now", session, EntityField.ExpiresAt, from: "now");
        var isOfUser = $"u.{text.Column(user, EntityField.Id)} = c.{text.Column(session, EntityField.UserId)}{text.AndUserIsActive("\n ")}";
        return new SessionEnding(
            dialect.Table(session),
            text.Column(session, EntityField.Token),
            EndedId: dialect.FromColumn(session, session.Get(EntityField.Id), $"s.{text.Column(session, EntityField.Id)}"),
            AskingRow: $"{dialect.Table(session)} AS c",
            AndUser: $"\nJOIN {dialect.Table(user)} AS u ON {isOfUser}",
            IsAsking: text.SessionIs("session", table: "c.", text.SessionIsAlive(now, "startedAfter", table: "c.")),
            IsEnded: IsEnded(text));
    }
}
