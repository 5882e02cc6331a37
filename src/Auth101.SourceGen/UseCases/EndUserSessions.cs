using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Ends all sessions of a user.</summary>
internal sealed class EndUserSessions : EndingForUserUseCase
{
    protected override string Name => "EndUserSessions";

    public override StoreMethod Method(StoreModel store) => new(Name, Ended, ("string", "userId"))
    {
        Writes = [new(EntityKind.Session, WriteKind.Delete)],
    };
}
