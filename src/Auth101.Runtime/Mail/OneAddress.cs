using System.Net.Mail;

namespace Auth101.Mail;

/// <summary>
/// Sees to it that mail goes to one address. A table of the application may hold anything: a name with an address in it, several of them, a line break that
/// would begin a header. No mailer gets to see that.
/// </summary>
internal static class OneAddress
{
    /// <summary>Gives the address.</summary>
    /// <exception cref="AuthMailException">It is none, or more than one, or more than an address.</exception>
    public static MailAddress Of(string text) =>
        !text.Any(static c => char.IsControl(c) || c is '\u2028' or '\u2029')
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.DisplayName.Length == 0
            ? address
            : throw new AuthMailException("The address is not one that mail can go to.", isTransient: false);
}
