using System.Text;
using Auth101.Tool.Output;
using Spectre.Console;

namespace Auth101.Tool;

/// <summary>What the commands touch of the process, so that tests can run them without one.</summary>
/// <param name="Output">Results only: scripts, JSON, secrets.</param>
/// <param name="Error">Everything that a person reads beside a result.</param>
/// <param name="Console">Tables, on the same stream as <paramref name="Output"/>.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="Time">The clock.</param>
internal sealed record ToolEnvironment(
    TextWriter Output, TextWriter Error, IAnsiConsole Console, Func<string, string?> Variable, TimeProvider Time)
{
    /// <summary>The standard input.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Asks a person for a text that is not shown; null where nobody can be asked.</summary>
    public Func<string, string>? AskSecret { get; init; }

    public const string ConnectionVariable = "AUTH101_CONNECTION";

    /// <summary>Wide enough that no line is broken when nobody looks at it.</summary>
    private const int RedirectedWidth = 1000;

    /// <summary>Writes a line for a person. Not through the console, which would break a long one.</summary>
    public void WriteLine(string text) => Output.WriteLine(PlainText.Line(text));

    /// <summary>The same beside a result.</summary>
    public void WriteErrorLine(string text) => Error.WriteLine(PlainText.Line(text));

    public static ToolEnvironment OfProcess()
    {
        var settings = new AnsiConsoleSettings();
        if (System.Console.IsOutputRedirected)
        {
            settings.Ansi = AnsiSupport.No;
            settings.ColorSystem = ColorSystemSupport.NoColors;
            settings.Interactive = InteractionSupport.No;
        }
        else if (Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 })
        {
            settings.ColorSystem = ColorSystemSupport.NoColors;
        }

        return new ToolEnvironment(
            System.Console.Out, System.Console.Error, CreateConsole(settings), Environment.GetEnvironmentVariable, TimeProvider.System)
        {
            Input = System.Console.In,
            AskSecret = System.Console.IsInputRedirected ? null : AskSecretOnConsole,
        };
    }

    /// <summary>Reads a line key by key, none of which appears. Ctrl-C ends the process as always.</summary>
    private static string AskSecretOnConsole(string question)
    {
        System.Console.Error.Write(question);
        var secret = new StringBuilder();
        while (System.Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                secret.Length -= secret.Length == 0 ? 0 : 1;
            }
            else if (key.KeyChar != '\0')
            {
                secret.Append(key.KeyChar);
            }
        }

        System.Console.Error.WriteLine();
        return secret.ToString();
    }

    /// <summary>The same, for an output that is no terminal.</summary>
    public static ToolEnvironment Of(TextWriter output, TextWriter error, Func<string, string?> variable, TimeProvider time)
    {
        var settings = new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        };
        return new ToolEnvironment(output, error, CreateConsole(settings), variable, time);
    }

    private static IAnsiConsole CreateConsole(AnsiConsoleSettings settings)
    {
        var console = AnsiConsole.Create(settings);
        if (settings.Ansi is AnsiSupport.No)
        {
            console.Profile.Width = RedirectedWidth;
            console.Profile.Capabilities.Unicode = false;
        }

        return console;
    }
}
