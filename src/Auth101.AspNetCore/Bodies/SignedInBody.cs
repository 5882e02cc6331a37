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

    private static readonly JsonShape<UserProfile> CookieShape = new(
        "SignedInWithCookie", "A user, whose session is in the cookie of the answer.", UserBody.Member<UserProfile>(static user => user));

    private readonly UserProfile _user = user;
    private readonly string _accessToken = accessToken;
    private readonly string _refreshToken = refreshToken;
    private readonly TimeSpan _expiresIn = expiresIn;

    private static readonly EndpointAnswer TokensAnswer = EndpointAnswer.Of(
        Shape,
        new SignedInBody(UserBody.Example, RefreshTokenBody.ExampleToken, RefreshTokenBody.ExampleToken, TimeSpan.FromHours(1)));

    private static readonly EndpointAnswer CookieAnswer = EndpointAnswer.Of(CookieShape, UserBody.Example);

    /// <summary>What is answered.</summary>
    /// <param name="usesCookies">Whether the session is in a cookie, so that no token is in the body.</param>
    public static EndpointAnswer Answer(bool usesCookies) => usesCookies ? CookieAnswer : TokensAnswer;

    public static Task WriteAsync<TUser>(HttpContext context, AuthResult<SignedIn<TUser>> result)
        where TUser : class, IAuth101User<TUser> => result.Succeeded
        ? JsonResponse.WriteAsync(context, Shape, Of(result.Value))
        : JsonResponse.WriteErrorAsync(context, result.Error);

    /// <summary>Answers where the session is in a cookie, which is set besides.</summary>
    public static Task WriteUserAsync<TUser>(HttpContext context, TUser user)
        where TUser : class, IAuth101User<TUser> => JsonResponse.WriteAsync(context, CookieShape, TUser.Model.GetProfile(user));

    private static SignedInBody Of<TUser>(SignedIn<TUser> signedIn)
        where TUser : class, IAuth101User<TUser> =>
        new(TUser.Model.GetProfile(signedIn.User), signedIn.AccessToken, signedIn.RefreshToken, signedIn.ExpiresIn);
}
