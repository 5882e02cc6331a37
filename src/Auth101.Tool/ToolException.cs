using System.Globalization;

namespace Auth101.Tool;

/// <summary>Ends a command with one line for the user: what is wrong, and what to do.</summary>
/// <param name="message">The tool's own words, which hold no password.</param>
internal sealed class ToolException(string message) : Exception(message)
{
    private FormattableString? _quoting;

    /// <summary>A message that quotes others.</summary>
    public static ToolException Quoting(FormattableString message) =>
        new(message.ToString(CultureInfo.InvariantCulture)) { _quoting = message };

    /// <summary>The message with what is quoted in it, and nothing else, in other words.</summary>
    public string Show(Func<string, string> quote) => _quoting is null
        ? Message
        : string.Format(
            CultureInfo.InvariantCulture,
            _quoting.Format,
            [.. _quoting.GetArguments().Select(argument => argument is Quoted { Text: var text } ? quote(text) : argument)]);
}

/// <summary>A driver's words, or a piece of the command line: there may be a password in it.</summary>
internal readonly record struct Quoted(string Text)
{
    public override string ToString() => Text;
}
