using Auth101.Authentication;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>The six endpoints, as request delegates: read, call the facade, write.</summary>
internal sealed class AuthEndpoints<TUser>(Auth101<TUser> auth)
    where TUser : class, IAuth101User<TUser>
{
    public async Task SignUpAsync(HttpContext context)
    {
        if (await RequestBody.ReadAsync(context) is not { } body)
        {
            return;
        }

        var form = TUser.Model.CreateSignUpForm();
        if (CredentialsReader.Read(body, form, out var email, out var password) is { } malformed)
        {
            await JsonResponse.WriteErrorAsync(context, malformed);
            return;
        }

        TUser? user = null;
        if (form?.TryCreate(email, out user) is { } missing)
        {
            await JsonResponse.WriteErrorAsync(context, CredentialsReader.Missing(missing));
            return;
        }

        var client = ClientOf(context);
        await WriteAsync(context, user is null
            ? await auth.SignUpAsync(email, password, client, context.RequestAborted)
            : await auth.SignUpAsync(user, password, client, context.RequestAborted));
    }

    public async Task SignInAsync(HttpContext context)
    {
        if (await RequestBody.ReadAsync(context) is not { } body)
        {
            return;
        }

        if (CredentialsReader.Read<TUser>(body, form: null, out var email, out var password) is { } malformed)
        {
            await JsonResponse.WriteErrorAsync(context, malformed);
            return;
        }

        await WriteAsync(context, await auth.SignInAsync(email, password, ClientOf(context), context.RequestAborted));
    }

    public async Task RefreshAsync(HttpContext context)
    {
        if (await ReadRefreshTokenAsync(context) is { } token)
        {
            await WriteAsync(context, await auth.RefreshAsync(token, ClientOf(context), context.RequestAborted));
        }
    }

    public async Task RevokeAsync(HttpContext context)
    {
        if (await ReadRefreshTokenAsync(context) is { } token)
        {
            // A client that leaves without waiting for the answer still wants its session to end.
            await WriteAsync(context, await auth.RevokeSessionAsync(token, CancellationToken.None));
        }
    }

    public async Task SignOutAsync(HttpContext context)
    {
        if (await AuthenticateAsync(context) is { } token)
        {
            await WriteAsync(context, await auth.SignOutAsync(token, CancellationToken.None));
        }
    }

    public async Task GetSessionAsync(HttpContext context)
    {
        if (await AuthenticateAsync(context) is not { } token)
        {
            return;
        }

        if (context.Features.Get<CurrentUser<TUser>>() is { } known)
        {
            await JsonResponse.WriteUserAsync(context, TUser.Model.GetProfile(known.User));
            return;
        }

        var session = await auth.GetSessionAsync(token, context.RequestAborted);
        await (session.Succeeded
            ? JsonResponse.WriteUserAsync(context, TUser.Model.GetProfile(session.Value))
            : JsonResponse.WriteErrorAsync(context, session.Error));
    }

    /// <summary>The request's valid access token, also of a session that has ended; <see langword="null"/> if it has none, and the scheme has answered.</summary>
    private static async Task<AccessToken?> AuthenticateAsync(HttpContext context)
    {
        await context.AuthenticateAsync(Auth101Defaults.AuthenticationScheme);
        if (context.Features.Get<ValidatedToken>() is { } validated)
        {
            return validated.Token;
        }

        await context.ChallengeAsync(Auth101Defaults.AuthenticationScheme);
        return null;
    }

    private static async Task<string?> ReadRefreshTokenAsync(HttpContext context)
    {
        if (await RequestBody.ReadAsync(context) is not { } body)
        {
            return null;
        }

        if (CredentialsReader.ReadRefreshToken(body, out var token) is { } malformed)
        {
            await JsonResponse.WriteErrorAsync(context, malformed);
        }

        return token;
    }

    private static SessionClient ClientOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is { IsIPv4MappedToIPv6: true })
        {
            address = address.MapToIPv4();
        }

        var userAgent = context.Request.Headers.UserAgent;
        return new SessionClient(address?.ToString(), userAgent.Count == 0 ? null : userAgent.ToString());
    }

    private static Task WriteAsync(HttpContext context, AuthResult<SignedIn<TUser>> result) => result.Succeeded
        ? JsonResponse.WriteSignedInAsync(context, TUser.Model.GetProfile(result.Value.User), result.Value.AccessToken, result.Value.RefreshToken, result.Value.ExpiresIn)
        : JsonResponse.WriteErrorAsync(context, result.Error);

    private static Task WriteAsync(HttpContext context, AuthResult result) => result.Succeeded
        ? JsonResponse.WriteSuccessAsync(context)
        : JsonResponse.WriteErrorAsync(context, result.Error);
}
