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

    private readonly Option<int> _minimumLength = new("--minimum-length")
    {
        Description = "The fewest characters that a password must have: the MinimumPasswordLength of the application, which the tool cannot see.",
        DefaultValueFactory = static _ => new AuthOptions().MinimumPasswordLength,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_fromInput);
        command.Options.Add(_minimumLength);
    }

    /// <summary>Reads the password, and hashes it.</summary>
    public async Task<string> HashAsync(ParseResult result, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        var minimumLength = result.GetValue(_minimumLength);
        if (minimumLength is < 1 or > AuthOptions.MaximumPasswordLength)
        {
            throw new ToolException($"--minimum-length is a number from 1 to {AuthOptions.MaximumPasswordLength}.");
        }

        var password = result.GetValue(_fromInput) ? await ReadAsync(environment, cancellationToken) : Ask(environment);
        return await NewPassword.HashAsync(password, minimumLength, cancellationToken);
    }

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
