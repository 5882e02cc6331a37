namespace Auth101.Authentication;

/// <summary>
/// Carries an error through <see cref="Microsoft.AspNetCore.Authentication.AuthenticateResult"/>, which wants an exception. It is never thrown.
/// </summary>
internal sealed class BearerTokenFailure(AuthError error) : Exception(error.Message)
{
    public AuthError Error { get; } = error;
}
