using Auth101.Proofs;
using Auth101.Stores;

namespace Auth101.Mail;

/// <summary>Makes a mail of an order: its proof, its links, when it ends.</summary>
internal sealed class MailWriter<TUser>(AuthOptions options, IAuthStore<TUser> store, ProofSealer proofs, TimeProvider clock)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>The link that mail of a purpose cannot do without, where links are what proves; <see langword="null"/> if it needs none.</summary>
    public static string? NameOfLink(AuthMailPurpose purpose) => purpose switch
    {
        AuthMailPurpose.VerifyEmail => nameof(AuthLinks.VerifyEmail),
        AuthMailPurpose.ResetPassword => nameof(AuthLinks.ResetPassword),
        AuthMailPurpose.ConfirmEmailChange => nameof(AuthLinks.ConfirmEmailChange),
        AuthMailPurpose.EmailChangeRequested or AuthMailPurpose.EmailChanged or AuthMailPurpose.AddressTaken => null,
        _ => throw Unknown(purpose),
    };

    /// <summary>Makes the mail, and does nothing else.</summary>
    /// <param name="order">The order, of somebody.</param>
    /// <param name="requestedAt">When it was asked for.</param>
    public PreparedMail<TUser> Prepare(MailOrder<TUser> order, DateTimeOffset requestedAt)
    {
        var links = options.Links;
        switch (order.Purpose)
        {
            case AuthMailPurpose.VerifyEmail:
            {
                var (proof, row) = Prove(ProofPurpose.VerifyEmail, order, newEmail: null, options.EmailVerificationLifetime);
                var mail = Write(order.Purpose, order.Address, proof, row, links.VerifyEmail, About(links.DisownEmail, ProofPurpose.DisownEmail, proof));
                return new PreparedMail<TUser>(mail, Proof: row);
            }

            case AuthMailPurpose.ResetPassword:
            {
                var (proof, row) = Prove(ProofPurpose.ResetPassword, order, newEmail: null, options.PasswordResetLifetime);
                return new PreparedMail<TUser>(Write(order.Purpose, order.Address, proof, row, links.ResetPassword), Proof: row);
            }

            case AuthMailPurpose.ConfirmEmailChange:
            {
                var (proof, row) = Prove(ProofPurpose.ChangeEmail, order, order.Address, options.EmailChangeLifetime);
                var notice = NoticeOf(proof, row);
                return new PreparedMail<TUser>(Write(order.Purpose, order.Address, proof, row, links.ConfirmEmailChange), notice, row);
            }

            case AuthMailPurpose.AddressTaken:
            {
                // Anybody can ask for it, as often as he likes, so that it is counted as a proof is.
                var (_, row) = Prove(ProofPurpose.AddressTaken, order, newEmail: null, NewProof.Period);
                return new PreparedMail<TUser>(New(order.Purpose, order.Address, link: null, disownLink: null, code: null, expiresAt: null), Proof: row);
            }

            case AuthMailPurpose.EmailChanged:
                return new PreparedMail<TUser>(New(order.Purpose, order.Address, link: null, disownLink: null, code: null, expiresAt: null));

            default:
                throw Unknown(order.Purpose);
        }

        AuthMail<TUser> Write(
            AuthMailPurpose purpose, string address, SealedProof proof, NewProof row, string? template, string? disownLink = null) =>
            options.Proof == ProofKind.Code
                ? New(purpose, address, link: null, disownLink, proof.Secret, row.ExpiresAt)
                : New(purpose, address, LinkTemplate.Fill(template!, proofs.Seal(proof)), disownLink, code: null, row.ExpiresAt);

        AuthMail<TUser>? NoticeOf(SealedProof proof, NewProof row) => proof.Email.Length == 0
            ? null
            : New(
                AuthMailPurpose.EmailChangeRequested,
                proof.Email,
                About(links.CancelEmailChange, ProofPurpose.CancelEmailChange, proof),
                disownLink: null,
                code: null,
                row.ExpiresAt);

        AuthMail<TUser> New(AuthMailPurpose purpose, string address, string? link, string? disownLink, string? code, DateTimeOffset? expiresAt) => new()
        {
            Purpose = purpose,
            User = order.User!,
            Address = address,
            Link = link,
            DisownLink = disownLink,
            Code = code,
            ExpiresAt = expiresAt,
            RequestedAt = requestedAt,
            RequestedBy = order.Client,
        };
    }

    /// <summary>Writes the proof down, if the mail has one.</summary>
    /// <returns>Whether the mail may be sent: not if one of its purpose went to its user a moment ago.</returns>
    public async ValueTask<bool> TryStartAsync(PreparedMail<TUser> prepared)
    {
        if (prepared.Proof is not { } proof || await store.TryStartProofAsync(proof, CancellationToken.None).ConfigureAwait(false))
        {
            return true;
        }

        // Whoever asks for another address, however soon, no longer wants the one before.
        if (prepared.Mail.Purpose == AuthMailPurpose.ConfirmEmailChange)
        {
            await store.EndOtherProofAsync(proof, clock.GetUtcNow(), CancellationToken.None).ConfigureAwait(false);
        }

        return false;
    }

    private (SealedProof Proof, NewProof Row) Prove(ProofPurpose purpose, MailOrder<TUser> order, string? newEmail, TimeSpan lifetimeOfLink)
    {
        var user = TUser.Model.GetProfile(order.User!);
        var now = clock.GetUtcNow();
        if (options.Proof == ProofKind.Code)
        {
            var code = proofs.NewCode(purpose, user.Id, user.Email, newEmail);
            return (code, code.ToNewProof(now, options.CodeLifetime));
        }

        var link = proofs.NewLink(purpose, user.Id, user.Email, newEmail);
        return (link, link.ToNewProof(now, lifetimeOfLink));
    }

    /// <summary>A link to a page that takes a proof back; <see langword="null"/> where the application has no such page.</summary>
    private string? About(string? template, ProofPurpose purpose, SealedProof proof) =>
        template is null ? null : LinkTemplate.Fill(template, proofs.Seal(ProofSealer.About(purpose, proof)));

    private static ArgumentOutOfRangeException Unknown(AuthMailPurpose purpose) => new(nameof(purpose), purpose, "No flow orders such a mail.");
}
