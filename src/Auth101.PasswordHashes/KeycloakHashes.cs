using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Auth101.PasswordHashes.Algorithms;

namespace Auth101.PasswordHashes;

/// <summary>
/// Hashes of Keycloak: its columns <c>secret_data</c> and <c>credential_data</c> merged into one JSON object, on PostgreSQL
/// <c>(secret_data::jsonb || credential_data::jsonb)::text</c>. PBKDF2 with SHA-1, SHA-256 and SHA-512, and Argon2 since version 25. Thread-safe.
/// </summary>
public sealed class KeycloakHashes : IPasswordHashFormat
{
    /// <inheritdoc/>
    public StoredPasswordHash? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > HashText.MaximumLength || !text.StartsWith('{'))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            return TextOf(root, "algorithm") is { } name
                && TextOf(root, "value") is { } value && HashText.TryBase64(value, out var key)
                && TextOf(root, "salt") is { Length: > 0 } saltText && HashText.TryBase64(saltText, out var salt)
                && root.TryGetProperty("hashIterations", out var number) && number.ValueKind == JsonValueKind.Number
                && number.TryGetInt32(out var iterations) && iterations > 0
                ? Parse(root, name, iterations, salt, key)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // No JSON, or text that is not well-formed, escaped or not.
            return null;
        }
    }

    private static StoredPasswordHash? Parse(JsonElement root, string name, int iterations, byte[] salt, byte[] key) => name switch
    {
        "pbkdf2" => Pbkdf2.ToStoredOfAnySize(HashAlgorithmName.SHA1, iterations, salt, key),
        "pbkdf2-sha256" => Pbkdf2.ToStoredOfAnySize(HashAlgorithmName.SHA256, iterations, salt, key),
        "pbkdf2-sha512" => Pbkdf2.ToStoredOfAnySize(HashAlgorithmName.SHA512, iterations, salt, key),
        "argon2" when root.TryGetProperty("additionalParameters", out var more) && more.ValueKind == JsonValueKind.Object =>
            OfArgon2(more, iterations, salt, key),
        _ => null,
    };

    private static StoredPasswordHash? OfArgon2(JsonElement parameters, int iterations, byte[] salt, byte[] key) =>
        FirstOf(parameters, "version") == "1.3"
            && FirstOf(parameters, "type") is "id" or "i"
            && FirstOf(parameters, "memory") is { } memory && HashText.TryNumber(memory, out _)
            && FirstOf(parameters, "parallelism") is { } lanes && HashText.TryNumber(lanes, out _)
            ? PasswordHashFormats.Argon2.Parse(string.Create(
                CultureInfo.InvariantCulture,
                $"$argon2{FirstOf(parameters, "type")}$v=19$m={memory},t={iterations},p={lanes}${Unpadded(salt)}${Unpadded(key)}"))
            : null;

    private static string Unpadded(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Each additional parameter is a list of texts, with one of them.</summary>
    private static string? FirstOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list)
        && list.ValueKind == JsonValueKind.Array
        && list.GetArrayLength() == 1 && list[0].ValueKind == JsonValueKind.String
            ? list[0].GetString()
            : null;
}
