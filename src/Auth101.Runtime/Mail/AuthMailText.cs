using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Auth101.Mail;

namespace Auth101;

/// <summary>
/// The words of the mails, in English, as text and as HTML. Derive from it to say them otherwise or in the <see cref="AuthMail{TUser}.Language"/> of the mail,
/// and register the class: <c>services.AddSingleton&lt;AuthMailText&lt;AppUser&gt;, ShopMailText&gt;()</c>. <c>UseMailFolder</c> and <c>UseMailKit</c> take it.
/// </summary>
/// <remarks>Subject and paragraphs are text: <see cref="Text"/> and <see cref="Html"/> are made of them, and nothing in them becomes markup.</remarks>
/// <typeparam name="TUser">The user class.</typeparam>
public class AuthMailText<TUser>
    where TUser : class, IAuth101User<TUser>
{
    private const int LongestSubject = 200;

    /// <summary>A name greets, and is no place to write to others.</summary>
    private const int LongestName = 64;

    /// <summary>A mail in words.</summary>
    /// <param name="mail">The mail.</param>
    public AuthMailContent Write(AuthMail<TUser> mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return new AuthMailContent(MailLine.Of(Subject(mail), LongestSubject), Text(mail), Html(mail));
    }

    /// <summary>The subject. What is no text for one line is left out of it.</summary>
    /// <param name="mail">The mail.</param>
    public virtual string Subject(AuthMail<TUser> mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var service = Service(mail) is { } name ? $" ({name})" : string.Empty;
        return mail.Purpose switch
        {
            AuthMailPurpose.VerifyEmail => $"Verify your email address{service}",
            AuthMailPurpose.ResetPassword => $"Reset your password{service}",
            AuthMailPurpose.ConfirmEmailChange => $"Confirm your new email address{service}",
            AuthMailPurpose.EmailChangeRequested => $"Your email address is about to change{service}",
            AuthMailPurpose.EmailChanged => $"Your email address has changed{service}",
            AuthMailPurpose.AddressTaken => $"You already have an account{service}",
            AuthMailPurpose.PasswordChanged => $"Your password has changed{service}",
            _ => throw Unknown(mail),
        };
    }

    /// <summary>The text.</summary>
    /// <param name="mail">The mail.</param>
    public virtual string Text(AuthMail<TUser> mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return string.Join("\n\n", Paragraphs(mail).Select(static paragraph =>
            string.Join('\n', new[] { paragraph.Words, paragraph.Link, paragraph.Code }.Where(static line => line is not null)))) + "\n";
    }

    /// <summary>The text as HTML: plain paragraphs, and links that show where they lead; nothing is loaded from elsewhere.</summary>
    /// <param name="mail">The mail.</param>
    public virtual string Html(AuthMail<TUser> mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var encoder = HtmlEncoder.Default;
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
            .Append(encoder.Encode(Language(mail)))
            .Append("\">\n<head><meta charset=\"utf-8\"><title>")
            .Append(encoder.Encode(Subject(mail)))
            .Append("</title></head>\n<body>\n");
        foreach (var paragraph in Paragraphs(mail))
        {
            html.Append("<p>").Append(encoder.Encode(paragraph.Words).Replace("&#xA;", "<br>\n", StringComparison.Ordinal));
            if (paragraph.Link is { } link)
            {
                var encoded = encoder.Encode(link);
                html.Append("<br>\n<a href=\"").Append(encoded).Append("\">").Append(encoded).Append("</a>");
            }

            if (paragraph.Code is { } code)
            {
                html.Append("<br>\n<strong>").Append(encoder.Encode(code)).Append("</strong>");
            }

            html.Append("</p>\n");
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>Whose mails they are: the host of the link, or nothing where there is none. Override it to give the name of the application.</summary>
    /// <param name="mail">The mail.</param>
    protected virtual string? Service(AuthMail<TUser> mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return Uri.TryCreate(mail.Link ?? mail.DisownLink, UriKind.Absolute, out var link) ? link.Host : null;
    }

    /// <summary>The language that the paragraphs are in, for HTML.</summary>
    /// <param name="mail">The mail.</param>
    protected virtual string Language(AuthMail<TUser> mail) => "en";

    /// <summary>What a mail says, from its greeting on.</summary>
    /// <param name="mail">The mail.</param>
    protected virtual IEnumerable<AuthMailParagraph> Paragraphs(AuthMail<TUser> mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return [new AuthMailParagraph(Greeting(mail)), .. Body(mail), new AuthMailParagraph(Origin(mail))];
    }

    /// <summary>
    /// The name of the user for a greeting, on one line and not long; <see langword="null"/> without one, and in a mail to an address that was not verified.
    /// Who has signed up with the address of somebody else has chosen the name, too, and would have us deliver what he writes there.
    /// </summary>
    /// <param name="mail">The mail.</param>
    protected static string? NameOf(AuthMail<TUser> mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var user = TUser.Model.GetProfile(mail.User);
        return user.EmailVerified && mail.Purpose != AuthMailPurpose.ConfirmEmailChange && MailLine.Of(user.Name, LongestName) is { Length: > 0 } name
            ? name
            : null;
    }

    private static string Greeting(AuthMail<TUser> mail) => NameOf(mail) is { } name ? $"Hello {name}," : "Hello,";

    private static IEnumerable<AuthMailParagraph> Body(AuthMail<TUser> mail)
    {
        var until = mail.ExpiresAt is { } expiresAt ? $" until {Words(expiresAt)}" : string.Empty;
        var how = mail.Code is null ? $"Open this link; it works once,{until}:" : $"Type this code where you have asked for it; it works once,{until}:";
        switch (mail.Purpose)
        {
            case AuthMailPurpose.VerifyEmail:
                yield return new AuthMailParagraph("Somebody, hopefully you, has opened an account with this email address.");
                yield return new AuthMailParagraph(how, mail.Link, mail.Code);
                yield return mail.DisownLink is null
                    ? new AuthMailParagraph("If it was not you, do nothing.")
                    : new AuthMailParagraph($"If it was not you, this link removes the account:", mail.DisownLink);
                break;

            case AuthMailPurpose.ResetPassword:
                yield return new AuthMailParagraph("Somebody, hopefully you, has asked for a new password of your account.");
                yield return new AuthMailParagraph(how, mail.Link, mail.Code);
                yield return new AuthMailParagraph("If it was not you, do nothing: your password stays as it is.");
                break;

            case AuthMailPurpose.ConfirmEmailChange:
                yield return new AuthMailParagraph("Somebody, hopefully you, wants to have this email address for an account.");
                yield return new AuthMailParagraph(how, mail.Link, mail.Code);
                yield return new AuthMailParagraph("If it was not you, do nothing.");
                break;

            case AuthMailPurpose.EmailChangeRequested:
                yield return new AuthMailParagraph("Somebody, hopefully you, has asked to replace the email address of your account by another one.");
                yield return mail.Link is null
                    ? new AuthMailParagraph("If it was not you, sign in and change your password.")
                    : new AuthMailParagraph($"If it was not you, this link stops it{until}; then sign in and change your password:", mail.Link);
                break;

            case AuthMailPurpose.EmailChanged:
                yield return new AuthMailParagraph("The email address of your account was replaced by another one. No more mail comes to this one.");
                yield return new AuthMailParagraph("If it was not you, tell those who run the service.");
                break;

            case AuthMailPurpose.AddressTaken:
                yield return new AuthMailParagraph("Somebody, hopefully you, has tried to open an account with this email address, which already has one.");
                yield return new AuthMailParagraph("Sign in with it, or ask for a new password. If it was not you, do nothing.");
                break;

            case AuthMailPurpose.PasswordChanged:
                yield return new AuthMailParagraph("Your account has a new password.");
                yield return new AuthMailParagraph(
                    "If it was not you who has set it, ask for another one as somebody who has forgotten it, and tell those who run the service.");
                break;

            default:
                throw Unknown(mail);
        }
    }

    private static string Origin(AuthMail<TUser> mail) => mail.RequestedBy?.IpAddress is { Length: > 0 } address
        ? $"This was asked for on {Words(mail.RequestedAt)}, from the network address {MailLine.Of(address, 45)}."
        : $"This was asked for on {Words(mail.RequestedAt)}.";

    private static string Words(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy 'at' HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static ArgumentOutOfRangeException Unknown(AuthMail<TUser> mail) => new(nameof(mail), mail.Purpose, "There are no words for such a mail.");
}
