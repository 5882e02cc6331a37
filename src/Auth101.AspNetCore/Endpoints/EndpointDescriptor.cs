using Auth101.Authentication;
using Auth101.Contracts;
using Auth101.Http;
using Auth101.Limits;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>
/// All that there is to know of an endpoint, and what it does. Mapping, selection and documents loop over <see cref="EndpointDescriptors.All"/>.
/// </summary>
internal abstract class EndpointDescriptor
{
    /// <summary>Which endpoint it is; <see langword="null"/> for the public keys, which <c>MapAuth101</c> does not map.</summary>
    public abstract Auth101Endpoint? Endpoint { get; }

    /// <summary>What a client calls it; generators make a method of it.</summary>
    public abstract string Name { get; }

    /// <summary>The verb of HTTP.</summary>
    public abstract string Method { get; }

    /// <summary>The path where the application does not choose another.</summary>
    public abstract string DefaultPattern { get; }

    /// <summary>A title.</summary>
    public abstract string Summary { get; }

    /// <summary>A sentence or two on what it does.</summary>
    public abstract string Description { get; }

    /// <summary>Whether it takes an access token, which the scheme validates.</summary>
    public abstract bool NeedsAccessToken { get; }

    /// <summary>Whether it takes an access token, with the settings of an application.</summary>
    public virtual bool NeedsAccessTokenOf<TUser>(Auth101<TUser> auth)
        where TUser : class, IAuth101User<TUser> => NeedsAccessToken;

    /// <summary>What it answers where it succeeds.</summary>
    public abstract EndpointAnswer Answer { get; }

    /// <summary>What it answers where it succeeds, with the settings of an application.</summary>
    public virtual EndpointAnswer AnswerOf<TUser>(Auth101<TUser> auth)
        where TUser : class, IAuth101User<TUser> => Answer;

    /// <summary>How it refuses, by ascending status. Each status is there once.</summary>
    public abstract IReadOnlyList<EndpointRefusal> Refusals { get; }

    /// <summary>How it refuses, by ascending status, with the settings of an application.</summary>
    protected virtual IReadOnlyList<EndpointRefusal> RefusalsOf<TUser>(Auth101<TUser> auth)
        where TUser : class, IAuth101User<TUser> => Refusals;

    /// <summary>How an endpoint refuses that gives tokens, with the settings of an application: who has not verified the address may get none.</summary>
    protected IReadOnlyList<EndpointRefusal> RefusalsOfTokens<TUser>(Auth101<TUser> auth)
        where TUser : class, IAuth101User<TUser> => auth.RequiresVerifiedEmail
            ? [.. Refusals.Append(EndpointRefusal.Unverified).OrderBy(static refusal => refusal.Status)]
            : Refusals;

    /// <summary>
    /// How it refuses, and what it answers while the database fails, which all ask but the one of the public keys; where the session is in a cookie, how it
    /// refuses what another site sends; and where requests are limited, how it refuses too many.
    /// </summary>
    public IReadOnlyList<EndpointRefusal> AllRefusalsOf<TUser>(Auth101<TUser> auth, bool usesCookies, bool isLimited)
        where TUser : class, IAuth101User<TUser>
    {
        var refusals = usesCookies ? WithCookies(RefusalsOf(auth)) : RefusalsOf(auth);
        if (isLimited && Limit is not null)
        {
            refusals = [.. refusals.Append(new EndpointRefusal(AuthErrors.TooManyRequests)).OrderBy(static refusal => refusal.Status)];
        }

        return Endpoint is null
            ? refusals
            :
            [
                .. refusals.Where(static refusal => !IsOutage(refusal)),
                new([.. refusals.Where(IsOutage).SelectMany(static refusal => refusal.Errors), AuthErrors.DatabaseUnavailable]),
            ];

        static bool IsOutage(EndpointRefusal refusal) => refusal.Status == StatusCodes.Status503ServiceUnavailable;
    }

