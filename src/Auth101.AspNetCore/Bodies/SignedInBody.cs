using Auth101.Contracts;
using Auth101.Http;
using Microsoft.AspNetCore.Http;

namespace Auth101.Bodies;

/// <summary>Answers with a user and a pair of tokens.</summary>
internal sealed class SignedInBody(UserProfile user, string accessToken, string refreshToken, TimeSpan expiresIn)
{
    private static readonly JsonShape<SignedInBody> Shape = new(
        "SignedIn",
        "A user and a pair of tokens.",
        UserBody.Member<SignedInBody>(static body => body._user),
        JsonMember<SignedInBody>.Text(
            "access_token", "Opens the endpoints that need a user: `Authorization: Bearer <access_token>`.", static body => body._accessToken),
        JsonMember<SignedInBody>.Text(RefreshTokenBody.RefreshToken, "Good for one refresh.", static body => body._refreshToken),
        JsonMember<SignedInBody>.WholeNumber("expires_in", "The life of the access token in seconds.", static body => (long)body._expiresIn.TotalSeconds))
    {
        UsualLength = 2048,
    };

    private readonly UserProfile _user = user;
    private readonly string _accessToken = accessToken;
    private readonly string _refreshToken = refreshToken;
    private readonly TimeSpan _expiresIn = expiresIn;

    public static EndpointAnswer Answer { get; } = EndpointAnswer.Of(
        Shape,
        new SignedInBody(UserBody.Example, RefreshTokenBody.ExampleToken, RefreshTokenBody.ExampleToken, TimeSpan.FromHours(1)));

    public static Task WriteAsync<TUser>(HttpContext context, AuthResult<SignedIn<TUser>> result)
        where TUser : class, IAuth101User<TUser> => result.Succeeded
        ? JsonResponse.WriteAsync(context, Shape, Of(result.Value))
        : JsonResponse.WriteErrorAsync(context, result.Error);

    private static SignedInBody Of<TUser>(SignedIn<TUser> signedIn)
        where TUser : class, IAuth101User<TUser> =>
        new(TUser.Model.GetProfile(signedIn.User), signedIn.AccessToken, signedIn.RefreshToken, signedIn.ExpiresIn);
}
