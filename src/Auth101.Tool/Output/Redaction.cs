using System.Text.RegularExpressions;

namespace Auth101.Tool.Output;

/// <summary>
/// Takes passwords out of what is quoted. It learns them from the command line and the environment before anything runs, so that no message can hold one,
/// whoever words it. The tool's own words are left alone: what is missing in them would tell a password that is one of them.
/// </summary>
internal sealed partial class Redaction
{
    private const string Replacement = "***";

    private readonly IReadOnlyList<string> _secrets;

    private Redaction(IReadOnlyList<string> secrets) => _secrets = secrets;

    /// <summary>Learns the passwords in these texts, most of which hold none.</summary>
    public static Redaction Of(IEnumerable<string?> texts) => new(
        [.. texts
            .OfType<string>()
            .SelectMany(static text => Assignment().Matches(text).Concat(UserInfo().Matches(text)))
            .SelectMany(static match => match.Groups.Values.Skip(1))
            // A quote without its partner is no part of the password.
            .Select(static group => group.Value.Trim(' ', '"', '\''))
            .Where(static secret => secret.Length > 0)
            .Distinct()
            // A password may be the beginning of another one.
            .OrderByDescending(static secret => secret.Length)]);

    public string Apply(string text) => _secrets.Aggregate(text, static (shown, secret) => shown.Replace(secret, Replacement, StringComparison.Ordinal));

    /// <summary>
    /// Password=…, Pwd=…, SSL Password=…, in quotes or not. The rest of the text counts as well: a password with a semicolon and without quotes
    /// goes on behind it.
    /// </summary>
    [GeneratedRegex(
        """(?:password|passwd|pwd|pass)\s*=(?=(.*))\s*(?:"((?:[^"]|"")*)"|'((?:[^']|'')*)'|([^;]*))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Assignment();

    /// <summary>postgres://user:password@host, which no driver here takes, but people try.</summary>
    [GeneratedRegex("""://[^:/@\s]*:([^@\s]+)@""", RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();
}
