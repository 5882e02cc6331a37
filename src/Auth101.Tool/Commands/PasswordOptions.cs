using System.CommandLine;
using Auth101.Tool.Users;

namespace Auth101.Tool.Commands;

/// <summary>How a new password comes in: never on the command line, which others can read.</summary>
internal sealed class PasswordOptions
{
    private readonly Option<bool> _fromInput = new("--password-stdin")
    {
        Description = "Reads the password from the standard input, its first line. Without it, it is asked for and not shown.",
    };

    public void AddTo(Command command) => command.Options.Add(_fromInput);

    /// <summary>Reads the password, and hashes it.</summary>
    public async Task<string> HashAsync(ParseResult result, ToolEnvironment environment, CancellationToken cancellationToken) =>
        await NewPassword.HashAsync(
            result.GetValue(_fromInput) ? await ReadAsync(environment, cancellationToken) : Ask(environment), cancellationToken);

    private static async Task<string> ReadAsync(ToolEnvironment environment, CancellationToken cancellationToken) =>
        await environment.Input.ReadLineAsync(cancellationToken) ?? throw new ToolException("There is no password on the standard input.");

    private static string Ask(ToolEnvironment environment)
    {
        var ask = environment.AskSecret
            ?? throw new ToolException("There is nobody to ask for a password. Give it on the standard input, with --password-stdin.");
        var password = ask("Password: ");
        return ask("Again: ") == password ? password : throw new ToolException("These were two different passwords. Nothing was changed.");
    }
}
