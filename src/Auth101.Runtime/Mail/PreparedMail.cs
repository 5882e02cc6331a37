using Auth101.Stores;

namespace Auth101.Mail;

/// <summary>What comes of an order. An attempt that fails leaves it to the next one, so that there is one proof however often the mail is tried.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="Notice">The mail to the old address that goes with it.</param>
internal sealed record PreparedMail<TUser>(AuthMail<TUser> Mail, AuthMail<TUser>? Notice = null)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>The row that counts the mails to the address; <see langword="null"/> if nobody can ask for many.</summary>
    public NewProof? Count { get; init; }

    /// <summary>The row that the token is about; <see langword="null"/> if the mail holds none.</summary>
    public NewProof? Proof { get; init; }
}
