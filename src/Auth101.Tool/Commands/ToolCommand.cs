using System.CommandLine;

namespace Auth101.Tool.Commands;

/// <summary>A command with examples in its help.</summary>
internal abstract class ToolCommand(string name, string description) : Command(name, description)
{
    public abstract IReadOnlyList<string> Examples { get; }

    /// <summary>Sets what the command does; it returns the exit code.</summary>
    /// <remarks>
    /// It runs on another thread, because drivers without asynchronous calls never yield: Ctrl-C would end the process instead of waiting until
    /// the command has come to an end.
    /// </remarks>
    protected void SetWork(Func<ParseResult, CancellationToken, Task<int>> work) =>
        SetAction((result, cancellationToken) => Task.Run(() => work(result, cancellationToken), CancellationToken.None));
}
