namespace Auth101.Stores;

/// <summary>What stores ask of text before they send it to a database. Safe for concurrent use.</summary>
public static class StoreText
{
    /// <summary>
    /// Whether every database can hold a text: it has no U+0000 and no half of a surrogate pair. Other text is in no row, so that a look-up need not ask.
    /// </summary>
    /// <param name="text">The text.</param>
    public static bool CanBeStored(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && ++i < text.Length && char.IsLowSurrogate(text[i]))))
            {
                return false;
            }
        }

        return true;
    }
}
