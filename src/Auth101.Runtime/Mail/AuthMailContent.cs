namespace Auth101;

/// <summary>A mail in words.</summary>
/// <param name="subject">The subject, on one line.</param>
/// <param name="text">The text.</param>
/// <param name="html">The text as HTML.</param>
public sealed class AuthMailContent(string subject, string text, string html)
{
    /// <summary>The subject, on one line.</summary>
    public string Subject { get; } = subject;

    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>The text as HTML.</summary>
    public string Html { get; } = html;
}
