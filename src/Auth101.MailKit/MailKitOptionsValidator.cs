using Microsoft.Extensions.Options;
using MimeKit;

namespace Auth101;

/// <summary>Checks <see cref="MailKitOptions"/>. No message contains the password.</summary>
/// <param name="optionsName">The options of one user class.</param>
internal sealed class MailKitOptionsValidator(string optionsName) : IValidateOptions<MailKitOptions>
{
    public ValidateOptionsResult Validate(string? name, MailKitOptions options)
    {
        if (name != optionsName)
        {
            return ValidateOptionsResult.Skip;
        }

        List<string> failures = [];
        Require(Uri.CheckHostName(options.Host) != UriHostNameType.Unknown,
            $"{nameof(MailKitOptions)}.{nameof(MailKitOptions.Host)} must be the name of the mail server, such as smtp.shop.example.");
        Require(options.Port is null or (> 0 and <= ushort.MaxValue), $"{nameof(MailKitOptions)}.{nameof(MailKitOptions.Port)} must be from 1 to 65535.");
        Require(Enum.IsDefined(options.Tls), $"{nameof(MailKitOptions)}.{nameof(MailKitOptions.Tls)} must be one of {nameof(SmtpTls)}.");
        Require(IsAddress(options.From), $"{nameof(MailKitOptions)}.{nameof(MailKitOptions.From)} must be an email address.");
        Require(string.IsNullOrEmpty(options.UserName) == string.IsNullOrEmpty(options.Password),
            $"{nameof(MailKitOptions)}.{nameof(MailKitOptions.UserName)} and {nameof(MailKitOptions.Password)} go together.");
        Require(options.Tls != SmtpTls.None || string.IsNullOrEmpty(options.Password),
            $"{nameof(MailKitOptions)}.{nameof(MailKitOptions.Password)} would be sent in clear: set {nameof(MailKitOptions.Tls)}.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(string.Join(Environment.NewLine, failures));

        void Require(bool condition, string failure)
        {
            if (!condition)
            {
                failures.Add(failure);
            }
        }
    }

    private static bool IsAddress(string? text) =>
        text is not null
        && !text.Any(char.IsControl)
        && MailboxAddress.TryParse(text, out var mailbox)
        && mailbox.Address == text
        && text.Contains('@', StringComparison.Ordinal)
        && string.IsNullOrEmpty(mailbox.Name);
}
