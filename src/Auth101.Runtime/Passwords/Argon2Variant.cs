namespace Auth101.Passwords;

/// <summary>The variants of Argon2 (RFC 9106) that are verified. Only Argon2id is made.</summary>
internal enum Argon2Variant
{
    Argon2i,
    Argon2id,
}
