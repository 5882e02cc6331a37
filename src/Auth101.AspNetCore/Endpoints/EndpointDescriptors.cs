namespace Auth101.Endpoints;

/// <summary>The endpoints.</summary>
internal static class EndpointDescriptors
{
    /// <summary>Those that <c>MapAuth101</c> maps, in this order.</summary>
    public static readonly IReadOnlyList<EndpointDescriptor> All = Of(usesCookies: false);

    /// <summary>Those that it maps where the session is in a cookie. There is no refresh token then, which one could revoke.</summary>
    public static readonly IReadOnlyList<EndpointDescriptor> AllWithCookies = [.. Of(usesCookies: true).Where(static one => one is not RevokeEndpoint)];

    /// <summary>Apart from the others: an application has it once, wherever it maps them.</summary>
    public static readonly EndpointDescriptor PublicKeys = new JwksEndpoint();

    public static EndpointDescriptor Of(Auth101Endpoint endpoint) => All.Single(descriptor => descriptor.Endpoint == endpoint);

    private static IReadOnlyList<EndpointDescriptor> Of(bool usesCookies) =>
    [
        new SignUpEndpoint(usesCookies),
        new SignInEndpoint(usesCookies),
        new RefreshEndpoint(usesCookies),
        new RevokeEndpoint(),
        new SignOutEndpoint(),
        new SessionEndpoint(),
        new SessionsEndpoint(),
        new SignInWithUserNameEndpoint(usesCookies),
        new RevokeSessionEndpoint(),
        new RevokeOtherSessionsEndpoint(),
        new RevokeSessionsEndpoint(),
        new UpdateUserEndpoint(),
        new DeleteUserEndpoint(),
        new ExportUserEndpoint(),
        new ChangePasswordEndpoint(usesCookies),
        new ReauthenticateEndpoint(usesCookies),
        new RequestPasswordResetEndpoint(),
        new ResetPasswordEndpoint(),
        new SendVerificationEmailEndpoint(),
        new VerifyEmailEndpoint(),
        new ChangeEmailEndpoint(),
        new ConfirmEmailChangeEndpoint(),
        new CancelEmailChangeEndpoint(),
        new DisownEmailEndpoint(),
    ];
}
