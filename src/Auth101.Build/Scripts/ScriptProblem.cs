namespace Auth101.Scripts;

/// <summary>What is wrong with the scripts, and what to do about it.</summary>
/// <param name="Code">One of <see cref="ScriptProblemCodes"/>.</param>
/// <param name="Message">The text for the build's log.</param>
/// <param name="File">The full path of the file that it is about.</param>
/// <param name="Line">The line in that file; 0 for the file as a whole.</param>
internal sealed record ScriptProblem(string Code, string Message, string? File = null, int Line = 0);
