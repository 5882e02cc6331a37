using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.UseCases;

/// <summary>Ends all sessions of a user but the one that asks.</summary>
internal sealed class EndOtherSessions : EndingForSessionUseCase
{
    protected override string Name => "EndOtherSessions";

    protected override string IsEnded(StatementText text) =>
        $"{text.SessionIsOfUser("s.")} AND s.{text.Column(text.Store.Session, EntityField.Id)} <> {text.SessionId()}";
}
