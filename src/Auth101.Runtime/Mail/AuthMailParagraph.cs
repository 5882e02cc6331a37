namespace Auth101;

/// <summary>A paragraph of a mail: words, and what stands below them on a line of its own.</summary>
/// <param name="words">The words, as text.</param>
/// <param name="link">A link.</param>
/// <param name="code">A code.</param>
public sealed class AuthMailParagraph(string words, string? link = null, string? code = null)
{
    /// <summary>The words, as text.</summary>
    public string Words { get; } = words;

    /// <summary>A link.</summary>
    public string? Link { get; } = link;

    /// <summary>A code.</summary>
    public string? Code { get; } = code;
}
