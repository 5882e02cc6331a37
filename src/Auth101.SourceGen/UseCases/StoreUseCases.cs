using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>The use cases of the store.</summary>
internal static class StoreUseCases
{
    /// <summary>All of them, in the order of the generated code.</summary>
    public static readonly UseCase[] All =
    [
        new CreateUser(),
        new FindForSignIn(),
        new FindByUserName(),
        new FindForPasswordCheck(),
        new FindNonUniqueEmail(),
        new CreateSession(),
        new FindStartedSession(),
        new FindSession(),
        new ListSessions(),
        new RotateSession(),
        new FindRotatedSession(),
        new EndSession(),
        new EndOtherSession(),
        new EndOtherSessions(),
        new EndAllSessions(),
        new FindUserId(),
        new EndUserSessions(),
        new DeactivateUser(),
        new ActivateUser(),
        new ChangePassword(),
        new ResetPassword(),
        new SetPassword(),
        new TryStartProof(),
        new TakeGuess(),
        new EndProof(),
        new EndOtherProof(),
        new VerifyEmail(),
        new MarkEmailVerified(),
        new ConfirmEmailChange(),
        new TakeFromBudget(),
        new PurgeExpired(),
        new DeleteUser(),
        new Disown(),
        new RemoveUser(),
        new UpdateUser(),
        new FindAccounts(),
        new FindAllSessions(),
        new FindVerifications(),
    ];

    /// <summary>Whether the application lets the store change rows of users.</summary>
    public static bool UpdatesUsers(StoreModel store) => All.SelectMany(useCase => useCase.Method(store).Writes)
        .Any(static write => write is { Table: EntityKind.User, Kind: WriteKind.Update });
}
