using System.Globalization;
using System.Text;

namespace Auth101.Mail;

/// <summary>Words why a mail could not be sent. Servers repeat addresses in refusals, so no message is taken but that of a mailer who knows.</summary>
internal static class MailFailure
{
    public static string Describe(Exception exception)
    {
        if (exception is AuthMailException)
        {
            return exception.Message;
        }

        var text = new StringBuilder();
        for (var failure = exception; failure is not null; failure = failure.InnerException)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length == 0 ? string.Empty : " from ")}{failure.GetType().FullName}");
        }

        return text.Append('\n').Append(exception.StackTrace).ToString();
    }
}
