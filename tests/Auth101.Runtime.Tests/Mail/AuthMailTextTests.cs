using Auth101.Runtime.Tests.Flows;

namespace Auth101.Runtime.Tests.Mail;

public class AuthMailTextTests
{
    private const string Link = "https://shop.example/reset#token=abc&x=\"><script>";

    private static readonly AuthMailText<TestUser> Text = new();

    /// <summary>What would end a header, a line or an attribute, or turn text around.</summary>
    public static TheoryData<string> Hostile { get; } =
    [
        "Mallory\r\nBcc: all@shop.example", "Mallory\nX: y", "Mallory\rX: y", "Mallory\u2028Bcc: x", "Mallory\u2029Bcc: x", "Mallory\u0085Bcc: x", "Mallory\0\u001b[2J",
        "Mallory\u202Etxt.exe", "<script>alert(1)</script>", "\" onload=\"alert(1)", "'\"><img src=x>", "=?utf-8?B?QmNjOiB4?=", "&lt;b&gt;",
    ];

    public static TheoryData<AuthMailPurpose> Purposes { get; } = [.. Enum.GetValues<AuthMailPurpose>()];

    [Theory]
    [MemberData(nameof(Purposes))]
    public void Every_mail_says_what_it_is_about_when_and_from_where_it_was_asked_and_until_when_it_works(AuthMailPurpose purpose)
    {
        var mail = Mail(purpose);
        var words = Text.Write(mail);

        Assert.NotEmpty(words.Subject);
        Assert.Contains("This was asked for on 1 January 2030 at 12:00 UTC, from the network address 192.0.2.7.", words.Text, StringComparison.Ordinal);
        if (purpose is not (AuthMailPurpose.EmailChanged or AuthMailPurpose.AddressTaken or AuthMailPurpose.PasswordChanged))
        {
            Assert.Contains("until 1 January 2030 at 13:00 UTC", words.Text, StringComparison.Ordinal);
            Assert.Contains($"\n{Link}\n", words.Text, StringComparison.Ordinal);
            Assert.EndsWith("(shop.example)", words.Subject, StringComparison.Ordinal);
            Assert.Contains("<a href=\"https://shop.example/reset#token=abc&amp;x=&quot;&gt;&lt;script&gt;\">", words.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_verification_can_be_disowned_where_the_application_has_a_page()
    {
        var words = Text.Write(Mail(AuthMailPurpose.VerifyEmail, disownLink: "https://shop.example/disown#token=d"));

        Assert.Contains("If it was not you, this link removes the account:\nhttps://shop.example/disown#token=d\n", words.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("do nothing", words.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_stands_in_the_place_of_the_link()
    {
        var words = Text.Write(Mail(AuthMailPurpose.ResetPassword, link: null, code: "ABCD1234"));

        Assert.Contains(":\nABCD1234\n", words.Text, StringComparison.Ordinal);
        Assert.Contains("<strong>ABCD1234</strong>", words.Html, StringComparison.Ordinal);
        Assert.Equal("Reset your password", words.Subject);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void No_name_and_no_client_becomes_a_header_a_line_or_markup(string text)
    {
        foreach (var purpose in Enum.GetValues<AuthMailPurpose>())
        {
            var plain = Text.Write(Mail(purpose));
            var words = new Loud().Write(Mail(purpose, name: text, ipAddress: text));

            Assert.All(words.Subject, static c => Assert.False(char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202e'));
            Assert.Equal(plain.Text.Count(static c => c == '\n'), words.Text.Count(static c => c == '\n'));
            Assert.DoesNotContain(words.Text, static c => (char.IsControl(c) && c != '\n') || c is '\u2028' or '\u2029' or '\u202e');
            Assert.Equal(plain.Html.Count(static c => c == '<'), words.Html.Count(static c => c == '<'));
            Assert.Equal(plain.Html.Count(static c => c == '"'), words.Html.Count(static c => c == '"'));
        }
    }

    [Fact]
    public void Only_the_owner_of_a_verified_address_is_greeted_by_name_and_not_at_length()
    {
        Assert.StartsWith("Hello Alice,\n", Text.Text(Mail(AuthMailPurpose.ResetPassword, name: "Alice")), StringComparison.Ordinal);
        Assert.StartsWith("Hello,\n", Text.Text(Mail(AuthMailPurpose.ResetPassword, name: "Alice", isVerified: false)), StringComparison.Ordinal);
        Assert.StartsWith("Hello,\n", Text.Text(Mail(AuthMailPurpose.ConfirmEmailChange, name: "Alice")), StringComparison.Ordinal);
        Assert.StartsWith($"Hello {new string('a', 64)},\n", Text.Text(Mail(AuthMailPurpose.ResetPassword, name: new string('a', 500))), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_language_is_two_methods()
    {
        var words = new GermanText().Write(Mail(AuthMailPurpose.ResetPassword, language: "de-AT"));

        Assert.Equal("Neues Passwort", words.Subject);
        Assert.Equal($"Grüß Gott!\n\nZum neuen Passwort:\n{Link}\n", words.Text);
        Assert.Contains("<html lang=\"de\">", words.Html, StringComparison.Ordinal);
        Assert.Equal("Reset your password (shop.example)", new GermanText().Write(Mail(AuthMailPurpose.ResetPassword, language: "fr")).Subject);
    }

    [Fact]
    public void A_subject_of_the_application_stays_on_one_line_too() =>
        Assert.Equal("Hi Bcc: all@shop.example", new SubjectText().Write(Mail(AuthMailPurpose.ResetPassword, name: "Bcc: all@shop.example")).Subject);

    private static AuthMail<TestUser> Mail(
        AuthMailPurpose purpose,
        string? name = null,
        string? link = Link,
        string? disownLink = null,
        string? code = null,
        string? ipAddress = "192.0.2.7",
        string? language = null,
        bool isVerified = true) => new()
    {
        Purpose = purpose,
        User = new TestUser { Id = Guid.Empty, Email = TestAuth.Email, Name = name, EmailVerified = isVerified },
        Address = TestAuth.Email,
        Link = link,
        DisownLink = disownLink,
        Code = code,
        ExpiresAt = new DateTimeOffset(2030, 1, 1, 13, 0, 0, TimeSpan.Zero),
        RequestedAt = new DateTimeOffset(2030, 1, 1, 13, 0, 0, TimeSpan.FromHours(1)),
        RequestedBy = new SessionClient(ipAddress, null) { Language = language },
    };

    /// <summary>Puts the name into the subject.</summary>
    private sealed class Loud : AuthMailText<TestUser>
    {
        public override string Subject(AuthMail<TestUser> mail) => $"{mail.User.Name} {base.Subject(mail)}";
    }

    private sealed class SubjectText : AuthMailText<TestUser>
    {
        public override string Subject(AuthMail<TestUser> mail) => $"Hi\r\n{mail.User.Name}";
    }

    private sealed class GermanText : AuthMailText<TestUser>
    {
        public override string Subject(AuthMail<TestUser> mail) => IsGerman(mail) ? "Neues Passwort" : base.Subject(mail);

        protected override string Language(AuthMail<TestUser> mail) => IsGerman(mail) ? "de" : base.Language(mail);

        protected override IEnumerable<AuthMailParagraph> Paragraphs(AuthMail<TestUser> mail) =>
            IsGerman(mail) ? [new AuthMailParagraph("Grüß Gott!"), new AuthMailParagraph("Zum neuen Passwort:", mail.Link)] : base.Paragraphs(mail);

        private static bool IsGerman(AuthMail<TestUser> mail) => mail.Language?.Split('-')[0] == "de";
    }
}
