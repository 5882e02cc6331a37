namespace Auth101.Endpoints;

/// <summary>The endpoints.</summary>
internal static class EndpointDescriptors
{
    /// <summary>Those that <c>MapAuth101</c> maps, in this order.</summary>
    public static readonly IReadOnlyList<EndpointDescriptor> All =
    [
        new SignUpEndpoint(),
        new SignInEndpoint(),
        new RefreshEndpoint(),
        new RevokeEndpoint(),
        new SignOutEndpoint(),
        new SessionEndpoint(),
        new SessionsEndpoint(),
        new SignInWithUserNameEndpoint(),
        new RevokeSessionEndpoint(),
        new RevokeOtherSessionsEndpoint(),
        new RevokeSessionsEndpoint(),
        new UpdateUserEndpoint(),
        new DeleteUserEndpoint(),
        new ExportUserEndpoint(),
        new ChangePasswordEndpoint(),
        new RequestPasswordResetEndpoint(),
        new ResetPasswordEndpoint(),
        new SendVerificationEmailEndpoint(),
        new VerifyEmailEndpoint(),
        new ChangeEmailEndpoint(),
        new ConfirmEmailChangeEndpoint(),
        new CancelEmailChangeEndpoint(),
        new DisownEmailEndpoint(),
    ];

    /// <summary>Apart from the others: an application has it once, wherever it maps them.</summary>
    public static readonly EndpointDescriptor PublicKeys = new JwksEndpoint();

    public static EndpointDescriptor Of(Auth101Endpoint endpoint) => All.Single(descriptor => descriptor.Endpoint == endpoint);
}
