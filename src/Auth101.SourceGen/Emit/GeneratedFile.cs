namespace Auth101.SourceGen.Emit;

/// <summary>One generated file.</summary>
/// <param name="Name">The hint name.</param>
/// <param name="Text">The text, with \n as newline.</param>
internal sealed record GeneratedFile(string Name, string Text);
