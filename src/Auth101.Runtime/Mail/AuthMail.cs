namespace Auth101;

/// <summary>A mail to a user, as <see cref="IAuthMailer{TUser}"/> gets it: what there is to say, not the words.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
public sealed class AuthMail<TUser>
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>What the mail is for.</summary>
    public required AuthMailPurpose Purpose { get; init; }

    /// <summary>Whom it is about.</summary>
    public required TUser User { get; init; }

    /// <summary>Where it goes.</summary>
    public required string Address { get; init; }

    /// <summary>
    /// The link to follow; <see langword="null"/> where the mail holds a code, where there is nothing to do, or where the application has no such page.
    /// Whoever has it can do what the mail is for: keep it out of logs.
    /// </summary>
    public string? Link { get; init; }

    /// <summary>
    /// In a mail of <see cref="AuthMailPurpose.VerifyEmail"/>, the link for whoever did not open the account; <see langword="null"/> where the application has
    /// no such page.
    /// </summary>
    public string? DisownLink { get; init; }

    /// <summary>The code to type, where <see cref="AuthOptions.Proof"/> says so. Keep it out of logs.</summary>
    public string? Code { get; init; }

    /// <summary>When link and code end, UTC; <see langword="null"/> where there are none.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was asked for, UTC.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Who has asked for it; <see langword="null"/> if the caller did not say.</summary>
    public SessionClient? RequestedBy { get; init; }

    /// <summary>The language that was asked for, a tag such as <c>de-AT</c>; <see langword="null"/> if none was.</summary>
    public string? Language => RequestedBy?.Language;

    /// <summary>The purpose only, so that no address and no token reaches a log by way of string formatting.</summary>
    public override string ToString() => Purpose.ToString();
}
