namespace Auth101;

/// <summary>
/// The pages of the application that links in mails lead to, each a template with <c>{token}</c>, such as <c>https://shop.example/reset#token={token}</c>: an
/// absolute address with https, or with http of this machine (<c>localhost</c>, <c>127.0.0.1</c>, <c>[::1]</c>). The page posts the token when the user says
/// so; opening it must change nothing, because scanners of mail open links. Behind <c>#</c> the token reaches no server's log and no other site.
/// </summary>
/// <remarks>Links come from here and never from a request, whose host the client writes. A flow whose link is missing cannot be mapped.</remarks>
public sealed class AuthLinks
{
    /// <summary>The page that posts to <c>/verify-email</c>.</summary>
    public string? VerifyEmail { get; set; }

    /// <summary>The page that asks for a new password, and posts to <c>/reset-password</c>.</summary>
    public string? ResetPassword { get; set; }

    /// <summary>The page that posts to <c>/confirm-email-change</c>. The link goes to the new address.</summary>
    public string? ConfirmEmailChange { get; set; }

    /// <summary>The page that posts to <c>/cancel-email-change</c>. The link goes to the old address.</summary>
    public string? CancelEmailChange { get; set; }

    /// <summary>
    /// The page that posts to <c>/disown-email</c>: it stands beside the link of <see cref="VerifyEmail"/>, for whoever did not open the account.
    /// </summary>
    public string? DisownEmail { get; set; }

    internal string? Find(string name) => name switch
    {
        nameof(VerifyEmail) => VerifyEmail,
        nameof(ResetPassword) => ResetPassword,
        nameof(ConfirmEmailChange) => ConfirmEmailChange,
        nameof(CancelEmailChange) => CancelEmailChange,
        nameof(DisownEmail) => DisownEmail,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such link."),
    };

    internal AuthLinks Copy() => (AuthLinks)MemberwiseClone();
}
