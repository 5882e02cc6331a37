namespace Auth101;

/// <summary>
/// A mail could not be sent, and the mailer knows more than that: whether to try again, and what may be logged. Of other exceptions that a mailer throws only
/// the type and the stack trace are logged, because a message may hold the address.
/// </summary>
public class AuthMailException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong. It is logged, so it holds no address, no link and no code.</param>
    /// <param name="isTransient">Whether the next attempt may be better.</param>
    /// <param name="innerException">What it comes from.</param>
    public AuthMailException(string message, bool isTransient, Exception? innerException = null)
        : base(message, innerException) => IsTransient = isTransient;

    /// <summary>Whether the next attempt may be better. If not, the mail is given up.</summary>
    public bool IsTransient { get; }
}
