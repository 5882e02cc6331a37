namespace Auth101.Passwords;

/// <summary>The outcomes of verifying a password.</summary>
internal enum PasswordVerification
{
    /// <summary>The password does not match, or there is no hash.</summary>
    Failed,

    /// <summary>Failed: the stored hash is malformed, out of bounds or of an unknown kind.</summary>
    Unusable,

    /// <summary>Failed: the stored hash costs more than <see cref="AuthOptions.StoredPasswordCostLimit"/> allows.</summary>
    TooCostly,

    /// <summary>The password matches.</summary>
    Verified,

    /// <summary>The password matches a hash of other parameters than the current ones, which should be replaced.</summary>
    VerifiedOutdated,

    /// <summary>The queue is full.</summary>
    Busy,
}
