namespace Auth101.Tool;

/// <summary>Ends a command with one line for the user: what is wrong, and what to do.</summary>
internal sealed class ToolException(string message) : Exception(message);
