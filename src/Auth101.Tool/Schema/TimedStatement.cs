namespace Auth101.Tool.Schema;

/// <summary>A statement that asks for the moment at which it runs.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Unit">What the number counts that the moment is to it; null where it is a time.</param>
/// <param name="Kept">How long ago the moment is at which it asks for rows.</param>
internal sealed record TimedStatement(string Text, string? Unit, TimeSpan Kept)
{
    /// <summary>The parameter of the moment: its name, and its value where that is a number.</summary>
    public (string Name, long? Count) Now(DateTimeOffset now) => Unit switch
    {
        null => ("@now", null),
        "UnixSeconds" => ("@now_unix_seconds", now.ToUnixTimeSeconds()),
        "UnixMilliseconds" => ("@now_unix_milliseconds", now.ToUnixTimeMilliseconds()),
        _ => throw new ToolException($"The assembly counts times in {Unit}, which this tool does not know. Update the tool: dotnet tool update Auth101.Tool"),
    };
}
