using System.Buffers.Text;
using System.Text;
using Auth101.Proofs;

namespace Auth101.Runtime.Tests.Proofs;

public sealed class ProofSealerTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef0123456789abcdef";
    private const string OtherSecret = "fedcba9876543210fedcba9876543210fedcba9876543210";
    private const string Email = "ada@example.com";
    private const string NewEmail = "ada@shop.example";

    private static readonly DateTimeOffset Start = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly ProofSealer _sealer = Sealer(Secret);

    public static TheoryData<string> Purposes => [.. Enum.GetNames<ProofPurpose>().Where(static name => name != nameof(ProofPurpose.DisownEmail))];

    [Theory]
    [InlineData("VerifyEmail", null)]
    [InlineData("ResetPassword", null)]
    [InlineData("ChangeEmail", NewEmail)]
    public void What_was_sealed_is_opened_as_it_was(string purpose, string? newEmail)
    {
        var proof = _sealer.NewLink(Purpose(purpose), "7", Email, newEmail);

        Assert.Equal(proof, _sealer.TryOpen(Purpose(purpose), _sealer.Seal(proof)));
    }

    [Fact]
    public void What_a_store_must_find_is_bound_to_purpose_and_user()
    {
        var proof = _sealer.NewLink(ProofPurpose.ResetPassword, "7", Email);

        Assert.Equal("reset-password:7", proof.ToProof().Identifier);
        Assert.Equal((proof.UserId, proof.Value, proof.Email), (proof.ToProof().UserId, proof.ToProof().Value, proof.ToProof().Email));
        Assert.Equal(43, proof.Value.Length);
        var row = proof.ToNewProof(Start, TimeSpan.FromHours(1));
        Assert.Equal((proof.Identifier, proof.Value, Start, Start.AddHours(1)), (row.Identifier, row.Value, row.CreatedAt, row.ExpiresAt));
        Assert.Equal(("7", Email), (row.UserId, row.Email));
    }

    [Theory]
    [MemberData(nameof(Purposes))]
    public void A_token_for_one_purpose_is_opened_for_no_other(string purpose)
    {
        var proof = Of(Purpose(purpose));

        var opened = Enum.GetValues<ProofPurpose>().Where(other => _sealer.TryOpen(other, _sealer.Seal(proof)) is not null);

        Assert.Equal([Purpose(purpose)], opened);
    }

    [Fact]
    public void A_value_is_another_one_for_each_of_what_it_is_bound_to()
    {
        const string Code = "0123ABCD";
        string[] values =
        [
            Value(ProofPurpose.VerifyEmail, "7", Email, null, Code),
            Value(ProofPurpose.ResetPassword, "7", Email, null, Code),
            Value(ProofPurpose.VerifyEmail, "8", Email, null, Code),
            Value(ProofPurpose.VerifyEmail, "7", NewEmail, null, Code),
            Value(ProofPurpose.VerifyEmail, "7", Email, NewEmail, Code),
            Value(ProofPurpose.VerifyEmail, "7", Email, "other@shop.example", Code),
            Value(ProofPurpose.VerifyEmail, "7", Email, null, "0123ABCE"),

            // The same characters, divided in another way.
            Value(ProofPurpose.VerifyEmail, "7a", "da@example.com", null, Code),
        ];

        Assert.Equal(values.Length, values.Distinct().Count());
    }

    [Fact]
    public void No_two_links_are_alike_and_none_tells_what_is_in_it()
    {
        var (first, second) = (_sealer.NewLink(ProofPurpose.ChangeEmail, "7", Email, NewEmail), _sealer.NewLink(ProofPurpose.ChangeEmail, "7", Email, NewEmail));

        Assert.NotEqual(first.Value, second.Value);
        Assert.NotEqual(_sealer.Seal(first), _sealer.Seal(first));
        var bytes = Encoding.Latin1.GetString(Base64Url.DecodeFromChars(_sealer.Seal(first)));
        Assert.DoesNotContain("example", bytes, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(first.Value, bytes, StringComparison.Ordinal);
        Assert.DoesNotContain(first.Secret, bytes, StringComparison.Ordinal);
        Assert.DoesNotContain(first.Secret, first.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_has_256_random_bits_and_a_code_eight_characters()
    {
        Assert.Equal(32, Base64Url.DecodeFromChars(_sealer.NewLink(ProofPurpose.ResetPassword, "7", Email).Secret).Length);
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{8}$", _sealer.NewCode(ProofPurpose.ResetPassword, "7", Email).Secret);
    }

    [Fact]
    public void A_token_of_another_secret_is_refused()
    {
        Assert.Null(Sealer(OtherSecret).TryOpen(ProofPurpose.ResetPassword, _sealer.Seal(Of(ProofPurpose.ResetPassword))));
    }

    [Fact]
    public void A_token_of_a_previous_secret_is_opened_and_has_the_value_that_its_row_holds()
    {
        var proof = Of(ProofPurpose.ResetPassword);

        Assert.Equal(proof, Sealer(OtherSecret, Secret).TryOpen(ProofPurpose.ResetPassword, _sealer.Seal(proof)));
    }

    [Fact]
    public void A_code_of_a_previous_secret_is_among_what_it_may_prove()
    {
        var proof = _sealer.NewCode(ProofPurpose.VerifyEmail, "7", Email);

        var read = Sealer(OtherSecret, Secret).OfCode(ProofPurpose.VerifyEmail, "7", Email, newEmail: null, proof.Secret);

        Assert.Equal(2, read.Count);
        Assert.Contains(proof, read);
    }

    [Fact]
    public void A_token_about_the_row_of_a_proof_names_that_row()
    {
        var proof = Of(ProofPurpose.ChangeEmail);

        var opened = _sealer.TryOpen(ProofPurpose.CancelEmailChange, _sealer.Seal(ProofSealer.About(ProofPurpose.CancelEmailChange, proof)));

        Assert.Equal(proof.ToProof(), opened?.ToProof());
        Assert.NotEqual(proof.Secret, opened?.Secret);
    }

    [Fact]
    public void A_token_that_disowns_has_no_row_and_is_good_for_nothing_else()
    {
        var token = new DisownToken("7", Email, Start);

        Assert.Equal(token, _sealer.TryOpenDisown(_sealer.Seal(token)));
        Assert.Equal(token, Sealer(OtherSecret, Secret).TryOpenDisown(_sealer.Seal(token)));
        Assert.Null(_sealer.TryOpenDisown(_sealer.Seal(Of(ProofPurpose.VerifyEmail))));
        Assert.Null(_sealer.TryOpen(ProofPurpose.VerifyEmail, _sealer.Seal(token)));
        Assert.DoesNotContain("@", token.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_has_a_row_for_what_has_one_and_for_nothing_else()
    {
        Assert.Equal(
            ["verify-email:7", "reset-password:7", "change-email:7"], ProofPurposes.OfUsers.Select(static purpose => SealedProof.IdentifierOf(purpose, "7")));
        Assert.Throws<InvalidOperationException>(() => SealedProof.IdentifierOf(ProofPurpose.DisownEmail, "7"));
        Assert.Throws<InvalidOperationException>(() => SealedProof.IdentifierOf(ProofPurpose.AddressTaken, "7"));
        Assert.Throws<InvalidOperationException>(() => SealedProof.IdentifierOf(ProofPurpose.PasswordChanged, "7"));
    }

    [Fact]
    public void Mails_are_counted_of_a_purpose_and_an_address_whoever_asks_and_the_row_does_not_tell_it()
    {
        var row = _sealer.NewMailTo(ProofPurpose.ChangeEmail, "7", Email, NewEmail, Start);
        var other = _sealer.NewMailTo(ProofPurpose.ChangeEmail, "8", "eve@example.com", NewEmail, Start.AddHours(1));

        Assert.Matches("^change-email-to:[A-Za-z0-9_-]{22}$", row.Identifier);
        Assert.Equal(row.Identifier, other.Identifier);
        Assert.NotEqual(row.Value, other.Value);
        Assert.Equal(("7", Email, Start, Start, 43), (row.UserId, row.Email, row.CreatedAt, row.ExpiresAt, row.Value.Length));
        string[] others =
        [
            _sealer.NewMailTo(ProofPurpose.ChangeEmail, "7", Email, Email, Start).Identifier,
            _sealer.NewMailTo(ProofPurpose.VerifyEmail, "7", Email, NewEmail, Start).Identifier,
            Sealer(OtherSecret).NewMailTo(ProofPurpose.ChangeEmail, "7", Email, NewEmail, Start).Identifier,
        ];
        Assert.Equal(4, others.Append(row.Identifier).Select(static identifier => identifier.Split(':')[1]).Distinct().Count());
    }

    [Theory]
    [InlineData("CancelEmailChange", "VerifyEmail")]
    [InlineData("DisownEmail", "VerifyEmail")]
    [InlineData("ResetPassword", "ResetPassword")]
    public void There_is_no_token_about_the_row_of_another_purpose(string purpose, string about)
    {
        Assert.Throws<InvalidOperationException>(() => ProofSealer.About(Purpose(purpose), Of(Purpose(about))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("é")]
    public void Text_that_is_no_token_is_refused(string? token)
    {
        Assert.All(Enum.GetValues<ProofPurpose>(), purpose => Assert.Null(_sealer.TryOpen(purpose, token)));
        Assert.Null(_sealer.TryOpenDisown(token));
    }

    [Fact]
    public void Every_cut_and_every_other_spelling_of_a_token_is_refused()
    {
        var token = _sealer.Seal(Of(ProofPurpose.ResetPassword));

        Assert.All(Enumerable.Range(0, token.Length), length => Assert.Null(_sealer.TryOpen(ProofPurpose.ResetPassword, token[..length])));
        Assert.All(
            (string[])[$"{token}=", $"{token}==", $" {token}", $"{token}\n", token.Insert(10, "\r\n"), $"{token}A", new string('A', 1_000_000), token + new string('A', 5000)],
            other => Assert.Null(_sealer.TryOpen(ProofPurpose.ResetPassword, other)));
    }

    [Fact]
    public void The_longest_addresses_fit_into_a_token()
    {
        var proof = _sealer.NewLink(ProofPurpose.ChangeEmail, new string('ü', 255), new string('ü', EmailAddress.MaximumLength), new string('ü', EmailAddress.MaximumLength));

        Assert.Equal(proof, _sealer.TryOpen(ProofPurpose.ChangeEmail, _sealer.Seal(proof)));
    }

    private static ProofSealer Sealer(string secret, params string[] previous)
    {
        var options = new AuthOptions { Secret = secret };
        foreach (var old in previous)
        {
            options.PreviousSecrets.Add(old);
        }

        return new ProofSealer(options);
    }

    private static ProofPurpose Purpose(string name) => Enum.Parse<ProofPurpose>(name);

    private SealedProof Of(ProofPurpose purpose)
    {
        var proof = _sealer.NewLink(purpose.OfRow(), "7", Email, purpose.OfRow() == ProofPurpose.ChangeEmail ? NewEmail : null);
        return purpose.OfRow() == purpose ? proof : ProofSealer.About(purpose, proof);
    }

    private string Value(ProofPurpose purpose, string userId, string email, string? newEmail, string code) =>
        Assert.Single(_sealer.OfCode(purpose, userId, email, newEmail, code)).Value;
}
