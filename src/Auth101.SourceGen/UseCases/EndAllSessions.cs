namespace Auth101.SourceGen.UseCases;

/// <summary>Ends all sessions of a user, the one that asks included.</summary>
internal sealed class EndAllSessions : EndingForSessionUseCase
{
    protected override string Name => "EndAllSessions";

    protected override string IsEnded(StatementText text) => text.SessionIsOfUser("s.");
}