    /// <summary>
    /// The refusals where the session is in a cookie: nothing is said of tokens, and what changes something has to come from the application.
    /// </summary>
    private List<EndpointRefusal> WithCookies(IReadOnlyList<EndpointRefusal> refusals)
    {
        var said = refusals.Select(refusal => refusal.Errors.Contains(RequestErrors.NoToken)
            ? new EndpointRefusal([.. refusal.Errors.Select(static error => error == RequestErrors.NoToken ? RequestErrors.NoCookie : error)])
            : refusal).ToList();
        if (HttpMethods.IsGet(Method))
        {
            return said;
        }

        var forbidden = said.Where(static refusal => refusal.Status == StatusCodes.Status403Forbidden).ToList();
        return
        [
            .. said.Except(forbidden)
                .Append(new EndpointRefusal([AuthErrors.CrossSiteRequest, .. forbidden.SelectMany(static refusal => refusal.Errors)]))
                .OrderBy(static refusal => refusal.Status),
        ];
    }

    /// <summary>What its requests count as where requests are limited; <see langword="null"/> where they never are.</summary>
    public virtual Auth101Limit? Limit => Auth101Limit.Other;

    /// <summary>Whether there is such an endpoint for a user class. Of one that is not there <c>MapAuth101</c> maps none.</summary>
    public virtual bool IsOf<TUser>()
        where TUser : class, IAuth101User<TUser> => true;

    /// <summary>What a user class needs so that there is such an endpoint, after the words "the class needs".</summary>
    public virtual string Needs => "a property with the field that users sign in with: UserField."
        + (Endpoint == Auth101Endpoint.SignIn ? nameof(UserField.Email) : nameof(UserField.UserName));

    /// <summary>
    /// The page that its mail leads to, for an endpoint that sends mail or takes what a mail held; <see langword="null"/> for one without mail. With one it is
    /// mapped only where there is a mailer, and the link, unless mails hold codes.
    /// </summary>
    public virtual MailLink? MailLink => null;

    /// <summary>Whether it is of no use without a mailer.</summary>
    public bool NeedsMail => MailLink is not null;

    /// <summary>The body that it takes; <see langword="null"/> if it takes none.</summary>
    public virtual EndpointRequest? RequestOf<TUser>(Auth101<TUser> auth)
        where TUser : class, IAuth101User<TUser> => null;

    /// <summary>
    /// Does what it does where the session is in a cookie. What another site sends is refused, a sign-in as well: it would be that of the other site's own
    /// user.
    /// </summary>
    public Task RunWithCookiesAsync<TUser>(HttpContext context, Auth101<TUser> auth)
        where TUser : class, IAuth101User<TUser> =>
        SiteOfRequest.IsTrusted(context.Request, ResponseCookie.OptionsOf(context).TrustedOrigins)
            ? RunAsync(context, auth)
            : JsonResponse.WriteErrorAsync(context, AuthErrors.CrossSiteRequest);

    /// <summary>Does what it does, and answers in our shape where the database fails, whatever the application does with exceptions.</summary>
    public async Task RunAsync<TUser>(HttpContext context, Auth101<TUser> auth)
        where TUser : class, IAuth101User<TUser>
    {
        try
        {
            if (Limit is { } limit && RequestLimits.Of<TUser>(context.RequestServices) is not null
                && (await RefusesUncountedAsync(context) || await RequestLimits.RefusesAsync<TUser>(context, limit)))
            {
                return;
            }

            await HandleAsync(context, auth);
        }
        catch (Exception exception) when (StoreFailureAnswer.ErrorOf(exception) is not null && !context.Response.HasStarted)
        {
            await JsonResponse.WriteErrorAsync(context, StoreFailureAnswer.ErrorOf(exception)!);
        }
    }

    /// <summary>
    /// Refuses what a page of any site makes the browser of its visitor send, and does so before it is counted: the page would use up what the visitor may
    /// send. Without being asked first, browsers send other sites neither JSON nor a token.
    /// </summary>
    private static async ValueTask<bool> RefusesUncountedAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint()!.Metadata.GetRequiredMetadata<Auth101EndpointMetadata>();
        return (endpoint.NeedsAccessToken && await ValidatedToken.FindOrChallengeAsync(context) is null)
            || (endpoint.Request is not null && await RequestBody.RefusesAsync(context));
    }

    /// <summary>Reads, calls the facade, writes.</summary>
    public abstract Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
        where TUser : class, IAuth101User<TUser>;
}
