namespace Auth101;

/// <summary>How to ask which passwords are known from data breaches (<see cref="Auth101Builder{TUser}.AddPwnedPasswords"/>).</summary>
public sealed class PwnedPasswordsOptions
{
    /// <summary>
    /// Where the service is: an absolute address with https, or http on this machine. Default that of Have I Been Pwned; another one is a mirror with the same
    /// interface.
    /// </summary>
    public Uri Address { get; set; } = new("https://api.pwnedpasswords.com/");

    /// <summary>How long to wait for an answer before the password is taken unasked. Default 2 seconds. From 100 milliseconds to 30 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(2);
}
