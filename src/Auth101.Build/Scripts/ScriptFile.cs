namespace Auth101.Scripts;

/// <summary>A script as a file.</summary>
/// <param name="Path">The path below the script directory, with slashes.</param>
/// <param name="Text">The contents: lines that end in a line feed, the last one, too.</param>
internal sealed record ScriptFile(string Path, string Text);
