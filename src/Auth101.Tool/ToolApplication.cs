using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Data.Common;
using Auth101.Tool.Commands;
using Auth101.Tool.Output;

namespace Auth101.Tool;

/// <summary>The command line: parses it, runs the command, and turns what goes wrong into one line.</summary>
internal static class ToolApplication
{
    public static async Task<int> RunAsync(string[] args, ToolEnvironment environment, CancellationToken cancellationToken = default)
    {
        var redaction = Redaction.Of([.. args, environment.Variable(ToolEnvironment.ConnectionVariable)]);
        try
        {
            var parsed = CreateRootCommand(environment).Parse(args is [] ? ["--help"] : args);
            if (parsed.Action is ParseErrorAction)
            {
                var help = string.Join(' ', Path(parsed.CommandResult).Append("--help"));
                throw parsed.UnmatchedTokens is [var token, ..]
                    ? ToolException.Quoting($"There is no command or option '{new Quoted(token)}'. See auth101 {help}")
                    : ToolException.Quoting($"{new Quoted(parsed.Errors[0].Message)} See auth101 {help}");
            }

            var configuration = new InvocationConfiguration
            {
                Output = environment.Output,
                Error = environment.Error,
                EnableDefaultExceptionHandler = false,
                // A batch of deletions that is under way may wait for locks.
                ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
            };
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (ToolException exception)
        {
            return Fail(exception);
        }
        catch (OperationCanceledException)
        {
            Fail(new ToolException("Stopped."));
            return ExitCodes.Cancelled;
        }
        catch (DbException exception)
        {
            return Fail(ToolException.Quoting($"The database refused: {new Quoted(exception.Message)}"));
        }
#pragma warning disable CA1031 // A user of the tool has no use for a stack trace, whatever went wrong.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Fail(ToolException.Quoting($"Unexpected {exception.GetType().Name}: {new Quoted(exception.Message)}"));
        }

        int Fail(ToolException failure)
        {
            var message = failure.Show(redaction.Apply);
            var line = string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            environment.WriteErrorLine($"auth101: {line}");
            return ExitCodes.Error;
        }
    }

    private static RootCommand CreateRootCommand(ToolEnvironment environment)
    {
        var root = new RootCommand("Scripts, migrations, checks, maintenance and users of databases that Auth101 uses. "
            + "It reads compiled assemblies and runs none of their code.")
        {
            new ScriptCommand(environment),
            new MigrateCommand(environment),
            new CheckCommand(environment),
            new PurgeCommand(environment),
            UserCommand.Create(environment),
            new SecretCommand(environment),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    /// <summary>The names of the commands that were recognized, the root's apart.</summary>
    private static IEnumerable<string> Path(CommandResult result) =>
        result.Parent is CommandResult parent ? Path(parent).Append(result.Command.Name) : [];
}
