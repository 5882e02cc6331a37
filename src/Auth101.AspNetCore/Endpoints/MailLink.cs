namespace Auth101.Endpoints;

/// <summary>A page of the application that mails lead to.</summary>
/// <param name="Name">The option.</param>
/// <param name="Of">Its value.</param>
internal sealed record MailLink(string Name, Func<AuthLinks, string?> Of)
{
    public static readonly MailLink VerifyEmail = new(nameof(AuthLinks.VerifyEmail), static links => links.VerifyEmail);

    public static readonly MailLink ResetPassword = new(nameof(AuthLinks.ResetPassword), static links => links.ResetPassword);

    public static readonly MailLink ConfirmEmailChange = new(nameof(AuthLinks.ConfirmEmailChange), static links => links.ConfirmEmailChange);

    public static readonly MailLink CancelEmailChange = new(nameof(AuthLinks.CancelEmailChange), static links => links.CancelEmailChange);

    public static readonly MailLink DisownEmail = new(nameof(AuthLinks.DisownEmail), static links => links.DisownEmail);
}
