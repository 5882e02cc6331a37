using Auth101.Authentication;
using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Changes what is kept of a user.</summary>
internal sealed class UpdateUserEndpoint : EndpointDescriptor
{
    public const string Pattern = "/update-user";

    private static readonly JsonShape<UserProfile> Body = new("UpdatedUser", "The user as it is now.", UserBody.Member<UserProfile>(static user => user));

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.UpdateUser;

    public override string Name => "updateUser";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Update the user";

    public override string Description => "Changes those members of the user of the access token that are sent; the others stay as they are.";

    public override bool NeedsAccessToken => true;

    public override EndpointAnswer Answer { get; } = EndpointAnswer.Of(Body, UserBody.Example with { Name = "Alice" });

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
        [EndpointRefusal.Malformed, EndpointRefusal.Challenge, EndpointRefusal.TooLarge, EndpointRefusal.NotJson];

    public override string Needs => "a property that a client may change: one with the field UserField.Name or UserField.Image, or with [UserInput]";

    public override bool IsOf<TUser>() => TUser.Model.UserUpdateMembers.Count > 0;

    public override EndpointRequest RequestOf<TUser>(Auth101<TUser> auth) => new(
        new JsonShape("UpdateUserRequest", "What to change. Members that are not sent stay as they are; those that are not listed are ignored."),
        static () => TUser.Model.UserUpdateMembers);

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await ValidatedToken.FindOrChallengeAsync(context) is not { } token || await RequestBody.ReadAsync(context) is not { } body)
        {
            return;
        }

        var changes = TUser.Model.CreateUserUpdate();
        if (UserUpdateBody.Read(body, changes) is { } malformed)
        {
            await JsonResponse.WriteErrorAsync(context, malformed);
            return;
        }

        // A client that leaves without waiting for the answer still wants it done.
        var updated = await auth.Users.UpdateAsync(token, changes, RequestClient.Of(context), CancellationToken.None);
        await (updated.Succeeded
            ? JsonResponse.WriteAsync(context, Body, TUser.Model.GetProfile(updated.Value))
            : JsonResponse.WriteErrorAsync(context, updated.Error));
    }
}
