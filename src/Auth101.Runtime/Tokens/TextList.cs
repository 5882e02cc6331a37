using System.Text;

namespace Auth101.Tokens;

/// <summary>Texts in a row, as bytes to seal or to hash.</summary>
internal static class TextList
{
    /// <summary>Writes each with its length, so that no two lists are written alike. A null is written as an empty text.</summary>
    public static byte[] Write(params ReadOnlySpan<string?> texts)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        foreach (var text in texts)
        {
            writer.Write(text ?? string.Empty);
        }

        writer.Flush();
        return stream.ToArray();
    }
}
