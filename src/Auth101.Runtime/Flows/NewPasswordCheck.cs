using Auth101.Passwords;

namespace Auth101.Flows;

/// <summary>Whether a password that <see cref="PasswordPolicy"/> lets through keeps the rules of the application.</summary>
internal sealed class NewPasswordCheck<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>Checks the password of a user who is there, or is being made.</summary>
    /// <param name="password">The password.</param>
    /// <param name="email">The address in its canonical form; empty or <see langword="null"/> if there is none or it is not known.</param>
    /// <param name="user">Where the names come from.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns><see langword="null"/> if it may be used.</returns>
    public async ValueTask<AuthError?> CheckAsync(string password, string? email, TUser? user, CancellationToken cancellationToken)
    {
        if (context.Options.PasswordRules.Count == 0)
        {
            return null;
        }

        var proposed = new ProposedPassword(new PasswordForms(password).Normalized)
        {
            Email = string.IsNullOrEmpty(email) ? null : email,
            UserName = user is null ? null : TUser.Model.GetUserName(user),
            Name = user is null ? null : TUser.Model.GetProfile(user).Name,
        };
        foreach (var rule in context.Options.PasswordRules)
        {
            if (await rule.CheckAsync(proposed, cancellationToken).ConfigureAwait(false) is { } message)
            {
                return new AuthError(AuthErrorCode.ValidationError, message) { Field = ErrorField.Password };
            }
        }

        return null;
    }
}
