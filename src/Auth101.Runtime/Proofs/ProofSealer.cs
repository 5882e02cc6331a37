using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Auth101.Stores;
using Auth101.Tokens;

namespace Auth101.Proofs;

/// <summary>
/// Makes and opens one-time tokens, and the hashes of them that the database holds. A token is encrypted and authenticated with a key made of the secret of the
/// options, so that it tells no address to who sees the link, and cannot be made or changed by anybody else. Safe for concurrent use.
/// </summary>
internal sealed class ProofSealer
{
    /// <summary>Longer text is not even decoded. Ours are below 3000 characters with the longest addresses.</summary>
    public const int MaximumTokenLength = 4096;

    private const int RandomBytes = 32;

    // Nobody finds two addresses of one hash without the key, and the row is named by no more characters than that of a user with a Guid.
    private const int AddressBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly Keys[] _keys;

    /// <param name="options">The settings, checked.</param>
    public ProofSealer(AuthOptions options) => _keys = [.. options.PreviousSecrets.Prepend(options.Secret!).Select(Keys.OfSecret)];

    /// <summary>A fresh proof for a link.</summary>
    /// <param name="purpose">What it is good for.</param>
    /// <param name="userId">The user's id.</param>
    /// <param name="email">The user's address.</param>
    /// <param name="newEmail">The address that the user is to have, if it is about a change.</param>
    public SealedProof NewLink(ProofPurpose purpose, string userId, string email, string? newEmail = null) =>
        Make(_keys[0], purpose, userId, email, newEmail, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes)));

    /// <summary>A fresh proof for a code, which is its <see cref="SealedProof.Secret"/>.</summary>
    /// <inheritdoc cref="NewLink"/>
    public SealedProof NewCode(ProofPurpose purpose, string userId, string email, string? newEmail = null) =>
        Make(_keys[0], purpose, userId, email, newEmail, ProofCode.New());

    /// <summary>
    /// The row that counts the mails of a purpose to an address, whoever asks for them. It proves nothing, and has the address in no form that can be read.
    /// </summary>
    /// <param name="purpose">What the mails are for.</param>
    /// <param name="userId">The id of the user whom the mail is about.</param>
    /// <param name="email">The user's address.</param>
    /// <param name="address">Where the mail goes.</param>
    /// <param name="now">The time.</param>
    /// <param name="asksForUser">Whether the user must be there, with the address.</param>
    public NewProof NewMailTo(ProofPurpose purpose, string userId, string email, string address, DateTimeOffset now, bool asksForUser = true)
    {
        var name = $"{purpose.Name()}-to";
        var hash = HMACSHA256.HashData(_keys[0].Hashing, TextList.Write(name, address)).AsSpan(0, AddressBytes);
        return new NewProof
        {
            Id = Guid.CreateVersion7(now),
            UserId = userId,
            Email = email,
            AsksForUser = asksForUser,
            Identifier = $"{name}:{Base64Url.EncodeToString(hash)}",
            Value = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes)),
            CreatedAt = now,
            ExpiresAt = now,
        };
    }

    /// <summary>A token of another purpose about the row of a proof: what stops a change.</summary>
    /// <param name="purpose">What it is good for.</param>
    /// <param name="proof">The proof whose row it is about.</param>
    public static SealedProof About(ProofPurpose purpose, SealedProof proof) => purpose.OfRow() == proof.Purpose && purpose != proof.Purpose
        ? proof with { Purpose = purpose, Secret = proof.Value }
        : throw new InvalidOperationException($"A token for {purpose} is not about a row for {proof.Purpose}.");

    /// <summary>The text for a link.</summary>
    public string Seal(SealedProof proof) => Seal(proof.Purpose, TextList.Write(proof.UserId, proof.Email, proof.NewEmail, proof.Secret));

    /// <summary>The text for a link that disowns an account.</summary>
    public string Seal(DisownToken token) => Seal(
        ProofPurpose.DisownEmail,
        TextList.Write(token.UserId, token.Email, null, token.ExpiresAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));

    private string Seal(ProofPurpose purpose, byte[] content)
    {
        var token = new byte[NonceBytes + content.Length + TagBytes];
        var nonce = token.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_keys[0].Sealing, TagBytes);
        aes.Encrypt(nonce, content, token.AsSpan(NonceBytes, content.Length), token.AsSpan(^TagBytes), Encoding.UTF8.GetBytes(purpose.Name()));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Opens the text of a link. Never throws, whatever the text.</summary>
    /// <param name="purpose">What it must be good for.</param>
    /// <param name="token">The text, from outside.</param>
    /// <returns>What it says; <see langword="null"/> if it is none of ours for this purpose.</returns>
    public SealedProof? TryOpen(ProofPurpose purpose, string? token) => Open(purpose, token) is { } opened ? Read(opened.Keys, purpose, opened.Content) : null;

    /// <summary>Opens the text of a link that disowns an account. Never throws, whatever the text.</summary>
    /// <param name="token">The text, from outside.</param>
    /// <returns>What it says, expired or not; <see langword="null"/> if it is none of ours for this purpose.</returns>
    public DisownToken? TryOpenDisown(string? token)
    {
        if (Open(ProofPurpose.DisownEmail, token) is not { } opened)
        {
            return null;
        }

        var (userId, email, _, expiresAt) = Texts(opened.Content);
        return new DisownToken(userId, email, DateTimeOffset.FromUnixTimeSeconds(long.Parse(expiresAt, CultureInfo.InvariantCulture)));
    }

    private (Keys Keys, byte[] Content)? Open(ProofPurpose purpose, string? token)
    {
        if (Decode(token) is not { } bytes)
        {
            return null;
        }

        var data = Encoding.UTF8.GetBytes(purpose.Name());
        var content = new byte[bytes.Length - NonceBytes - TagBytes];
        foreach (var keys in _keys)
        {
            using var aes = new AesGcm(keys.Sealing, TagBytes);
            try
            {
                aes.Decrypt(bytes.AsSpan(0, NonceBytes), bytes.AsSpan(NonceBytes, content.Length), bytes.AsSpan(^TagBytes), content, data);
            }
            catch (AuthenticationTagMismatchException)
            {
                continue;
            }

            return (keys, content);
        }

        return null;
    }

    /// <summary>
    /// What a code may prove that somebody typed for an address: one proof for each secret that is accepted. Never throws, whatever the text.
    /// </summary>
    /// <param name="purpose">What it must be good for.</param>
    /// <param name="userId">The id of the user.</param>
    /// <param name="email">The user's address.</param>
    /// <param name="newEmail">The address that the user is to have, if it is about a change.</param>
    /// <param name="code">The text, from outside.</param>
    /// <returns>None if the text is no code at all.</returns>
    public IReadOnlyList<SealedProof> OfCode(ProofPurpose purpose, string userId, string email, string? newEmail, string? code) =>
        ProofCode.Read(code) is { } read ? [.. _keys.Select(keys => Make(keys, purpose, userId, email, newEmail, read))] : [];

    private static SealedProof Make(Keys keys, ProofPurpose purpose, string userId, string email, string? newEmail, string secret)
    {
        byte[] content = [.. TextList.Write(purpose.Name()), .. TextList.Write(userId, email, newEmail, secret)];
        return new SealedProof(purpose, userId, email, newEmail, secret, Base64Url.EncodeToString(HMACSHA256.HashData(keys.Hashing, content)));
    }

    private static SealedProof Read(Keys keys, ProofPurpose purpose, byte[] content)
    {
        var (userId, email, newEmail, secret) = Texts(content);
        var newEmailOrNone = newEmail.Length == 0 ? null : newEmail;
        return purpose.OfRow() == purpose
            ? Make(keys, purpose, userId, email, newEmailOrNone, secret)
            : new SealedProof(purpose, userId, email, newEmailOrNone, secret, Value: secret);
    }

    /// <summary>The texts that were sealed, which nobody else can have written.</summary>
    private static (string UserId, string Email, string NewEmail, string Last) Texts(byte[] content)
    {
        using var reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);
        return (reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString());
    }

    /// <summary>The bytes of a token in the one spelling that we write.</summary>
    private static byte[]? Decode(string? token)
    {
        if (token is null or { Length: > MaximumTokenLength } || !Base64Url.IsValid(token, out var length) || length < NonceBytes + TagBytes)
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(token);
        return Base64Url.EncodeToString(bytes) == token ? bytes : null;
    }

    /// <summary>What is made of a secret: a key that seals, and one that hashes.</summary>
    private sealed record Keys(byte[] Sealing, byte[] Hashing)
    {
        public static Keys OfSecret(string secret) =>
            new(DerivedKey.Of(secret, "Auth101 one-time token"u8), DerivedKey.Of(secret, "Auth101 one-time value"u8));
    }
}
