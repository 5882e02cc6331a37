using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Ends a session of a user for another one of theirs, or for itself.</summary>
internal sealed class EndOtherSession : EndingForSessionUseCase
{
    protected override string Name => "EndOtherSession";

    protected override IReadOnlyList<(string Type, string Name)> Others => [("string", "sessionToEnd")];

    protected override IReadOnlyList<GivenText> OtherTexts(StoreModel store) =>
    [
        new GivenText(store.Session, EntityField.Id, "sessionToEnd", "endedId")
        {
            Otherwise = "Text that is no session id names no session, but whether the one that asks is alive is still told.",
        },
    ];

    protected override string IsEnded(StatementText text)
    {
        var id = text.Parameter("ended_id", text.Store.Session, EntityField.Id, ValueSource.Id("endedId", isNullable: true));
        return text.SessionById(id, [text.SessionIsOfUser("s.")]);
    }
}
