namespace Auth101.Passwords;

/// <summary>The outcomes of verifying a password.</summary>
internal enum PasswordVerification
{
    /// <summary>The password does not match, or the stored hash is unusable.</summary>
    Failed,

    /// <summary>The password matches.</summary>
    Verified,

    /// <summary>The password matches a hash of other parameters than the current ones, which should be replaced.</summary>
    VerifiedOutdated,

    /// <summary>The queue is full.</summary>
    Busy,
}
