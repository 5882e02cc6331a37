using System.Diagnostics.CodeAnalysis;
using Auth101.Authentication;
using Auth101.Contracts;
using Auth101.Endpoints;
using Auth101.Limits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101;

/// <summary>Maps the HTTP endpoints of Auth101.</summary>
public static class Auth101EndpointRouteBuilderExtensions
{
    private const string Tag = "auth";

    /// <summary>
    /// Maps <c>POST /sign-up/email</c>, <c>/sign-in/email</c>, <c>/refresh</c>, <c>/revoke</c>, <c>/sign-out</c>, <c>GET /session</c> and <c>/sessions</c>,
    /// <c>POST /revoke-session</c>, <c>/revoke-other-sessions</c>, <c>/revoke-sessions</c>, <c>/update-user</c> where a client may change something,
    /// <c>/delete-user</c> where users may be deleted, and <c>GET /export-user</c>. Where the application asks for no more, they allow anonymous clients,
    /// whatever fallback policy it has; from <c>/sign-out</c> on they check the token themselves. What it does ask for (<c>RequireAuthorization</c> on an
    /// endpoint or a group) holds. Where users have user names, <c>POST /sign-in/username</c> is mapped as well; where they have no email address,
    /// <c>/sign-in/email</c> is not. <c>POST /change-password</c> and <c>/reauthenticate</c> come besides. Where there is a mailer,
    /// <c>/request-password-reset</c>, <c>/reset-password</c>, <c>/send-verification-email</c>, <c>/verify-email</c>, <c>/change-email</c>,
    /// <c>/confirm-email-change</c>, <c>/cancel-email-change</c> and, where users may be removed, <c>/disown-email</c> are mapped as well.
    /// </summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="endpoints">The application, or a group of routes.</param>
    /// <param name="prefix">What all paths begin with.</param>
    /// <param name="choose">Leaves some out: <c>chosen => chosen.Except(Auth101Endpoint.SignUp)</c>. All are mapped if it is left out.</param>
    /// <returns>
    /// A builder for conventions of all of them, such as <c>RequireCors</c>, <c>RequireRateLimiting</c>, <c>RequireAuthorization</c> or
    /// <c>AddEndpointFilter</c>.
    /// </returns>
    /// <exception cref="InvalidOperationException">
    /// <c>AddAuth101</c> was not called, or no database was chosen. Of a class that was added with <c>AddAuth101Core</c> leave out
    /// <see cref="Auth101Endpoint.SignOut"/>, <see cref="Auth101Endpoint.Session"/>, <see cref="Auth101Endpoint.Sessions"/>,
    /// <see cref="Auth101Endpoint.RevokeSession"/>, <see cref="Auth101Endpoint.RevokeOtherSessions"/>, <see cref="Auth101Endpoint.RevokeSessions"/>,
    /// <see cref="Auth101Endpoint.UpdateUser"/>, <see cref="Auth101Endpoint.DeleteUser"/>, <see cref="Auth101Endpoint.ExportUser"/> and
    /// <see cref="Auth101Endpoint.ChangePassword"/>, <see cref="Auth101Endpoint.Reauthenticate"/>, <see cref="Auth101Endpoint.ChangeEmail"/>, and with codes
    /// <see cref="Auth101Endpoint.ConfirmEmailChange"/>: the scheme, which they ask, validates tokens of another class.
    /// </exception>
    public static IEndpointConventionBuilder MapAuth101<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "/auth", Action<Auth101EndpointSelection>? choose = null)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);

        var selection = new Auth101EndpointSelection();
        choose?.Invoke(selection);
        var sendsMail = endpoints.ServiceProvider.GetService<Auth101<TUser>>()?.SendsMail == true;
        var all = selection.InCookies ? EndpointDescriptors.AllWithCookies : EndpointDescriptors.All;
        if (selection.Of(all.Where(static descriptor => descriptor.IsOf<TUser>()), sendsMail) is not [_, ..] chosen)
        {
            throw new ArgumentException("No endpoint is left to map.", nameof(choose));
        }

        if (sendsMail)
        {
            ThrowIfPagesAreMissing(chosen, endpoints.ServiceProvider.GetRequiredService<Auth101<TUser>>());
        }

        var group = endpoints.MapGroup(prefix);
        foreach (var descriptor in chosen)
        {
            Map<TUser>(group, descriptor, descriptor.DefaultPattern, selection.InCookies);
        }

        return group;
    }

    /// <summary>Maps sign-up alone: <c>POST</c>, an email address, a password and the members with <see cref="SignUpInputAttribute"/>.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101SignUp<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = SignUpEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.SignUp), pattern);

    /// <summary>Maps sign-in alone: <c>POST</c>, an email address and a password.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101SignIn<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = SignInEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.SignIn), pattern);

    /// <summary>Maps sign-in by user name alone: <c>POST</c>, a user name and a password.</summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="endpoints">The application, or a group of routes.</param>
    /// <param name="pattern">The path.</param>
    /// <returns>A builder for conventions.</returns>
    /// <exception cref="InvalidOperationException">
    /// <c>AddAuth101</c> was not called, no database was chosen, or no property of the class takes <see cref="UserField.UserName"/>.
    /// </exception>
    public static IEndpointConventionBuilder MapAuth101SignInWithUserName<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = SignInWithUserNameEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.SignInWithUserName), pattern);

    /// <summary>Maps the exchange of a refresh token alone: <c>POST</c>.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101Refresh<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = RefreshEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.Refresh), pattern);

    /// <summary>Maps the end of a refresh token's session alone: <c>POST</c>.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101Revoke<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = RevokeEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.Revoke), pattern);

    /// <summary>Maps the end of an access token's session alone: <c>POST</c>.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101SignOut<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = SignOutEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.SignOut), pattern);

    /// <summary>Maps the user of an access token alone: <c>GET</c>.</summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="endpoints">The application, or a group of routes.</param>
    /// <param name="pattern">The path.</param>
    /// <returns>A builder for conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddAuth101</c> was not called, or no database was chosen.</exception>
    public static IEndpointConventionBuilder MapAuth101Session<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = SessionEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.Session), pattern);

    /// <summary>Maps the list of the sessions of an access token's user alone: <c>GET</c>.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101Sessions<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = SessionsEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.Sessions), pattern);

    /// <summary>Maps the end of a session of an access token's user alone: <c>POST</c> with the session's id.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101RevokeSession<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = RevokeSessionEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.RevokeSession), pattern);

    /// <summary>Maps the end of all sessions of an access token's user but that of the token alone: <c>POST</c>.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101RevokeOtherSessions<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = RevokeOtherSessionsEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.RevokeOtherSessions), pattern);

    /// <summary>Maps the end of all sessions of an access token's user alone: <c>POST</c>.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101RevokeSessions<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = RevokeSessionsEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.RevokeSessions), pattern);

    /// <summary>Maps the change of a password alone: <c>POST</c>.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101ChangePassword<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = ChangePasswordEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.ChangePassword), pattern);

    /// <summary>Maps giving the password once more alone: <c>POST</c>.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101Reauthenticate<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = ReauthenticateEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.Reauthenticate), pattern);

    /// <summary>Maps the request for the mail that resets a password alone: <c>POST</c>.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101RequestPasswordReset<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = RequestPasswordResetEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.RequestPasswordReset), pattern);

    /// <summary>Maps the reset of a password alone: <c>POST</c>.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101ResetPassword<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = ResetPasswordEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.ResetPassword), pattern);

    /// <summary>Maps the request for the mail that proves an address alone: <c>POST</c>. It needs a mailer.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101SendVerificationEmail<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = SendVerificationEmailEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.SendVerificationEmail), pattern);

    /// <summary>Maps the proof of an address alone: <c>POST</c>. It needs a mailer.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101VerifyEmail<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = VerifyEmailEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.VerifyEmail), pattern);

    /// <summary>Maps the request for another address alone: <c>POST</c>. It needs a mailer.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101ChangeEmail<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = ChangeEmailEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.ChangeEmail), pattern);

    /// <summary>Maps the proof of another address alone: <c>POST</c>. It needs a mailer.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101ConfirmEmailChange<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = ConfirmEmailChangeEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.ConfirmEmailChange), pattern);

    /// <summary>Maps the end of a change of address alone: <c>POST</c>. It needs a mailer.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101CancelEmailChange<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = CancelEmailChangeEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.CancelEmailChange), pattern);

    /// <summary>
    /// Maps the deletion of an access token's user alone: <c>POST</c> and the password once more. Only where users may be deleted
    /// (<see cref="Auth101UserAttribute.Deletes"/>).
    /// </summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101DeleteUser<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = DeleteUserEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.DeleteUser), pattern);

    /// <summary>Maps the export of all that is kept of an access token's user alone: <c>GET</c>.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101ExportUser<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = ExportUserEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.ExportUser), pattern);

    /// <summary>
    /// Maps the change of an access token's user alone: <c>POST</c>, name, image and the members with <see cref="UserInputAttribute"/>. Only where there is one
    /// of them.
    /// </summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101UpdateUser<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = UpdateUserEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.UpdateUser), pattern);

    /// <summary>Maps the removal of an account that somebody else opened alone: <c>POST</c>. It needs a mailer.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101DisownEmail<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = DisownEmailEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.Of(Auth101Endpoint.DisownEmail), pattern);

    /// <summary>
    /// Publishes the keys that other services verify access tokens with (<see cref="Auth101{TUser}.JsonWebKeySet"/>), to anyone and to every cache for five
    /// minutes. Needs <see cref="AuthOptions.SigningKey"/>; without it the set holds no keys.
    /// </summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path; the default is where clients look (RFC 8615).</param>
    /// <returns>A builder for conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddAuth101</c> was not called, or no database was chosen.</exception>
    public static IEndpointConventionBuilder MapAuth101Jwks<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = JwksEndpoint.Pattern)
        where TUser : class, IAuth101User<TUser> =>
        Map<TUser>(endpoints, EndpointDescriptors.PublicKeys, pattern);

    /// <summary>
    /// Maps an endpoint with what describes it. API explorers list those that know their method. There is no <c>IAcceptsMetadata</c> among it: routing would
    /// answer other content types with a 415 of its own, without our body. Nor is there a name, which two mappings of one endpoint could not share.
    /// </summary>
    internal static IEndpointConventionBuilder Map<TUser>(
        IEndpointRouteBuilder endpoints, EndpointDescriptor descriptor, string pattern, bool usesCookies = false)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var owner = endpoints.ServiceProvider.GetService<SchemeOwner>();
        if (descriptor.NeedsAccessToken || usesCookies)
        {
            // The scheme must validate tokens of the class.
            SchemeOwner.ThrowIfOther<TUser>(owner, $"MapAuth101{descriptor.Endpoint}");
        }

        // Nothing but AddAuth101 brings the check of the mapped endpoints at start.
        if (owner is null || endpoints.ServiceProvider.GetService<Auth101<TUser>>() is not { } auth)
        {
            throw new InvalidOperationException(
                $"Call services.AddAuth101<{typeof(TUser).Name}>(...) before the endpoints of Auth101 are mapped for it. "
                + "AddAuth101Core is for further user classes beside that one.");
        }

        if (!descriptor.IsOf<TUser>())
        {
            throw new InvalidOperationException($"For MapAuth101{descriptor.Endpoint} the class {typeof(TUser).Name} needs {descriptor.Needs}.");
        }

        if (descriptor.NeedsAccessTokenOf(auth))
        {
            SchemeOwner.ThrowIfOther<TUser>(owner, $"MapAuth101{descriptor.Endpoint}");
        }

        if (usesCookies && endpoints.ServiceProvider.GetService<CookieSupport>() is null)
        {
            throw new InvalidOperationException(
                $"UseCookies needs AddCookies: services.AddAuth101<{typeof(TUser).Name}>(...).AddCookies(), before the endpoints are mapped.");
        }

        ThrowIfMailIsMissing(descriptor, auth);
        RequestDelegate handler = usesCookies ? context => descriptor.RunWithCookiesAsync(context, auth) : context => descriptor.RunAsync(context, auth);
        var metadata = Auth101EndpointMetadata.Of(descriptor, auth, usesCookies, isLimited: RequestLimits.Of<TUser>(endpoints.ServiceProvider) is not null);
        var builder = endpoints.MapMethods(pattern, [descriptor.Method], handler);
        builder.Finally(OpenUnlessGuarded);
        return builder
            .WithTags(Tag)
            .WithMetadata([
                handler.Method,
                metadata,
                new ProducesResponseTypeMetadata(StatusCodes.Status200OK, type: null, [metadata.Answer.MediaType]),
                .. metadata.Refusals.Select(static refusal => new ProducesResponseTypeMetadata(refusal.Status, type: null, [EndpointAnswer.Json])),
            ])
            .WithSummary(descriptor.Summary)
            .WithDescription(descriptor.Description);
    }

    private static void ThrowIfMailIsMissing<TUser>(EndpointDescriptor descriptor, Auth101<TUser> auth)
        where TUser : class, IAuth101User<TUser>
    {
        if (descriptor.MailLink is not null && !auth.SendsMail)
        {
            throw new InvalidOperationException(
                $"{descriptor.DefaultPattern} is about mail, and there is no mailer: call UseMailer, UseMailFolder or UseMailKit on what "
                + $"AddAuth101<{typeof(TUser).Name}>(...) returns, or leave out Auth101Endpoint.{descriptor.Endpoint}.");
        }

        ThrowIfPagesAreMissing([descriptor], auth);
    }

    /// <summary>All at once, so that nobody starts once for each of them.</summary>
    private static void ThrowIfPagesAreMissing<TUser>(IReadOnlyList<EndpointDescriptor> descriptors, Auth101<TUser> auth)
        where TUser : class, IAuth101User<TUser>
    {
        if (auth.Proof != ProofKind.Link
            || descriptors.Where(descriptor => descriptor.MailLink is { } link && link.Of(auth.Links) is null).ToList() is not [_, ..] missing)
        {
            return;
        }

        var isOne = missing.Count == 1;
        var pages = missing.Select(static descriptor => $"AuthOptions.{nameof(AuthOptions.Links)}.{descriptor.MailLink!.Name}").Distinct();
        throw new InvalidOperationException(
            $"{string.Join(", ", missing.Select(static descriptor => descriptor.DefaultPattern))} "
            + $"{(isOne ? "needs the page that a mail leads to" : "need the pages that mails lead to")}: set {string.Join(", ", pages)}, "
            + $"such as \"https://shop.example/page#token={{token}}\", or leave {(isOne ? "it" : "them")} out: "
            + "MapAuth101(choose: chosen => "
            + $"chosen.Except({string.Join(", ", missing.Select(static descriptor => $"Auth101Endpoint.{descriptor.Endpoint}"))})).");
    }

    /// <summary>
    /// Exempts an endpoint from the fallback policy of an application that has asked for nothing else, when the conventions of all groups have run. Where it
    /// has asked, an exemption would win over everything. What asks later still, in the <c>Finally</c> of a group, is found by
    /// <see cref="Hosting.MappingCheck"/>.
    /// </summary>
    private static void OpenUnlessGuarded(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.Any(static metadata => metadata is IAllowAnonymous || OpenByDefaultAttribute.IsGuard(metadata)))
        {
            endpoint.Metadata.Add(new OpenByDefaultAttribute());
        }
    }
}
