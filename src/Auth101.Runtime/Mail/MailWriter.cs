using Auth101.Proofs;
using Auth101.Stores;

namespace Auth101.Mail;

/// <summary>Makes a mail of an order: its proof, its links, when it ends.</summary>
internal sealed class MailWriter<TUser>(AuthOptions options, IAuthStore<TUser> store, ProofSealer proofs, TimeProvider clock)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>How long an account can be disowned at least, however short what proves its address lives: mail is read in the morning.</summary>
    private static readonly TimeSpan LeastDisownLifetime = TimeSpan.FromHours(24);

    /// <summary>The link that mail of a purpose cannot do without, where links are what proves; <see langword="null"/> if it needs none.</summary>
    public static string? NameOfLink(AuthMailPurpose purpose) => purpose switch
    {
        AuthMailPurpose.VerifyEmail => nameof(AuthLinks.VerifyEmail),
        AuthMailPurpose.ResetPassword => nameof(AuthLinks.ResetPassword),
        AuthMailPurpose.ConfirmEmailChange => nameof(AuthLinks.ConfirmEmailChange),
        AuthMailPurpose.EmailChangeRequested or AuthMailPurpose.EmailChanged => null,
        AuthMailPurpose.AddressTaken or AuthMailPurpose.PasswordChanged => null,
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
                var mail = Write(order.Purpose, order.Address, proof, row, links.VerifyEmail, DisownLink(proof, row.CreatedAt));
                return new PreparedMail<TUser>(mail) { Count = CountOf(ProofPurpose.VerifyEmail, order), Proof = row };
            }

            case AuthMailPurpose.ResetPassword:
            {
                var (proof, row) = Prove(ProofPurpose.ResetPassword, order, newEmail: null, options.PasswordResetLifetime);
                var mail = Write(order.Purpose, order.Address, proof, row, links.ResetPassword);
                return new PreparedMail<TUser>(mail) { Count = CountOf(ProofPurpose.ResetPassword, order), Proof = row };
            }

            case AuthMailPurpose.ConfirmEmailChange:
            {
                var (proof, row) = Prove(ProofPurpose.ChangeEmail, order, order.Address, options.EmailChangeLifetime);
                var mail = Write(order.Purpose, order.Address, proof, row, links.ConfirmEmailChange);
                return new PreparedMail<TUser>(mail, NoticeOf(proof, row)) { Count = CountOf(ProofPurpose.ChangeEmail, order), Proof = row };
            }

            case AuthMailPurpose.AddressTaken:
                return new PreparedMail<TUser>(NewNotice()) { Count = CountOf(ProofPurpose.AddressTaken, order) };

            case AuthMailPurpose.PasswordChanged:
                return new PreparedMail<TUser>(NewNotice()) { Count = CountOf(ProofPurpose.PasswordChanged, order) };

            case AuthMailPurpose.EmailChanged:
                return new PreparedMail<TUser>(NewNotice());

            default:
                throw Unknown(order.Purpose);
        }

        AuthMail<TUser> Write(
            AuthMailPurpose purpose, string address, SealedProof proof, NewProof row, string? template, string? disownLink = null) =>
            options.Proof == ProofKind.Code
                ? New(purpose, address, link: null, disownLink, proof.Secret, row.ExpiresAt)
                : New(purpose, address, LinkTemplate.Fill(template!, proofs.Seal(proof)), disownLink, code: null, row.ExpiresAt);

        AuthMail<TUser> NewNotice() => New(order.Purpose, order.Address, link: null, disownLink: null, code: null, expiresAt: null);

        AuthMail<TUser>? NoticeOf(SealedProof proof, NewProof row) => proof.Email.Length == 0
            ? null
            : New(
                AuthMailPurpose.EmailChangeRequested,
                proof.Email,
                CancelLink(proof),
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

    /// <summary>Counts the mail, and writes the proof down, if the mail has one.</summary>
    /// <returns>
    /// Whether the mail may be sent: not if one of its purpose went to its address or about its user a moment ago, nor if the user is gone meanwhile, or has
    /// another address, or another password than it was asked for with. That the password has changed is told anyway.
    /// </returns>
    public async ValueTask<bool> TryStartAsync(PreparedMail<TUser> prepared)
    {
        // An address that had its mail a moment ago has most likely the link of this very change, which was asked for twice: it stays good.
        if (!await TryStartAsync(prepared.Count).ConfigureAwait(false))
        {
            return false;
        }

        if (await TryStartAsync(prepared.Proof).ConfigureAwait(false))
        {
            return true;
        }

        // Whoever asks for another address, however soon, no longer wants the one before.
        if (prepared is { Mail.Purpose: AuthMailPurpose.ConfirmEmailChange, Proof: { } proof })
        {
            await store.EndOtherProofAsync(proof, clock.GetUtcNow(), CancellationToken.None).ConfigureAwait(false);
        }

        return false;
    }

    private async ValueTask<bool> TryStartAsync(NewProof? row) =>
        row is null || await store.TryStartProofAsync(row, CancellationToken.None).ConfigureAwait(false);

    /// <summary>
    /// What counts the mails to an address. An account can be opened and deleted, and an address asked for, as often as somebody likes: so a mail is counted
    /// where it goes, and not only of whom it is about.
    /// </summary>
    private NewProof CountOf(ProofPurpose purpose, MailOrder<TUser> order)
    {
        var user = TUser.Model.GetProfile(order.User!);
        var address = EmailAddress.TryCanonicalize(order.Address, out var canonical) ? canonical : order.Address;

        // Whoever changes the password, and then the address, must not keep it from whom that was done to.
        return proofs.NewMailTo(purpose, user.Id, user.Email, address, clock.GetUtcNow(), asksForUser: purpose != ProofPurpose.PasswordChanged);
    }

    private (SealedProof Proof, NewProof Row) Prove(ProofPurpose purpose, MailOrder<TUser> order, string? newEmail, TimeSpan lifetimeOfLink)
    {
        var user = TUser.Model.GetProfile(order.User!);
        var now = clock.GetUtcNow();
        if (options.Proof == ProofKind.Code)
        {
            var code = proofs.NewCode(purpose, user.Id, user.Email, newEmail);
            return (code, code.ToNewProof(now, options.CodeLifetime, order.VerifiedHash));
        }

        var link = proofs.NewLink(purpose, user.Id, user.Email, newEmail);
        return (link, link.ToNewProof(now, lifetimeOfLink, order.VerifiedHash));
    }

    /// <summary>A link to a page that stops the change of an address; <see langword="null"/> where the application has no such page.</summary>
    private string? CancelLink(SealedProof proof) => options.Links.CancelEmailChange is { } template
        ? LinkTemplate.Fill(template, proofs.Seal(ProofSealer.About(ProofPurpose.CancelEmailChange, proof)))
        : null;

    /// <summary>A link to a page that removes an account; <see langword="null"/> where the application has no such page.</summary>
    private string? DisownLink(SealedProof proof, DateTimeOffset now)
    {
        if (options.Links.DisownEmail is not { } template)
        {
            return null;
        }

        var lifetime = options.EmailVerificationLifetime > LeastDisownLifetime ? options.EmailVerificationLifetime : LeastDisownLifetime;
        return LinkTemplate.Fill(template, proofs.Seal(new DisownToken(proof.UserId, proof.Email, now + lifetime)));
    }

    private static ArgumentOutOfRangeException Unknown(AuthMailPurpose purpose) => new(nameof(purpose), purpose, "No flow orders such a mail.");
}
