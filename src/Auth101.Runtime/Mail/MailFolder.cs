using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Auth101.Mail;

/// <summary>
/// Writes mails into a folder, each a file that any mail program opens. It is there as a whole or not at all: it is written beside, and then takes its name.
/// </summary>
internal sealed class MailFolder<TUser>(string directory, string from, AuthMailText<TUser> text, TimeProvider clock) : IAuthMailer<TUser>
    where TUser : class, IAuth101User<TUser>
{
    private readonly string _directory = Path.GetFullPath(directory);

    public async Task SendAsync(AuthMail<TUser> mail, CancellationToken cancellationToken)
    {
        using var message = Compose(mail);
        CreateDirectory(_directory);
        var name = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyyMMdd'T'HHmmss.fff'Z'}-{mail.Purpose}-{Guid.NewGuid():N}");
        var draft = Path.Combine(_directory, $".{name}");
        CreateDirectory(draft);
        try
        {
            using var writer = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                DeliveryFormat = SmtpDeliveryFormat.International,
                PickupDirectoryLocation = draft,
            };
            await writer.SendMailAsync(message, cancellationToken).ConfigureAwait(false);
            File.Move(Directory.GetFiles(draft).Single(), Path.Combine(_directory, $"{name}.eml"));
        }
        finally
        {
            Directory.Delete(draft, recursive: true);
        }
    }

    private MailMessage Compose(AuthMail<TUser> mail)
    {
        var words = text.Write(mail);
        var message = new MailMessage { From = new MailAddress(from), Subject = words.Subject, SubjectEncoding = Encoding.UTF8 };
        message.To.Add(OneAddress.Of(mail.Address));
        message.AlternateViews.Add(View(words.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(words.Html, MediaTypeNames.Text.Html));
        return message;
    }

    /// <summary>As it is, without a line that is broken, so that whoever opens the file finds the link in it.</summary>
    private static AlternateView View(string content, string mediaType)
    {
        var view = AlternateView.CreateAlternateViewFromString(
            content.ReplaceLineEndings("\r\n"), new ContentType { MediaType = mediaType, CharSet = "utf-8" });
        view.TransferEncoding = TransferEncoding.EightBit;
        return view;
    }

    /// <summary>For this user's eyes: who reads a mail can do what it is for.</summary>
    private static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
