using Auth101.Authentication;
using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Auth101.Limits;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Deletes a user.</summary>
internal sealed class DeleteUserEndpoint : EndpointDescriptor
{
    public const string Pattern = "/delete-user";

    private static readonly TextBody Body = TextBody.OfPassword("DeleteUserRequest");

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.DeleteUser;

    public override string Name => "deleteUser";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Delete the user";

    public override string Description => "Deletes the user of the access token, who gives the password once more, and ends all of their sessions.";

    public override bool NeedsAccessToken => true;

    public override Auth101Limit? Limit => Auth101Limit.SignIn;

    public override EndpointAnswer Answer => DoneBody.Answer;

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
    [
        EndpointRefusal.Malformed,
        EndpointRefusal.WrongPassword,
        new(AuthErrors.UserInUse),
        EndpointRefusal.TooLarge,
        EndpointRefusal.NotJson,
        EndpointRefusal.Busy,
    ];

    private static readonly IReadOnlyList<EndpointRefusal> FreshRefusals =
        [EndpointRefusal.NoSession, new(AuthErrors.FreshSessionRequired), new(AuthErrors.UserInUse)];

    protected override IReadOnlyList<EndpointRefusal> RefusalsOf<TUser>(Auth101<TUser> auth) => auth.ConfirmsByFreshSession ? FreshRefusals : Refusals;

    public override string Needs => "to say what becomes of a deleted user: [Auth101User(Deletes = UserDeletion.Row)], or UserDeletion.Softly";

    public override bool IsOf<TUser>() => TUser.Model.CanDeleteUsers;

    public override EndpointRequest? RequestOf<TUser>(Auth101<TUser> auth) => auth.ConfirmsByFreshSession ? null : Body.Request;

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await ValidatedToken.FindOrChallengeAsync(context) is { } token
            && (auth.ConfirmsByFreshSession ? string.Empty : await Body.ReadAsync(context)) is { } password
            && !await RequestLimits.RefusesAsync<TUser>(context, Auth101Limit.SignIn, LimitedAccount.OfUser(token)))
        {
            // A client that leaves without waiting for the answer still wants it done.
            var result = await auth.Users.DeleteAsync(token, password, RequestClient.Of(context), CancellationToken.None);
            if (result.Succeeded)
            {
                ResponseCookie.ClearIfUsed(context);
            }

            await DoneBody.WriteAsync(context, result);
        }
    }
}
