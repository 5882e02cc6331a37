namespace Auth101.PasswordHashes.Tests;

/// <summary>A hash that another system has made, or an implementation that is not ours: nothing in Vectors.tsv comes from the code that is tested.</summary>
/// <param name="Format">The class that reads it, less "Hashes".</param>
/// <param name="MadeBy">What made it.</param>
/// <param name="Password">Its password.</param>
/// <param name="Hash">What is stored.</param>
public sealed record Vector(string Format, string MadeBy, string Password, string Hash)
{
    /// <summary>What the vector of Devise was made with.</summary>
    public const string Pepper = "pepperpepper";

    public static IReadOnlyList<Vector> All { get; } = Read();

    /// <summary>All formats, as an application would add them, but for the one that takes every bcrypt.</summary>
    public static IReadOnlyDictionary<string, IPasswordHashFormat> Formats { get; } = new Dictionary<string, IPasswordHashFormat>
    {
        ["BetterAuth"] = new BetterAuthHashes(),
        ["Crypt"] = new CryptHashes(),
        ["Django"] = new DjangoHashes(),
        ["Drupal"] = new DrupalHashes(),
        ["Firebase"] = new FirebaseHashes(),
        ["Keycloak"] = new KeycloakHashes(),
        ["Ldap"] = new LdapHashes(),
        ["Nextcloud"] = new NextcloudHashes(),
        ["Passlib"] = new PasslibHashes(),
        ["Phpass"] = new PhpassHashes(),
        ["Spring"] = new SpringHashes(),
        ["Werkzeug"] = new WerkzeugHashes(),
        ["WordPress"] = new WordPressHashes(),
    };

    public IPasswordHashFormat Reader => Format == "PepperedBcrypt" ? new PepperedBcryptHashes(Pepper) : Formats[Format];

    private static List<Vector> Read()
    {
        using var reader = new StreamReader(typeof(Vector).Assembly.GetManifestResourceStream("Vectors.tsv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t')).Select(cells => new Vector(cells[0], cells[1], cells[2], cells[3]))];
    }
}
